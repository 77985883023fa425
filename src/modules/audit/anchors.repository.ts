import { Injectable } from '@nestjs/common';
import type { AnchorState } from '../../core/audit/anchor.js';
import { genesis } from '../../core/audit/chain.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AuditAnchorEntity } from './audit-anchor.entity.js';

@Injectable()
export class AnchorsRepository {
  /** Before an organisation is known: ids alone. */
  async organisations(tx: Tx): Promise<readonly string[]> {
    const rows: { id: string }[] = await tx.manager.query('SELECT id FROM organisations_to_sweep()');
    return rows.map(each => each.id);
  }

  /** Where the chain ends, what stands there and what is anchored, without holding anybody up. */
  async state(tx: Tx): Promise<AnchorState> {
    const rows: { sequence: string; hash: string; type: string }[] = await tx.manager.query(
      'SELECT sequence, hash, type FROM audit_events WHERE sequence = (SELECT sequence FROM audit_heads)',
    );
    const [row] = rows;
    const head = row ? { sequence: Number(row.sequence), hash: row.hash } : genesis;
    const last = await this.last(tx);
    return { head, headType: row?.type ?? null, anchored: last ? Number(last.sequence) : null };
  }

  last(tx: Tx): Promise<AuditAnchorEntity | null> {
    return tx.manager.findOne(AuditAnchorEntity, { where: {}, order: { sequence: 'DESC' } });
  }

  one(tx: Tx, sequence: number): Promise<AuditAnchorEntity | null> {
    return tx.manager.findOneBy(AuditAnchorEntity, { sequence: String(sequence) });
  }

  all(tx: Tx): Promise<AuditAnchorEntity[]> {
    return tx.manager.find(AuditAnchorEntity, { order: { sequence: 'ASC' } });
  }

  /** False when somebody else anchored the same record meanwhile. */
  async add(tx: Tx, row: Omit<AuditAnchorEntity, 'organisationId'>): Promise<boolean> {
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(AuditAnchorEntity)
      .values({ ...row, organisationId: tx.organisation })
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length === 1;
  }

  /** The chain's hashes at the sequence numbers that are anchored. */
  async anchoredHashes(tx: Tx): Promise<ReadonlyMap<number, string>> {
    const rows: { sequence: string; hash: string }[] = await tx.manager.query(
      'SELECT e.sequence, e.hash FROM audit_events e WHERE e.sequence IN (SELECT sequence FROM audit_anchors)',
    );
    return new Map(rows.map(row => [Number(row.sequence), row.hash]));
  }

  /** The number of the record with this hash; null when the chain has none. */
  async sequenceOf(tx: Tx, hash: string): Promise<number | null> {
    const rows: { sequence: string }[] = await tx.manager.query('SELECT sequence FROM audit_events WHERE hash = $1', [
      hash,
    ]);
    return rows[0] ? Number(rows[0].sequence) : null;
  }
}
