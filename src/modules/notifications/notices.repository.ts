import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { NoticeEntity } from './notice.entity.js';

@Injectable()
export class NoticesRepository {
  /** Before an organisation is known: ids alone. */
  async organisations(tx: Tx): Promise<readonly string[]> {
    const rows: { id: string }[] = await tx.manager.query('SELECT id FROM organisations_to_sweep()');
    return rows.map(each => each.id);
  }

  /** Two sweeps of one organisation go one after the other. */
  async takeTurn(tx: Tx): Promise<void> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [tx.organisation]);
  }

  /** Adds what nobody was told yet, and gives back those rows. */
  async add(tx: Tx, rows: readonly Omit<NoticeEntity, 'organisationId'>[]): Promise<readonly string[]> {
    if (rows.length === 0) return [];
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(NoticeEntity)
      .values(rows.map(row => ({ ...row, organisationId: tx.organisation })))
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as { id: string }[]).map(each => each.id);
  }

  latest(tx: Tx, personId: string, count: number): Promise<NoticeEntity[]> {
    return tx.manager.find(NoticeEntity, { where: { personId }, order: { toldAt: 'DESC', id: 'ASC' }, take: count });
  }
}
