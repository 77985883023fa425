import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../../src/cli/prepare.mjs';
import { ActionsService } from '../../../src/modules/actions/actions.service.js';
import { HealthService } from '../../../src/modules/health/health.service.js';
import { SweepService } from '../../../src/modules/notifications/sweep.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { ScreeningsService } from '../../../src/modules/screenings/screenings.service.js';
import { Clock } from '../../../src/platform/clock.js';
import { JobQueue } from '../../../src/platform/jobs/job-queue.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { asked } from '../../support/owner.js';
import { carPark } from '../../support/programmes.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';

let running: TestApplication;
let about: TwoOrganisations;

beforeAll(async () => {
  running = await startTestApplication();
  about = await foundTwoOrganisations(running);
  const late = { seen: 0, status: 'open', owner: 'Works', dueOn: '2026-02-01', evidence: '', note: '' } as const;
  const action = { assessmentId: about.approved, key: 'M11', ...late };
  await running.app.get(ActionsService).update(action, about.own.assessor);
});
afterAll(() => running.close());

interface Told {
  readonly key: string;
  readonly role: string;
}

/** What each person of Lindenfeld was told, without the ids. */
const told = () =>
  asked(running.database.superuserUrl, async client => {
    const sql = `SELECT split_part(p.email, '@', 1) AS role, n.subject || ' ' || coalesce(n.due_on, 'now') || ' ' || n.level AS key
      FROM notices n JOIN people p ON p.id = n.person_id ORDER BY 1, 2`;
    return (await client.query<Told>(sql)).rows.map(({ role, key }) => `${role}: ${key}`);
  });
const sweepAt = (day: string) =>
  running.app.get(Clock).at(new Date(`${day}T08:00:00Z`), () => running.app.get(SweepService).sweep());

const lateAction = ['assessor: action 2026-02-01 escalate', 'officer: action 2026-02-01 escalate'];

describe('a sweep', () => {
  it('tells whoever owes the work and whoever answers for it', async () => {
    expect(await sweepAt('2026-02-03')).toBe(2);
    expect(await told()).toEqual(lateAction);
  });

  it('tells nobody the same twice, however many sweep at once', async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, () => sweepAt('2026-02-04')));
    expect(counts.every(each => each === 0)).toBe(true);
    expect(await told()).toEqual(lateAction);
  });

  it('gives each notice to one of many that come to it first', async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, () => sweepAt('2026-02-08')));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(2);
  });

  it('says that facts moved away from a screening', async () => {
    const { programme, own } = about;
    const conclusion = { reasons: 'Few people, one place', dpoView: 'Agreed' };
    await running.app.get(ScreeningsService).concludeNotRequired(programme, conclusion, own.assessor);
    const { facts } = await running.app.get(ProgrammesService).get(programme, own.assessor);
    const more = carPark({
      name: facts.name,
      capabilities: { ...facts.capabilities, live_face_recognition: 'active' },
    });
    await running.app.get(ProgrammesService).change(programme, 1, more, own.assessor);
    await sweepAt('2026-02-08');
    expect((await told()).filter(each => each.includes('rescreening'))).toEqual([
      'assessor: rescreening now remind',
      'dpo: rescreening now remind',
    ]);
  });
});

describe('a job', () => {
  it('is undone with the transaction that it was enqueued in', async () => {
    const queue = running.app.get(JobQueue);
    const work = running.app.get(UnitOfWork);
    const { organisationId } = about.own.reader;
    const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
    // The application's own handler of mail gets them too: a message that it does not know, in an organisation that it does.
    const dataOf = (id: string) => ({ id, organisation: organisationId, message: id });
    const done: string[] = [];
    queue.handle('mail', async ({ id }) => void done.push(id ?? ''));
    expect(running.app.get(HealthService).jobsAre).toBe('off');
    await queue.start();
    expect(running.app.get(HealthService).jobsAre).toBe('running');
    await expect(
      work.run(organisationId, async tx => {
        await queue.enqueue(tx, 'mail', { id: ids[0], data: dataOf(ids[0]) });
        throw new Error('Undone');
      }),
    ).rejects.toThrow('Undone');
    for (let times = 0; times < 3; times += 1)
      await work.run(organisationId, tx => queue.enqueue(tx, 'mail', { id: ids[1], data: dataOf(ids[1]) }));
    for (let waited = 0; waited < 100 && !done.includes(ids[1]); waited += 1) await sleep(200);
    await sleep(2500);
    expect(done).toEqual([ids[1]]);
    await queue.onModuleDestroy();
  });
});

describe('the queue on a server', () => {
  it('takes on the role of the application, whatever the account may', async () => {
    const queue = new JobQueue({ connectionString: running.database.superuserUrl, options: '-c role=uvid_app' });
    await queue.start();
    expect(queue.state).toBe('running');
    await queue.onModuleDestroy();
    expect(queue.state).toBe('stopped');
  });
});

describe('workers that are killed', () => {
  const script = fileURLToPath(new URL('../../support/hold-jobs.mjs', import.meta.url));

  beforeAll(async () => {
    await prepare({ say: () => undefined });
  }, 120_000);

  function worker(): ChildProcess {
    return spawn(process.execPath, [script, running.database.appUrl], { stdio: ['ignore', 'pipe', 'ignore'] });
  }

  it('leave each notice told once to each person', async () => {
    // The queue's clock is the real one: today everything of 2026-02-01 is long overdue.
    for (const wait of [0, 150, 400]) {
      const [first, second] = [worker(), worker()];
      await Promise.all([first, second].map(child => once(child.stdout ?? child, 'data')));
      await sleep(wait);
      first.kill('SIGKILL');
      second.kill('SIGKILL');
      await Promise.all([first, second].map(child => once(child, 'exit')));
    }
    const [last, other] = [worker(), worker()];
    await Promise.all([last, other].map(child => once(child.stdout ?? child, 'data')));
    const count = async () => (await told()).filter(each => each.includes('action 2026-02-01')).length;
    // 30 days over is the last notice there is; with the two of above that makes three for each of two people.
    for (let waited = 0; waited < 100 && (await count()) < 6; waited += 1) await sleep(300);
    await sleep(1000);
    expect(await count()).toBe(6);
    for (const child of [last, other]) child.kill('SIGTERM');
    await Promise.all([last, other].map(child => once(child, 'exit')));
  }, 120_000);
});
