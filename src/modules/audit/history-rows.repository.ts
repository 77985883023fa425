import { Injectable } from '@nestjs/common';
import type { Witness, WitnessedTable } from '../../core/audit/witnesses.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { derivedStates } from './derived-state.js';

type Row = Pick<Witness, 'key' | 'digest'>;

/** The rows of the history as their witnesses see them; expects a transaction that tells times in UTC. */
@Injectable()
export class HistoryRowsRepository {
  rows(tx: Tx, { table, key, leftOut }: WitnessedTable): Promise<readonly Row[]> {
    const sql = 'SELECT witness_key(to_jsonb(t), $1) AS key, witness_digest(to_jsonb(t), $2) AS digest FROM ';
    return tx.manager.query(sql + table + ' t', [key.join(','), leftOut.join(',')]);
  }

  /** The cameras of each revision together; those of no revision as well. */
  cameras(tx: Tx): Promise<readonly Row[]> {
    return tx.manager.query(
      `SELECT witness_key(to_jsonb(r), 'programme_id,revision') AS key, witness_cameras(programme_id, revision) AS digest
       FROM (SELECT programme_id, revision FROM camera_register_revisions
             UNION SELECT programme_id, revision FROM camera_revisions) r`,
    );
  }

  /** The first row that shows something else than its history. */
  async derivedWrongly(tx: Tx): Promise<{ row: string; key: string } | null> {
    for (const { row, sql } of derivedStates) {
      const found: { key: string }[] = await tx.manager.query(sql);
      if (found[0]) return { row, key: found[0].key };
    }
    return null;
  }
}
