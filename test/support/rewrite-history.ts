import type pg from 'pg';
import { genesis } from '../../src/core/audit/chain.js';
import type { Witness } from '../../src/core/audit/witnesses.js';
import { canonicalJson, sha256 } from '../../src/core/version/canonical.js';

export interface AuditRecord {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly assessment: string | null;
  readonly data: object;
  readonly witnesses?: readonly Witness[];
}

/**
 * As an owner of the database whom no trigger stops: writes an organisation's whole chain anew, every hash and the head with
 * it, after changing its records at will; null leaves one out.
 */
export async function rewriteChain(
  client: pg.Client,
  organisation: string,
  change: (record: AuditRecord) => AuditRecord | null,
): Promise<void> {
  const { rows } = await client.query<{ sequence: string; record: string }>(
    'SELECT sequence, record FROM audit_events WHERE organisation_id = $1 ORDER BY sequence',
    [organisation],
  );
  let { sequence, hash } = genesis;
  for (const row of rows) {
    const changed = change(JSON.parse(row.record) as AuditRecord);
    await client.query('DELETE FROM audit_events WHERE organisation_id = $1 AND sequence = $2', [
      organisation,
      row.sequence,
    ]);
    if (!changed) continue;
    const record = canonicalJson({ ...changed, sequence: sequence + 1, previous: hash });
    const { type, assessment } = changed;
    const transition = (changed.data as { transition?: string }).transition ?? null;
    const values = [organisation, sequence + 1, type, assessment, transition, record, hash, sha256(record)];
    await client.query(insertion, values);
    [sequence, hash] = [sequence + 1, sha256(record)];
  }
  await client.query('UPDATE audit_heads SET sequence = $2, hash = $3 WHERE organisation_id = $1', [
    organisation,
    sequence,
    hash,
  ]);
}

const insertion = `INSERT INTO audit_events (organisation_id, sequence, type, assessment_id, transition_id, record, previous, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
