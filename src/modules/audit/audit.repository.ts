import { Injectable } from '@nestjs/common';
import { ChainHead, ChainedRecord, genesis } from '../../core/audit/chain.js';
import type { Witness } from '../../core/audit/witnesses.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AuditEventEntity } from './audit-event.entity.js';

@Injectable()
export class AuditRepository {
  /** Held until the transaction ends: writers of one organisation append one after the other. */
  async lockHead(tx: Tx): Promise<ChainHead> {
    const rows: { sequence: string; hash: string }[] = await tx.manager.query('SELECT * FROM lock_audit_head($1)', [
      tx.organisation,
    ]);
    const head = rows[0];
    if (!head) throw new Error('An organisation always has a head of its chain');
    return { sequence: Number(head.sequence), hash: head.hash };
  }

  /** The witnesses of what this transaction has written to the history since its last record. */
  async takeWitnesses(tx: Tx): Promise<readonly Witness[]> {
    const rows: { table_name: string; row_key: string; digest: string }[] = await tx.manager.query(
      'SELECT * FROM take_witnesses()',
    );
    return rows.map(row => ({ table: row.table_name, key: row.row_key, digest: row.digest }));
  }

  /** Where the chain ends, without holding anybody up. */
  async head(tx: Tx): Promise<ChainHead> {
    const rows: { sequence: string; hash: string }[] = await tx.manager.query('SELECT sequence, hash FROM audit_heads');
    return rows[0] ? { sequence: Number(rows[0].sequence), hash: rows[0].hash } : genesis;
  }

  async hashAt(tx: Tx, sequence: number): Promise<string | null> {
    const found = await tx.manager.findOneBy(AuditEventEntity, { sequence: String(sequence) });
    return found?.hash ?? null;
  }

  async append(
    tx: Tx,
    link: ChainedRecord,
    about: Pick<AuditEventEntity, 'type' | 'assessmentId' | 'transitionId'>,
  ): Promise<void> {
    await tx.manager.insert(AuditEventEntity, {
      ...about,
      organisationId: tx.organisation,
      sequence: String(link.sequence),
      record: link.record,
      previous: link.previous,
      hash: link.hash,
    });
  }

  ofAssessment(tx: Tx, assessmentId: string): Promise<AuditEventEntity[]> {
    return tx.manager.find(AuditEventEntity, { where: { assessmentId }, order: { sequence: 'ASC' } });
  }

  /** Of these types behind a sequence number, at most `most`. */
  ofTypes(
    tx: Tx,
    types: readonly string[],
    { after, most }: { after: number; most: number },
  ): Promise<AuditEventEntity[]> {
    return tx.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.sequence > :after AND event.type IN (:...types)', { after, types })
      .orderBy('event.sequence', 'ASC')
      .limit(most)
      .getMany();
  }

  /** The next records of the chain behind a sequence number, at most `limit`: a chain can be long. */
  page(tx: Tx, after: number, limit: number): Promise<AuditEventEntity[]> {
    return tx.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.sequence > :after', { after })
      .orderBy('event.sequence', 'ASC')
      .limit(limit)
      .getMany();
  }
}
