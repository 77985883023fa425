import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, sha256 } from '../../../src/core/version/canonical.js';
import { AuditService } from '../../../src/modules/audit/audit.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { asked } from '../../support/owner.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';

let running: TestApplication;
let about: TwoOrganisations;
let last: number;

beforeAll(async () => {
  running = await startTestApplication();
  about = await foundTwoOrganisations(running);
  await tamper('CREATE TABLE events_before AS SELECT * FROM audit_events');
  await tamper('CREATE TABLE heads_before AS SELECT * FROM audit_heads');
  const verdict = await verify();
  last = verdict.intact ? verdict.length : 0;
});
afterEach(async () => {
  await tamper('DELETE FROM audit_events');
  await tamper('INSERT INTO audit_events SELECT * FROM events_before');
  await tamper('DELETE FROM audit_heads');
  await tamper('INSERT INTO audit_heads SELECT * FROM heads_before');
});
afterAll(() => running.close());

/** As somebody whom nothing stops: no trigger fires, no row-level security binds. */
function tamper(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return asked(running.database.superuserUrl, async client => {
    await client.query('SET session_replication_role = replica');
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  });
}

const organisation = (): string => about.own.reader.organisationId;

function verify(): ReturnType<AuditService['verify']> {
  return running.app.get(UnitOfWork).run(organisation(), tx => running.app.get(AuditService).verify(tx));
}

const ours = 'organisation_id = $1 AND sequence =';

describe('the chain', () => {
  it('is intact when nobody has touched it', async () => {
    expect(await verify()).toMatchObject({ intact: true });
    expect(last).toBeGreaterThan(100);
  });

  it.each<[string, string, (at: number) => string, string]>([
    [
      'a record changed and rehashed',
      '7',
      at => `UPDATE audit_events SET record = replace(record, '"actor"', '"actxr"'),
        hash = encode(sha256(convert_to(replace(record, '"actor"', '"actxr"'), 'UTF8')), 'hex') WHERE ${ours} ${at}`,
      'does not follow the record before it',
    ],
    [
      'a record in the middle removed',
      '7',
      at => `DELETE FROM audit_events WHERE ${ours} ${at}`,
      'record 7 is missing',
    ],
    ['the first record removed', '1', at => `DELETE FROM audit_events WHERE ${ours} ${at}`, 'record 1 is missing'],
    ['the last record removed', 'last', at => `DELETE FROM audit_events WHERE ${ours} ${at}`, 'is missing'],
    [
      'the last record changed and rehashed',
      'last',
      at => `UPDATE audit_events SET record = record || ' ',
        hash = encode(sha256(convert_to(record || ' ', 'UTF8')), 'hex') WHERE ${ours} ${at}`,
      'is not the one that was written last',
    ],
    [
      'a link cut',
      '7',
      at => `UPDATE audit_events SET previous = repeat('0', 64) WHERE ${ours} ${at}`,
      'does not follow the record before it',
    ],
    [
      'a record hidden from the trail of its assessment',
      '9',
      at => `UPDATE audit_events SET assessment_id = NULL WHERE ${ours} ${at}
        OR (organisation_id = $1 AND assessment_id IS NOT NULL AND sequence < 20)`,
      'is filed as something else than it says',
    ],
    [
      'a record filed under another type',
      '7',
      at => `UPDATE audit_events SET type = 'answer.written' WHERE ${ours} ${at}`,
      'is filed as something else than it says',
    ],
    [
      'a transition cut from its record',
      'transition',
      at => `UPDATE audit_events SET transition_id = NULL WHERE ${ours} ${at}`,
      'is filed as something else than it says',
    ],
    [
      'a record added behind the end',
      'last',
      at => `INSERT INTO audit_events SELECT organisation_id, sequence + 1, type, assessment_id, NULL,
        forged, hash, encode(sha256(convert_to(forged, 'UTF8')), 'hex')
        FROM (SELECT *, (record::jsonb || jsonb_build_object('previous', hash, 'sequence', sequence + 1) #- '{data,transition}')::text AS forged
              FROM audit_events) e WHERE ${ours} ${at}`,
      'was added behind the end',
    ],
    [
      'a record given another number',
      '7',
      at => `UPDATE audit_events SET sequence = 100000 WHERE ${ours} ${at}`,
      'record 7 is missing',
    ],
    [
      'a record moved to another organisation',
      '7',
      at => `UPDATE audit_events SET sequence = 100000,
        organisation_id = (SELECT id FROM organisations WHERE id <> $1 LIMIT 1) WHERE ${ours} ${at}`,
      'record 7 is missing',
    ],
  ])('shows %s', async (_, at, sql, problem) => {
    await tamper(sql(await placeOf(at)), [organisation()]);
    const verdict = await verify();
    expect(verdict.intact ? 'intact' : verdict.problem).toContain(problem);
  });

  it('shows two records that changed places', async () => {
    await tamper(
      `UPDATE audit_events e SET record = o.record, previous = o.previous, hash = o.hash, type = o.type FROM audit_events o
       WHERE e.organisation_id = $1 AND o.organisation_id = $1 AND e.sequence IN (3, 4) AND o.sequence = 7 - e.sequence`,
      [organisation()],
    );
    expect(await verify()).toMatchObject({ intact: false, sequence: 3 });
  });

  it('cannot hold a record that is not the one that was hashed', async () => {
    const change = tamper(`UPDATE audit_events SET record = record || ' ' WHERE ${ours} 7`, [organisation()]);
    await expect(change).rejects.toThrow('audit_hash');
  });

  it('that is cut short together with its end no longer holds what a sealed version names', async () => {
    const [{ sequence } = {}] = await sealedHead();
    await tamper('DELETE FROM audit_events WHERE organisation_id = $1 AND sequence >= $2', [organisation(), sequence]);
    await tamper(
      `UPDATE audit_heads h SET sequence = e.sequence, hash = e.hash FROM audit_events e
       WHERE h.organisation_id = $1 AND e.organisation_id = $1 AND e.sequence = $2::bigint - 1`,
      [organisation(), sequence],
    );
    expect(await verify()).toMatchObject({ intact: true });
    expect(await sealedHead()).toMatchObject([{ found: null }]);
  });

  async function placeOf(at: string): Promise<number> {
    if (at === 'last') return last;
    if (at !== 'transition') return Number(at);
    const [row] = await tamper(
      'SELECT min(sequence)::int AS at FROM audit_events WHERE organisation_id = $1 AND transition_id IS NOT NULL',
      [organisation()],
    );
    return Number(row?.['at']);
  }
});

/** Where the sealed version says that the chain stood, and what the chain holds there. */
function sealedHead(): Promise<Record<string, unknown>[]> {
  return tamper(
    `SELECT v.document::jsonb #>> '{auditHead,sequence}' AS sequence, v.document::jsonb #>> '{auditHead,hash}' AS hash, e.hash AS found
     FROM assessment_versions v LEFT JOIN audit_events e ON e.organisation_id = v.organisation_id
       AND e.sequence = (v.document::jsonb #>> '{auditHead,sequence}')::bigint
     WHERE v.assessment_id = $1`,
    [about.approved],
  );
}

describe('what the chain has the digest of', () => {
  const digestIn = async (type: string): Promise<unknown> => {
    const rows = await tamper(
      `SELECT record::jsonb #>> '{data,digest}' AS digest FROM audit_events WHERE assessment_id = $1 AND type = $2 ORDER BY sequence`,
      [about.approved, type],
    );
    return rows[0]?.['digest'];
  };

  it('is the sealed document', async () => {
    const [row] = await tamper('SELECT document, digest FROM assessment_versions WHERE assessment_id = $1', [
      about.approved,
    ]);
    expect(sha256(String(row?.['document']))).toBe(await digestIn('version.sealed'));
  });

  it('is the advice', async () => {
    const [row] = await tamper('SELECT opinion, body FROM advice WHERE assessment_id = $1', [about.approved]);
    expect(digestOf(row)).toBe(await digestIn('advice.recorded'));
    expect(digestOf({ ...row, opinion: 'unfavourable' })).not.toBe(await digestIn('advice.recorded'));
  });

  it('is the decision', async () => {
    const [row] = await tamper('SELECT outcome, justification, conditions FROM decisions WHERE assessment_id = $1', [
      about.approved,
    ]);
    expect(digestOf(row)).toBe(await digestIn('decision.taken'));
  });

  it('is every answer', async () => {
    const rows = await tamper(
      `SELECT r.answer, e.record::jsonb #>> '{data,digest}' AS digest FROM answer_revisions r JOIN audit_events e
         ON e.assessment_id = r.assessment_id AND e.type = 'answer.written'
         AND e.record::jsonb #>> '{data,question}' = r.question_id AND e.record::jsonb #>> '{data,revision}' = r.revision::text
       WHERE r.assessment_id = $1`,
      [about.approved],
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ answer, digest }) => digestOf(answer) !== digest)).toEqual([]);
  });

  it('cannot be a sealed document under another digest', async () => {
    const change = tamper("UPDATE assessment_versions SET document = replace(document, 'approved', 'rejected')");
    await expect(change).rejects.toThrow('versions_digest');
  });

  it('is where the chain stood when the version was sealed', async () => {
    const [row] = await sealedHead();
    expect(row?.['found']).toBe(row?.['hash']);
  });
});
