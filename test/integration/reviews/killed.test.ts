/** kill -9 while ten decisions are being taken, ten times: each is whole or not there, and can be taken again. */
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../../src/cli/prepare.mjs';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';

const atOnce = 10;
const rounds = 10;
const script = fileURLToPath(new URL('../../support/hold-decisions.mjs', import.meta.url));

let running: TestApplication;
let cast: Cast;
let stages: Stages;
const assessments: string[] = [];

beforeAll(async () => {
  await prepare({ say: () => undefined });
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  for (let at = 0; at < atOnce; at += 1) assessments.push((await stages.awaitingDecision()).id);
}, 240_000);
afterAll(() => running.close());

async function decider(): Promise<ChildProcess> {
  const officer = JSON.stringify({ ...cast.officer, roles: [...cast.officer.roles] });
  const child = spawn(process.execPath, [script, running.database.appUrl, officer, ...assessments], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

/** Lets it decide, and kills it after so long; without a time it ends by itself. @returns how long it ran, in milliseconds. */
async function decideIn(child: ChildProcess, killAfter?: number): Promise<number> {
  const started = performance.now();
  const ended = once(child, 'exit');
  child.stdin?.write('go\n');
  if (killAfter !== undefined) {
    await sleep(killAfter);
    child.kill('SIGKILL');
  }
  await ended;
  return performance.now() - started;
}

interface Found {
  readonly id: string;
  readonly state: string;
  readonly kept: string;
}

/** Of each assessment's present version: its state, and what there is of a decision, one letter each. */
const found = () =>
  asked(running.database.superuserUrl, async client => {
    const sql = `SELECT a.id, a.state, concat(
        (SELECT 'd' FROM decisions d WHERE d.assessment_id = a.id AND d.version = a.version),
        (SELECT 'v' FROM assessment_versions v WHERE v.assessment_id = a.id AND v.version = a.version),
        (SELECT 't' FROM transitions t WHERE t.assessment_id = a.id AND t.version = a.version AND t.to_state = 'approved' AND t.step_id IS NULL),
        (SELECT DISTINCT 'e' FROM audit_events e JOIN transitions t ON t.id = e.transition_id
          WHERE t.assessment_id = a.id AND t.version = a.version AND t.to_state = 'approved' AND t.step_id IS NULL)) AS kept
      FROM assessments a WHERE a.id = ANY ($1)`;
    return (await client.query<Found>(sql, [assessments])).rows;
  });

/** The backends of the killed process end what they were doing once they see that nobody is there. */
async function settle(): Promise<void> {
  const busy = `SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND state <> 'idle'`;
  const open = () =>
    asked(
      running.database.superuserUrl,
      async client => (await client.query<{ busy: number }>(busy)).rows[0]?.busy ?? 0,
    );
  for (let waited = 0; waited < 100 && (await open()) > 0; waited += 1) await sleep(50);
}

/** Decided ones back to where they can be decided: the next version of each, with fresh advice. */
async function again(): Promise<void> {
  for (const { id } of (await found()).filter(each => each.state === 'approved')) {
    await stages.move(id, 'reopen', cast.assessor, 'Once more.');
    await stages.move(id, 'ask_advice', cast.assessor);
    await stages.advise(id);
  }
}

describe('a decision whose process is killed', () => {
  it('is whole or not there, a hundred times', { timeout: 600_000 }, async () => {
    const whole = await decideIn(await decider());
    expect((await found()).map(each => [each.state, each.kept])).toEqual(Array(atOnce).fill(['approved', 'dvte']));
    const seen = { decided: 0, open: 0 };
    for (let round = 0; round < rounds; round += 1) {
      await again();
      await decideIn(await decider(), (whole * round) / rounds);
      await settle();
      for (const { state, kept } of await found()) {
        expect(['approved dvte', 'awaiting_decision ']).toContain(`${state} ${kept}`);
        if (state === 'approved') seen.decided += 1;
        else seen.open += 1;
      }
    }
    // Killed before, between and after: otherwise nothing was shown.
    expect(seen.decided + seen.open).toBe(atOnce * rounds);
    expect(Math.min(seen.decided, seen.open)).toBeGreaterThan(0);
    expect(await running.app.get(HistoryCheckService).verify(cast.reader.organisationId)).toMatchObject({
      intact: true,
    });
  });
});
