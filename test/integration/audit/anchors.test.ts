/** Who owns the database can write a whole history anew; a timestamp authority has seen the one that was. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnchorsService } from '../../../src/modules/audit/anchors.service.js';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { Clock } from '../../../src/platform/clock.js';
import { JobQueue } from '../../../src/platform/jobs/job-queue.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { RawClient } from '../../support/raw-client.js';
import { rewriteChain } from '../../support/rewrite-history.js';
import { type Behaviour, startTimestampAuthority, TestAuthority } from '../../support/signing.js';
import { foundTwoOrganisations, openQuestion, TwoOrganisations } from '../../support/two-organisations.js';

let authority: TestAuthority;
let running: TestApplication;
let about: TwoOrganisations;
let attacker: pg.Client;
const folder = mkdtempSync(join(tmpdir(), 'uvid-anchor-'));
const kept = ['audit_events', 'audit_heads', 'audit_anchors', 'comments'];

beforeAll(async () => {
  authority = await startTimestampAuthority();
  const anchoring = { trustFile: authority.certificate, patienceMs: 2500, hours: 24 };
  running = await startTestApplication({ timestampUrl: authority.url, anchoring });
  about = await foundTwoOrganisations(running);
  attacker = new pg.Client({ connectionString: running.database.superuserUrl });
  await attacker.connect();
  await attacker.query('SET session_replication_role = replica');
}, 120_000);
afterAll(async () => {
  await attacker.end();
  await running.close();
  await authority.close();
});

// The other organisation has sealed nothing: the history that an owner would write anew there hangs together by itself.
const organisation = (): string => about.others.reader.organisationId;
const anchors = (): AnchorsService => running.app.get(AnchorsService);
const verify = () => running.app.get(HistoryCheckService).verify(organisation());

const named = (sql: string, table: string): string => sql.replaceAll('$', table);

async function comment(body: string): Promise<void> {
  const place = { assessmentId: about.assessmentOfOthers, stepId: openQuestion.step, questionId: openQuestion.id };
  await running.app.get(ReviewsService).comment({ ...place, body }, about.others.reviewer);
}

async function count(): Promise<number> {
  const { rows } = await attacker.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_anchors');
  return rows[0]?.n ?? 0;
}

async function anchored(): Promise<{ sequence: number; hash: string }> {
  const result = await anchors().anchor(organisation());
  if (result.did !== 'anchored') throw new Error(JSON.stringify(result));
  return result.anchor;
}

describe('an authority that cannot be relied upon', () => {
  it.each<[Behaviour, string]>([
    ['hang', 'did not answer within 2.5 seconds'],
    ['status', 'answered with the status 500'],
    ['long', 'answered with more than 64 KB'],
    ['garbage', 'answered with something that is no timestamp'],
    ['rejection', 'refused the request (status 2)'],
    ['nonce', 'answered another request: the nonce is not ours'],
    ['imprint', 'stamped something else than it was asked to'],
    [
      'stranger',
      'is not to be believed: its answer holds a token of CN=Test timestamp authority, whom no certificate of UVID_TSA_CERTIFICATES vouches for',
    ],
  ])('(%s) leaves nothing behind, and it is said why', async (how, problem) => {
    authority.behave(how);
    const result = await anchors().anchor(organisation());
    authority.behave('well');
    expect([result, await count()]).toEqual([{ did: 'failed', problem }, 0]);
    expect(await verify()).toMatchObject({ intact: true, anchors: 0, anchored: null });
  });
});

describe('an anchor', () => {
  it('is stored with what the authority says, and the history stays intact', async () => {
    await comment('Which unit?');
    const { sequence, hash } = await anchored();
    const named = { sequence, hash, authority: 'CN=Test timestamp authority' };
    expect(await verify()).toMatchObject({ intact: true, anchors: 1, anchored: named });
  });

  it('is not asked for again until something else is recorded', async () => {
    const before = authority.asked();
    expect(await anchors().anchor(organisation())).toMatchObject({ did: 'nothing' });
    expect(authority.asked()).toBe(before);
    await comment('And when?');
    await anchored();
    expect(await verify()).toMatchObject({ intact: true, anchors: 2 });
  });

  it('that the audit trail does not have is refused by the database', async () => {
    const raw = await RawClient.connect(running.database.appUrl);
    const sql = `INSERT INTO audit_anchors (id, organisation_id, sequence, hash, token, authority, stamped_at, stored_at)
      SELECT gen_random_uuid(), organisation_id, sequence, hash, '\\x00', 'Somebody', now(), now()
      FROM audit_events WHERE organisation_id = $1 ORDER BY sequence LIMIT 1`;
    const refused = await raw.attempt(organisation(), client => client.query(sql, [organisation()]));
    await raw.close();
    expect(refused).toBe('UV004 transition refused: it has no audit row');
  });

  it('made twice at once is stored once', async () => {
    await comment('At once');
    const before = await count();
    const results = await Promise.all([1, 2].map(() => anchors().anchor(organisation())));
    expect([results.map(each => each.did).sort(), await count()]).toEqual([['anchored', 'nothing'], before + 1]);
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('is downloaded from the page of the history, and OpenSSL verifies it without us', async () => {
    const caller = await new Caller(running.app).signIn(about.others.reader.email);
    const page = (await caller.get(`/assessments/${about.assessmentOfOthers}/history`)).body;
    const link = /href="(\/audit\/anchors\/\d+\/token\.tsr)"/.exec(page)?.[1] ?? '';
    const hash = /uvid-digest">([0-9a-f]{64})</.exec(page)?.[1] ?? '';
    const { headers, rawPayload } = await caller.get(link);
    expect(headers['content-type']).toBe('application/timestamp-reply');
    const file = join(folder, 'page.tsr');
    writeFileSync(file, rawPayload);
    const verified = (digest: string) =>
      spawnSync('openssl', ['ts', '-verify', '-digest', digest, '-in', file, '-CAfile', authority.certificate]);
    expect(String(verified(hash).stdout)).toContain('Verification: OK');
    expect(verified('0'.repeat(64)).status).not.toBe(0);
    // The bytes that stand in the record themselves are what was stamped.
    const sql = 'SELECT record FROM audit_events WHERE organisation_id = $1 AND hash = $2';
    const { rows } = await attacker.query<{ record: string }>(sql, [organisation(), hash]);
    writeFileSync(join(folder, 'record'), rows[0]?.record ?? '');
    const args = ['ts', '-verify', '-data', join(folder, 'record'), '-in', file, '-CAfile', authority.certificate];
    expect(String(execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] }))).toContain('OK');
  });

  it('is shown to nobody of another organisation', async () => {
    const caller = await new Caller(running.app).signIn(about.own.reader.email);
    const { sequence } = (await lastAnchor()) ?? { sequence: 0 };
    expect((await caller.get(`/audit/anchors/${sequence}/token.tsr`)).statusCode).toBe(404);
  });
});

async function lastAnchor(): Promise<{ sequence: number; hash: string } | null> {
  const verdict = await verify();
  return verdict.intact ? verdict.anchored : null;
}

describe('a history that its owner has written anew, with every hash and witness', () => {
  let end = 0;
  beforeAll(async () => {
    for (const table of kept) await attacker.query(named('CREATE TABLE kept_$ AS SELECT * FROM $', table));
    end = (await lastAnchor())?.sequence ?? 0;
  });

  async function restore(): Promise<void> {
    for (const table of kept) await attacker.query(named('DELETE FROM $; INSERT INTO $ SELECT * FROM kept_$', table));
    expect(await verify()).toMatchObject({ intact: true });
  }

  const later = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

  it.each([
    ['from its first record', () => 1],
    ['from one in the middle', () => Math.ceil(end / 2)],
    ['in the record that was stamped last', () => end],
  ])('%s, shows at the first anchor behind that', async (_, place) => {
    const from = place();
    await rewriteChain(attacker, organisation(), each =>
      each.sequence === from ? { ...each, at: later(each.at) } : each,
    );
    const { rows } = await attacker.query<{ first: string }>(
      'SELECT min(sequence) AS first FROM audit_anchors WHERE organisation_id = $1 AND sequence >= $2',
      [organisation(), from],
    );
    const verdict = await verify();
    await restore();
    expect(verdict.intact ? null : verdict.broken.what).toBe(`record ${rows[0]?.first} of the audit chain`);
    expect(verdict.intact ? '' : verdict.broken.problem).toMatch(
      /^is not the one that CN=Test timestamp authority stamped at .*: the chain was written anew from a record between/,
    );
  });

  it('shows after the anchors were bent to suit it', async () => {
    await forgeComment();
    await attacker.query(
      'UPDATE audit_anchors a SET hash = e.hash FROM audit_events e WHERE a.organisation_id = e.organisation_id AND a.sequence = e.sequence',
    );
    const verdict = await verify();
    await restore();
    expect(verdict.intact ? '' : verdict.broken.problem).toBe('holds a token of something else');
  });

  it('without its anchors hangs together, and only a token that was kept elsewhere shows it', async () => {
    const stamped = (await lastAnchor())?.hash ?? '';
    await forgeComment();
    await rewriteChain(attacker, organisation(), each => (each.type === 'audit.anchored' ? null : each));
    await attacker.query('DELETE FROM audit_anchors WHERE organisation_id = $1', [organisation()]);
    const verdict = await verify();
    const { rowCount } = await attacker.query('SELECT FROM audit_events WHERE hash = $1', [stamped]);
    await restore();
    expect([verdict.intact, rowCount]).toEqual([true, 0]);
  });

  /** Another text, with a witness that agrees with it. */
  async function forgeComment(): Promise<void> {
    const sql = `UPDATE comments c SET body = 'forged' WHERE organisation_id = $1 AND body = 'Which unit?'
      RETURNING witness_key(to_jsonb(c), 'id') AS key, witness_digest(to_jsonb(c), '') AS digest`;
    await attacker.query("SET timezone = 'UTC'");
    const { rows } = await attacker.query<{ key: string; digest: string }>(sql, [organisation()]);
    const [forged] = rows;
    if (!forged) throw new Error('There is a comment to forge');
    await rewriteChain(attacker, organisation(), each =>
      each.witnesses
        ? { ...each, witnesses: each.witnesses.map(w => (w.key === forged.key ? { ...w, digest: forged.digest } : w)) }
        : each,
    );
  }
});

describe('the recurring job', () => {
  it('anchors every organisation whose time has come, and leaves the others', async () => {
    const clock = running.app.get(Clock);
    const before = await count();
    const soon = new Date(Date.now() + 23 * 3_600_000);
    // The organisation with anchors waits; the one without gets its first.
    await clock.at(soon, () => anchors().anchorDue());
    expect(await count()).toBe(before + 1);
    await comment('A day later');
    await clock.at(new Date(soon.getTime() + 2 * 3_600_000), () => anchors().anchorDue());
    expect(await count()).toBe(before + 2);
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('runs in the job queue by itself', async () => {
    await attacker.query('DELETE FROM audit_anchors');
    await running.app.get(JobQueue).start();
    await expect.poll(count, { timeout: 20_000 }).toBe(2);
  });
});
