import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { ReadingService } from '../../../src/modules/assessments/reading.service.js';
import { AuditService } from '../../../src/modules/audit/audit.service.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ChangesService } from '../../../src/modules/changes/changes.service.js';
import { SweepService } from '../../../src/modules/notifications/sweep.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { aCamera } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
let changes: ChangesService;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  changes = running.app.get(ChangesService);
});
afterAll(() => running.close());

const write = (programmeId: string, seen: number, change: Partial<Camera> & { reference: string }) =>
  running.app
    .get(CamerasService)
    .write({ programmeId, reference: change.reference, seen, reason: '' }, aCamera(change), cast.assessor);

async function approved(): Promise<Started> {
  const started = await stages.awaitingDecision();
  await write(started.programmeId, 0, { reference: 'A' });
  await stages.move(started.id, 'approve', cast.officer, 'For the reasons given.');
  return started;
}

const states = async (id: string): Promise<Record<string, string>> => {
  const { steps } = await running.app.get(AssessmentsService).get(id, cast.reader);
  return Object.fromEntries([...steps].map(([step, { state }]) => [step, state]));
};
const record = (programmeId: string, comment = 'Three reports of damage.') =>
  changes.record(programmeId, comment, cast.assessor);

describe('a change after the approval', () => {
  it('opens exactly the steps that it touches, in a new version, and keeps the other approvals', async () => {
    const { id, programmeId } = await approved();
    await write(programmeId, 0, { reference: 'B' });
    const before = await states(id);
    expect((await changes.get(programmeId, cast.reader)).pending).toMatchObject([
      { kind: 'camera_added', count: 1, first: ['B'], materiality: 'step', steps: ['cameras', 'notices', 'necessity'] },
    ]);
    expect(await record(programmeId)).toMatchObject([{ kind: 'camera_added', baseVersion: 1, version: 2 }]);
    const { state, version } = await running.app.get(AssessmentsService).get(id, cast.reader);
    expect([state, version]).toEqual(['in_preparation', 2]);
    const opened = { cameras: 'in_progress', notices: 'in_progress', necessity: 'in_progress' };
    expect(await states(id)).toEqual({ ...before, ...opened });
  });

  it('is recorded once, however often that is asked for', async () => {
    const { id, programmeId } = await approved();
    await write(programmeId, 0, { reference: 'B' });
    const twice = await Promise.all([record(programmeId), record(programmeId)]);
    expect(twice.map(each => each.length).sort()).toEqual([0, 1]);
    expect(await record(programmeId)).toEqual([]);
    const { pending, recorded } = await changes.get(programmeId, cast.reader);
    expect([pending.length, recorded.length]).toEqual([0, 1]);
    const trail = await running.app.get(UnitOfWork).run(cast.reader.organisationId, tx => running.app.get(AuditService).trail(tx, id)); // prettier-ignore
    expect(trail.filter(({ type }) => type === 'changes.recorded')).toHaveLength(1);
  });

  it('says on the task list why a step is open again', async () => {
    const { id, programmeId } = await approved();
    await write(programmeId, 0, { reference: 'B' });
    await record(programmeId);
    const { reopened } = await running.app.get(ReadingService).assessment(id, cast.reader);
    expect(reopened.get('cameras')?.text).toBe('Cameras added: B. Three reports of damage.');
    expect(reopened.has('data')).toBe(false);
  });

  it('goes on from what was recorded', async () => {
    const { programmeId } = await approved();
    await write(programmeId, 0, { reference: 'B' });
    await record(programmeId);
    await write(programmeId, 0, { reference: 'C' });
    expect(await record(programmeId)).toMatchObject([{ kind: 'camera_added', first: ['C'], version: 2 }]);
  });

  it('that only needs a note opens nothing, and needs no comment', async () => {
    const { id, programmeId } = await approved();
    await write(programmeId, 1, { reference: 'A', status: 'removed', removedOn: '2026-06-01' });
    expect(await record(programmeId, '')).toMatchObject([{ kind: 'camera_removed', materiality: 'note', steps: [] }]);
    expect((await running.app.get(AssessmentsService).get(id, cast.reader)).state).toBe('approved');
  });

  it('that opens steps needs a comment', async () => {
    const { programmeId } = await approved();
    await write(programmeId, 0, { reference: 'B' });
    await expect(record(programmeId, ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('waits while the next version is advised on', async () => {
    const { id, programmeId } = await approved();
    await stages.move(id, 'reopen', cast.assessor, 'A look at everything.');
    await stages.move(id, 'ask_advice', cast.assessor);
    await write(programmeId, 0, { reference: 'B' });
    await expect(record(programmeId)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('is none while nothing is approved', async () => {
    const { programmeId } = await stages.decided('reject');
    await write(programmeId, 0, { reference: 'B' });
    expect(await changes.get(programmeId, cast.reader)).toMatchObject({ base: null, pending: [] });
    await expect(record(programmeId)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('is told to whoever wrote in the steps, once', async () => {
    const { programmeId } = await approved();
    await write(programmeId, 0, { reference: 'B' });
    await record(programmeId);
    const told = () =>
      asked(running.database.superuserUrl, async client => {
        const { rows } = await client.query("SELECT person_id FROM notices WHERE subject = 'change'");
        return rows.map((row: { person_id: string }) => row.person_id);
      });
    const before = (await told()).length;
    await running.app.get(SweepService).sweep();
    const after = await told();
    expect(after.length).toBeGreaterThan(before);
    expect(new Set(after)).toEqual(new Set([cast.assessor.id]));
    await running.app.get(SweepService).sweep();
    expect(await told()).toHaveLength(after.length);
  });
});
