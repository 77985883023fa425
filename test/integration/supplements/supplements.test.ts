import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ChangesService } from '../../../src/modules/changes/changes.service.js';
import { CoverageService } from '../../../src/modules/coverage/coverage.service.js';
import { SupplementsService } from '../../../src/modules/supplements/supplements.service.js';
import { Clock } from '../../../src/platform/clock.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { aCamera, aPlacement } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';
import { RawClient } from '../../support/raw-client.js';
import { giveRole } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let programmeId: string;
let raw: RawClient | undefined;
const day = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const placement = aPlacement({ from: dayFrom(0), until: dayFrom(30) });
const movable = aCamera({ reference: 'R-01', kind: 'redeployable' });

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const stages = new Stages(running.app, cast);
  const started = await stages.awaitingDecision();
  programmeId = started.programmeId;
  await write(movable);
  await write(aCamera());
  await stages.move(started.id, 'approve', cast.officer, 'For the reasons given.');
});
afterAll(async () => {
  await raw?.close();
  await running.close();
});

async function write(camera: ReturnType<typeof aCamera>): Promise<void> {
  const service = running.app.get(CamerasService);
  const { reference } = camera;
  const seen = await service.get(programmeId, reference, cast.assessor).then(
    each => each.revision,
    () => 0,
  );
  await service.write({ programmeId, reference, seen, reason: 'As it is' }, camera, cast.assessor);
}

const supplements = () => running.app.get(SupplementsService);
const propose = (change: object = {}, reference = 'R-01') =>
  supplements().propose(programmeId, reference, { ...placement, ...change }, cast.assessor);
const judge = (id: string, verdict: 'approved' | 'sent_back', by = cast.reviewer, reason = 'Which sign?') =>
  supplements().judge({ programmeId, id, verdict, reason }, by);
const stateOf = async (id: string) => (await supplements().get(programmeId, id, cast.reader)).state;
const coverage = () => running.app.get(CoverageService).get(programmeId, { skip: 0, take: 50 }, cast.reader);
const changes = () => running.app.get(ChangesService).get(programmeId, cast.reader);
const onDay = <T>(date: string, work: () => Promise<T>) =>
  running.app.get(Clock).at(new Date(`${date}T12:00:00Z`), work);

describe('a supplement', () => {
  it('moves the camera once somebody else approves it, and opens no step', async () => {
    const id = await propose();
    expect(await stateOf(id)).toBe('waiting');
    await judge(id, 'approved');
    expect(await stateOf(id)).toBe('standing');
    const { camera, history } = await running.app.get(CamerasService).get(programmeId, 'R-01', cast.reader);
    expect(camera).toEqual({ ...movable, ...placementFields() });
    expect(history.at(-1)).toMatchObject({ writtenBy: cast.assessor.id });
    expect((await changes()).pending).toEqual([]);
    expect(await coverage()).toMatchObject({ cameras: 2, covered: 2, running: 0 });
  });

  it('stops covering the camera the day after its last', async () => {
    const named = [{ reference: 'R-01', site: placement.site, reason: 'supplement', capabilities: [], purposes: [] }];
    expect(await onDay(dayFrom(31), coverage)).toMatchObject({ covered: 1, running: 1, named });
    expect(await onDay(dayFrom(30), coverage)).toMatchObject({ covered: 2, running: 0 });
    expect(
      await onDay(dayFrom(31), () => running.app.get(CoverageService).cut(programmeId, cast.reader)),
    ).toMatchObject({
      also: [],
    });
  });

  it('does not hide what changes afterwards', async () => {
    const { camera } = await running.app.get(CamerasService).get(programmeId, 'R-01', cast.reader);
    await write({ ...camera!, hours: 'always' });
    expect((await changes()).pending).toEqual([]);
    await write({ ...camera!, purposes: [1, 7], direction: 200 });
    expect((await changes()).pending.map(each => each.kind)).toEqual(['camera_reaimed', 'purpose']);
    expect(await coverage()).toMatchObject({ named: [{ reference: 'R-01', reason: 'purpose', purposes: [7] }] });
    await write(camera!);
  });

  it('is sent back with a reason, and nothing moves', async () => {
    const id = await propose({ site: 'Station square' });
    await expect(judge(id, 'sent_back', cast.reviewer, ' ')).rejects.toThrow('Say why it is sent back');
    await judge(id, 'sent_back');
    expect(await stateOf(id)).toBe('sent_back');
    await expect(judge(id, 'approved')).rejects.toThrow('does not wait');
    const { camera } = await running.app.get(CamerasService).get(programmeId, 'R-01', cast.reader);
    expect(camera?.site).toBe(placement.site);
  });

  it.each([
    ['a camera that is not re-deployable', {}, 'LI-01', /re-deployable/],
    ['a place of which the approval knew none', { zones: ['school'] }, 'R-01', /school/],
    ['longer than the approval', { until: '2099-01-01' }, 'R-01', /approval ends/],
  ] as const)('is refused for %s', async (_, change, reference, words) => {
    await expect(propose(change, reference)).rejects.toThrow(words);
  });

  it('is refused with every problem at its field', async () => {
    await expect(propose({ site: '', need: '' })).rejects.toMatchObject({
      problems: [{ field: 'site' }, { field: 'need' }],
    });
  });
});

describe('the database', () => {
  const row = `INSERT INTO supplement_verdicts (supplement_id, organisation_id, verdict, reason, digest, register_revision, given_by, given_at)
    SELECT id, organisation_id, $2, 'raw', coalesce($4, digest), $5, $3, now() FROM supplements WHERE id = $1`;

  it('lets nobody judge their own, what they did not see, or what the register does not say', async () => {
    const id = await propose({ site: 'Bridge' });
    raw = await RawClient.connect(running.database.appUrl);
    const attempt = (verdict: string, by: string, digest: string | null = null, revision: number | null = null) =>
      raw!.attempt(cast.reader.organisationId, async client => {
        await giveRole(client, cast.assessor, 'reviewer');
        await client.query(row, [id, verdict, by, digest, revision]);
      });
    expect(await attempt('sent_back', cast.assessor.id)).toMatch(/^UV004 .*their own work/);
    expect(await attempt('sent_back', cast.officer.id)).toMatch(/^UV004 .*wrong role/);
    expect(await attempt('sent_back', cast.reviewer.id, '0'.repeat(64))).toMatch(/^UV004 .*another supplement/);
    expect(await attempt('approved', cast.reviewer.id, null, 1)).toMatch(/^UV004 .*does not say what was approved/);
  });

  it('changes and removes none', async () => {
    const refused = (sql: string) =>
      asked(running.database.appUrl, async client => {
        await client.query("SELECT set_config('app.org_id', $1, false)", [cast.reader.organisationId]);
        return client.query(sql).then(
          () => 'taken',
          (error: unknown) => (error as { code: string }).code,
        );
      });
    expect(await refused("UPDATE supplements SET document = ''")).toBe('42501');
    expect(await refused('DELETE FROM supplement_verdicts')).toBe('42501');
  });

  it('keeps them apart from other organisations', async () => {
    const others = await foundOrganisation(running.app, 'seeberg');
    const count = await running.app
      .get(UnitOfWork)
      .run(others.reader.organisationId, tx => tx.manager.query('SELECT count(*)::int AS n FROM supplements'));
    expect(count).toEqual([{ n: 0 }]);
  });
});

function placementFields() {
  const { from: _from, until: _until, ...fields } = placement;
  return fields;
}
