import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';

/** Links by which a calendar is read: only their hashes are kept, and one at a time for each person. */
@Injectable()
export class CalendarRepository {
  async hasLink(tx: Tx, personId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM calendar_links WHERE person_id = $1 AND ended_at IS NULL';
    const rows: unknown[] = await tx.manager.query(sql, [personId]);
    return rows.length > 0;
  }

  async end(tx: Tx, personId: string, at: Date): Promise<void> {
    const sql = 'UPDATE calendar_links SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL';
    await tx.manager.query(sql, [personId, at]);
  }

  async add(tx: Tx, personId: string, tokenHash: string, at: Date): Promise<void> {
    const sql = 'INSERT INTO calendar_links (token_hash, organisation_id, person_id, made_at) VALUES ($1, $2, $3, $4)';
    await tx.manager.query(sql, [tokenHash, tx.organisation, personId, at]);
  }

  /** Before an organisation is known; null for a link that was ended or never was. */
  async byLink(tx: Tx, tokenHash: string): Promise<{ organisation_id: string; person_id: string } | null> {
    const rows: { organisation_id: string; person_id: string }[] = await tx.manager.query(
      'SELECT * FROM read_calendar($1)',
      [tokenHash],
    );
    return rows[0] ?? null;
  }
}
