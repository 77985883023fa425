import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { chain } from '../../src/core/audit/chain.js';
import type { AuditEvent } from '../../src/core/audit/events.js';
import { canonicalJson, sha256 } from '../../src/core/version/canonical.js';
import type { Member } from './cast.js';

export interface Move {
  readonly assessment: string;
  /** 1 unless said. */
  readonly version?: number;
  readonly step?: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly as: string;
  readonly by: Member;
}

/** The row as the service would insert it; the audit row with it, unless it is left out. */
export async function insertMove(client: pg.Client, move: Move, audited = true): Promise<void> {
  const id = randomUUID();
  const digest = move.to === 'approved' && move.step ? '0'.repeat(64) : null;
  await client.query(
    `INSERT INTO transitions (id, organisation_id, assessment_id, version, step_id, action, from_state, to_state, as_role,
       by_person, comment, digest, happened_at) VALUES ($1, $2, $3, $11, $4, $5, $6, $7, $8, $9, 'raw', $10, now())`,
    [
      ...[id, move.by.organisationId, move.assessment, move.step ?? null, move.action, move.from, move.to],
      ...[move.as, move.by.id, digest, move.version ?? 1],
    ],
  );
  if (!audited) return;
  const event = {
    type: 'step.state_changed',
    actor: move.by.id,
    assessment: move.assessment,
    data: { transition: id },
  };
  await appendAudit(client, move.by.organisationId, event as unknown as AuditEvent);
}

async function appendAudit(client: pg.Client, organisation: string, event: AuditEvent): Promise<void> {
  const { rows } = await client.query('SELECT * FROM lock_audit_head($1)', [organisation]);
  const link = chain(
    { sequence: Number(rows[0].sequence), hash: rows[0].hash },
    organisation,
    '2026-01-01T00:00:00Z',
    event,
  );
  const transition = 'transition' in event.data ? event.data.transition : null;
  await client.query(
    `INSERT INTO audit_events (organisation_id, sequence, type, assessment_id, transition_id, record, previous, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [organisation, link.sequence, event.type, event.assessment, transition, link.record, link.previous, link.hash],
  );
}

export function giveRole(client: pg.Client, { id, organisationId }: Member, role: string): Promise<unknown> {
  const sql = 'INSERT INTO person_roles (organisation_id, person_id, role) VALUES ($1, $2, $3)';
  return client.query(sql, [organisationId, id, role]);
}

export interface Decided {
  readonly assessment: string;
  /** 1 unless said. */
  readonly version?: number;
  readonly outcome: string;
  readonly by: Member;
}

export async function insertDecision(
  client: pg.Client,
  { assessment, version = 1, outcome, by }: Decided,
): Promise<void> {
  await client.query(
    `INSERT INTO decisions (assessment_id, version, organisation_id, outcome, justification, conditions, decided_by, decided_at)
     VALUES ($1, $5, $2, $3, 'raw', '{}', $4, now())`,
    [assessment, by.organisationId, outcome, by.id, version],
  );
}

/** As little of a document as the database reads: the outcome, a high risk in the register, and the method's levels. */
export async function insertVersion(client: pg.Client, decided: Decided, digest?: string): Promise<void> {
  await insertDocument(client, decided, documentOf(decided, { level: 'high' }), digest);
}

export interface Described {
  /** Of the one risk. */
  readonly level: 'low' | 'high';
  readonly screening?: { readonly regimes: readonly { readonly regime: string; readonly consultation: string }[] };
}

export function documentOf({ assessment, version = 1, outcome }: Decided, { level, screening }: Described): string {
  return canonicalJson({
    assessment: { id: assessment },
    version,
    decision: { outcome },
    ...(screening === undefined ? {} : { screening }),
    risks: {
      method: { levels: [{ id: 'low' }, { id: 'high' }], highFrom: 'high' },
      register: [{ no: 1, residual: { level } }],
    },
  });
}

export async function insertDocument(
  client: pg.Client,
  { assessment, version = 1, by }: Decided,
  document: string,
  digest = sha256(document),
): Promise<void> {
  await client.query(
    `INSERT INTO assessment_versions (assessment_id, version, organisation_id, document, digest, sealed_by, sealed_at)
     VALUES ($1, $6, $2, $3, $4, $5, now())`,
    [assessment, by.organisationId, document, digest, by.id, version],
  );
}
