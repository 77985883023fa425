import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '../../platform/unit-of-work.js';
import { MailMessageEntity, MailNoticeEntity, MailSentEntity, MailWishesEntity } from './mail.entity.js';
import type { MailWishes } from './mail-wishes.js';
import { NoticeEntity } from './notice.entity.js';

export interface Unsubscribing {
  readonly organisation_id: string;
  readonly person_id: string;
  readonly message_id: string;
}

@Injectable()
export class MailRepository {
  /** Of everyone who said something. */
  async allWishes(tx: Tx): Promise<ReadonlyMap<string, MailWishes>> {
    return new Map((await tx.manager.find(MailWishesEntity)).map(each => [each.personId, each]));
  }

  wishes(tx: Tx, personId: string): Promise<MailWishesEntity | null> {
    return tx.manager.findOneBy(MailWishesEntity, { personId });
  }

  async setWishes(tx: Tx, personId: string, { cadence, muted }: MailWishes, changedAt: Date): Promise<void> {
    const row = { personId, organisationId: tx.organisation, cadence, muted: [...muted], changedAt };
    await tx.manager.upsert(MailWishesEntity, row, ['personId']);
  }

  /** Notices since a moment that are in no message yet, by person. */
  async waiting(tx: Tx, since: Date): Promise<ReadonlyMap<string, readonly NoticeEntity[]>> {
    const rows = await tx.manager
      .createQueryBuilder(NoticeEntity, 'notice')
      .leftJoin(MailNoticeEntity, 'mailed', 'mailed.noticeId = notice.id')
      .where('notice.toldAt > :since AND mailed.noticeId IS NULL', { since })
      .orderBy('notice.toldAt', 'ASC')
      .addOrderBy('notice.key', 'ASC')
      .getMany();
    const byPerson = new Map<string, NoticeEntity[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  }

  async hasMessageSince(tx: Tx, personId: string, since: Date): Promise<boolean> {
    return tx.manager.existsBy(MailMessageEntity, { personId, madeAt: MoreThan(since) });
  }

  async add(
    tx: Tx,
    message: Omit<MailMessageEntity, 'organisationId'>,
    notices: readonly NoticeEntity[],
  ): Promise<void> {
    const organisationId = tx.organisation;
    await tx.manager.insert(MailMessageEntity, { ...message, organisationId });
    const rows = notices.map(({ id }) => ({ noticeId: id, messageId: message.id, organisationId }));
    await tx.manager.insert(MailNoticeEntity, rows);
  }

  /** Made since a moment and not sent: the queue may never have heard of them. */
  async unsent(tx: Tx, since: Date): Promise<readonly string[]> {
    const rows = await tx.manager
      .createQueryBuilder(MailMessageEntity, 'message')
      .leftJoin(MailSentEntity, 'sent', 'sent.messageId = message.id')
      .where('message.madeAt > :since AND sent.messageId IS NULL', { since })
      .getMany();
    return rows.map(each => each.id);
  }

  /** With its notices; null when it was sent already. Whoever else would send it waits for this transaction to end. */
  async lockUnsent(tx: Tx, id: string): Promise<{ message: MailMessageEntity; notices: NoticeEntity[] } | null> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [id]);
    if (await tx.manager.existsBy(MailSentEntity, { messageId: id })) return null;
    const message = await tx.manager.findOneBy(MailMessageEntity, { id });
    if (!message) return null;
    return { message, notices: await this.noticesOf(tx, id) };
  }

  noticesOf(tx: Tx, messageId: string): Promise<NoticeEntity[]> {
    return tx.manager
      .createQueryBuilder(NoticeEntity, 'notice')
      .innerJoin(MailNoticeEntity, 'mailed', 'mailed.noticeId = notice.id AND mailed.messageId = :messageId', {
        messageId,
      })
      .orderBy('notice.toldAt', 'ASC')
      .addOrderBy('notice.key', 'ASC')
      .getMany();
  }

  async markSent(tx: Tx, messageId: string, sentAt: Date): Promise<void> {
    await tx.manager.insert(MailSentEntity, { messageId, organisationId: tx.organisation, sentAt });
  }

  /** Before an organisation is known, by the hash of a link. */
  async byLink(tx: Tx, hash: string): Promise<Unsubscribing | null> {
    const rows: Unsubscribing[] = await tx.manager.query('SELECT * FROM read_unsubscribe($1)', [hash]);
    return rows[0] ?? null;
  }
}
