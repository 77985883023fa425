import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/unit-of-work.js';
import { WebhookAttemptEntity, WebhookEntity, WebhookMessageEntity } from './webhook.entity.js';

export interface AttemptCount {
  readonly webhookId: string;
  readonly delivered: boolean;
  readonly count: number;
  readonly last: Date;
}

@Injectable()
export class WebhooksRepository {
  all(tx: Tx): Promise<WebhookEntity[]> {
    return tx.manager.find(WebhookEntity, { order: { addedAt: 'DESC', id: 'ASC' } });
  }

  active(tx: Tx): Promise<WebhookEntity[]> {
    return tx.manager.findBy(WebhookEntity, { endedAt: IsNull() });
  }

  find(tx: Tx, id: string): Promise<WebhookEntity | null> {
    return tx.manager.findOneBy(WebhookEntity, { id });
  }

  async add(tx: Tx, row: Omit<WebhookEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(WebhookEntity, { ...row, organisationId: tx.organisation });
  }

  async end(tx: Tx, id: string, endedAt: Date): Promise<void> {
    await tx.manager.update(WebhookEntity, { id, endedAt: IsNull() }, { endedAt });
  }

  /** Of the last event that each was told or is to be told. */
  async told(tx: Tx): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; last: string }[] = await tx.manager.query(
      'SELECT webhook_id AS id, max(sequence) AS last FROM webhook_messages GROUP BY webhook_id',
    );
    return new Map(rows.map(each => [each.id, Number(each.last)]));
  }

  async addMessages(tx: Tx, rows: readonly Omit<WebhookMessageEntity, 'organisationId'>[]): Promise<void> {
    const all = rows.map(row => ({ ...row, organisationId: tx.organisation }));
    if (all.length > 0) await tx.manager.insert(WebhookMessageEntity, all);
  }

  /** Made since a moment for a webhook that still is, and delivered by no attempt. */
  async undelivered(tx: Tx, since: Date): Promise<readonly string[]> {
    const rows = await tx.manager
      .createQueryBuilder(WebhookMessageEntity, 'message')
      .innerJoin(WebhookEntity, 'webhook', 'webhook.id = message.webhookId AND webhook.endedAt IS NULL')
      .leftJoin(WebhookAttemptEntity, 'attempt', 'attempt.messageId = message.id AND attempt.delivered')
      .where('message.madeAt > :since AND attempt.messageId IS NULL', { since })
      .orderBy('message.sequence', 'ASC')
      .take(1000)
      .getMany();
    return rows.map(each => each.id);
  }

  message(tx: Tx, id: string): Promise<WebhookMessageEntity | null> {
    return tx.manager.findOneBy(WebhookMessageEntity, { id });
  }

  attempts(tx: Tx, messageId: string): Promise<WebhookAttemptEntity[]> {
    return tx.manager.find(WebhookAttemptEntity, { where: { messageId }, order: { attempt: 'ASC' } });
  }

  async addAttempt(tx: Tx, row: Omit<WebhookAttemptEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(WebhookAttemptEntity, { ...row, organisationId: tx.organisation });
  }

  /** The latest tries, the newest first, with the webhook that they were for. */
  async latest(tx: Tx, count: number): Promise<readonly (WebhookAttemptEntity & { webhookId: string })[]> {
    const attempts = await tx.manager.find(WebhookAttemptEntity, {
      where: { triedAt: MoreThan(new Date(0)) },
      order: { triedAt: 'DESC', attempt: 'DESC' },
      take: count,
    });
    const ids = attempts.map(each => each.messageId);
    const messages = await tx.manager.findBy(WebhookMessageEntity, { id: In(ids) });
    const of = new Map(messages.map(each => [each.id, each.webhookId]));
    return attempts.map(each => ({ ...each, webhookId: of.get(each.messageId) ?? '' }));
  }
}
