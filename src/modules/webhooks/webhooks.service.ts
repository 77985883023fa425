import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { publicEvent, type WebhookEvent } from '../../core/webhooks/public-event.js';
import { webhookSignature } from '../../core/webhooks/signature.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, NotFoundError } from '../../platform/domain-error.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Outbound } from '../../platform/outbound/outbound.js';
import { SecretKey } from '../../platform/secret-key.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { WebhooksRepository } from './webhooks.repository.js';

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly addedAt: string;
  readonly endedAt: string | null;
}

export interface WebhookTry {
  readonly webhookId: string;
  readonly triedAt: string;
  readonly delivered: boolean;
  readonly status: number | null;
}

const day = 86_400_000;
const shownTries = 50;
const mostWebhooks = 20;
/** Events of one sweep for one webhook; the next sweep takes the rest. */
const mostEvents = 500;

/** Tells addresses outside what happened, signed and at least once, in the order of the audit trail as far as it goes. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly audit: AuditService,
    private readonly outbound: Outbound,
    private readonly key: SecretKey,
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly Webhook[]> {
    return this.unitOfWork.run(actor.organisationId, async tx =>
      (await this.webhooks.all(tx)).map(({ id, url, events, addedAt, endedAt }) => ({
        ...{ id, url, events, addedAt: addedAt.toISOString() },
        endedAt: endedAt?.toISOString() ?? null,
      })),
    );
  }

  tries(actor: Actor): Promise<readonly WebhookTry[]> {
    return this.unitOfWork.run(actor.organisationId, async tx =>
      (await this.webhooks.latest(tx, shownTries)).map(({ webhookId, triedAt, delivered, status }) => ({
        ...{ webhookId, triedAt: triedAt.toISOString(), delivered, status },
      })),
    );
  }

  /** The secret is given back here and never again. */
  add(url: string, events: readonly WebhookEvent[], actor: Actor): Promise<{ id: string; secret: string }> {
    const problem = this.outbound.problemOf(url);
    if (problem !== null) throw new InvalidInputError([{ field: 'url', message: problem }]);
    return this.unitOfWork.run(actor.organisationId, async tx => {
      if ((await this.webhooks.active(tx)).length >= mostWebhooks)
        throw new InvalidInputError([{ field: 'url', message: 'End a webhook first: there are 20 already' }]);
      const id = randomUUID();
      const { sequence } = await this.audit.head(tx);
      const by = { addedBy: actor.id, addedAt: this.clock.now(), endedAt: null };
      await this.webhooks.add(tx, { id, url, events: [...events], sinceSequence: String(sequence), ...by });
      await this.audit.record(tx, { type: 'webhook.added', actor: actor.id, assessment: null, data: { webhook: id } });
      return { id, secret: this.key.derive('webhook', id) };
    });
  }

  end(id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const webhook = await this.webhooks.find(tx, id);
      if (!webhook) throw new NotFoundError('webhook');
      if (webhook.endedAt !== null) return;
      await this.webhooks.end(tx, id, this.clock.now());
      await this.audit.record(tx, { type: 'webhook.ended', actor: actor.id, assessment: null, data: { webhook: id } });
    });
  }

  /** In the transaction of a sweep: messages for what happened since the last. */
  async plan(tx: Tx): Promise<void> {
    const active = await this.webhooks.active(tx);
    if (active.length === 0) return;
    const now = this.clock.now();
    const told = await this.webhooks.told(tx);
    for (const { id: webhookId, events, sinceSequence } of active) {
      const after = Math.max(told.get(webhookId) ?? 0, Number(sinceSequence));
      const happened = await this.audit.ofTypes(tx, { types: events, after, most: mostEvents });
      const rows = happened.flatMap(event => {
        const told = publicEvent(event);
        if (!told) return [];
        const id = randomUUID();
        const { at, sequence } = event;
        const body = JSON.stringify({ id, organisation: tx.organisation, sequence, at, ...told });
        return [{ id, webhookId, sequence: String(sequence), body, madeAt: now }];
      });
      await this.webhooks.addMessages(tx, rows);
    }
    for (const id of await this.webhooks.undelivered(tx, new Date(now.getTime() - 2 * day)))
      await this.queue.enqueue(tx, 'webhook', { id, data: { organisation: tx.organisation, message: id } });
  }

  /** Every try is written down; one that failed is thrown, so that the queue tries again later. */
  async deliver(organisation: string, messageId: string): Promise<void> {
    const found = await this.unitOfWork.run(organisation, async tx => {
      const message = await this.webhooks.message(tx, messageId);
      const webhook = message && (await this.webhooks.find(tx, message.webhookId));
      const attempts = await this.webhooks.attempts(tx, messageId);
      const over = !webhook || webhook.endedAt !== null || attempts.some(each => each.delivered);
      return over || !message ? null : { webhook, body: message.body, attempt: attempts.length + 1 };
    });
    if (!found) return;
    const { webhook, body, attempt } = found;
    const status = await this.post(webhook.id, webhook.url, { id: messageId, body });
    const delivered = status !== null && status >= 200 && status < 300;
    await this.unitOfWork.run(organisation, tx =>
      this.webhooks.addAttempt(tx, { messageId, attempt, status, delivered, triedAt: this.clock.now() }),
    );
    if (!delivered) throw new Error('The webhook was not delivered');
  }

  /** Null when nobody answered. What went wrong on the way stays here: it may tell of the network inside. */
  private async post(webhookId: string, url: string, message: { id: string; body: string }): Promise<number | null> {
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1000));
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Uvid',
      'uvid-id': message.id,
      'uvid-timestamp': timestamp,
      'uvid-signature': webhookSignature(this.key.derive('webhook', webhookId), timestamp, message.body),
    };
    return this.outbound.post({ url, headers, body: message.body }).catch(() => null);
  }
}
