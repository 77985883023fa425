import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../../src/core/cameras/coverage.js';
import { cameraCapabilities, type Camera } from '../../../src/core/cameras/camera.js';
import { decisionIn } from '../../../src/core/version/brief.js';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { CoverageService } from '../../../src/modules/coverage/coverage.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { Clock } from '../../../src/platform/clock.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
});
afterAll(() => running.close());

async function write(programmeId: string, cameras: readonly Camera[]): Promise<void> {
  const service = running.app.get(CamerasService);
  await running.app.get(UnitOfWork).run(cast.assessor.organisationId, async tx => {
    const { revision: seen } = await service.stateIn(tx, programmeId);
    const changes = cameras.map(camera => ({ reference: camera.reference, camera }));
    await service.writeMany(tx, { programmeId, seen, kind: 'import', reason: 'A file', changes }, cast.assessor);
  });
}

const everything = { skip: 0, take: 500 };
const look = (programmeId: string) => running.app.get(CoverageService).get(programmeId, everything, cast.reader);
const onDay = (day: string, programmeId: string) =>
  running.app.get(Clock).at(new Date(`${day}T12:00:00Z`), () => look(programmeId));

async function approvedWith(cameras: readonly Camera[]): Promise<Started> {
  const started = await stages.awaitingDecision();
  await write(started.programmeId, cameras);
  await stages.move(started.id, 'approve', cast.officer, 'For the reasons given.');
  return started;
}

const can = (state: 'active' | 'present_disabled', lock = '') => ({ ...noCapabilities, anpr: { state, lock } });

describe('the coverage of a register', () => {
  it('has nothing to say of a programme without cameras', async () => {
    const { programmeId } = await stages.start();
    expect(await look(programmeId)).toMatchObject({ decided: null, cameras: 0, running: 0, named: [] });
  });

  it('names every running camera while nothing is approved', async () => {
    const { programmeId } = await stages.start();
    await write(programmeId, [aCamera(), aCamera({ reference: 'LI-02', status: 'switched_off' })]);
    expect(await look(programmeId)).toMatchObject({
      ...{ decided: null, barred: 'not_approved', cameras: 2, covered: 0, running: 1 },
      named: [{ reference: 'LI-01', site: 'Station car park', reason: 'not_approved' }],
    });
  });

  it('covers what was approved, and says for what', async () => {
    const { id, programmeId } = await approvedWith([
      aCamera(),
      aCamera({ reference: 'B', capabilities: can('present_disabled', 'No licence') }),
    ]);
    expect(await look(programmeId)).toMatchObject({
      ...{ barred: null, cameras: 2, covered: 2, uncovered: [], running: 0, named: [] },
      decided: {
        ...{ assessmentId: id, version: 1, outcome: 'approved' },
        covers: { cameras: 2, active: {}, disabled: { anpr: 1 }, purposes: { 1: 2 } },
      },
    });
  });

  it('names a camera that came later, can do more, or serves another purpose', async () => {
    const names = ['same', 'more', 'on', 'other', 'off', 'gone'];
    const { programmeId } = await approvedWith(
      names.map(reference =>
        aCamera({ reference, ...(reference === 'on' ? { capabilities: can('present_disabled', 'x') } : {}) }),
      ),
    );
    await write(programmeId, [
      aCamera({ reference: 'same', hours: 'always' }),
      aCamera({ reference: 'more', capabilities: can('present_disabled', 'No licence') }),
      aCamera({ reference: 'on', capabilities: can('active') }),
      aCamera({ reference: 'other', purposes: [3, 1, 2] }),
      aCamera({ reference: 'new' }),
      aCamera({ reference: 'off', purposes: [9], status: 'switched_off' }),
      aCamera({ reference: 'gone', status: 'removed', removedOn: '2026-05-01', purposes: [9] }),
    ]);
    const found = await look(programmeId);
    expect(found).toMatchObject({ cameras: 6, covered: 1, running: 4 });
    expect((await running.app.get(CoverageService).cut(programmeId, cast.reader)).also).toEqual(['same']);
    expect(found.named).toEqual([
      { reference: 'more', site: 'Station car park', reason: 'capability', capabilities: ['anpr'], purposes: [] },
      { reference: 'new', site: 'Station car park', reason: 'not_assessed', capabilities: [], purposes: [] },
      { reference: 'on', site: 'Station car park', reason: 'capability', capabilities: ['anpr'], purposes: [] },
      { reference: 'other', site: 'Station car park', reason: 'purpose', capabilities: [], purposes: [3, 2] },
    ]);
  });

  it('ends with the approval, by itself', async () => {
    const { programmeId } = await approvedWith([aCamera()]);
    const last = (await look(programmeId)).decided?.validUntil ?? '';
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(await onDay(last, programmeId)).toMatchObject({ barred: null, running: 0 });
    expect(await onDay(after, programmeId)).toMatchObject({
      ...{ barred: 'expired', covered: 0, running: 1 },
      named: [{ reference: 'LI-01', reason: 'expired' }],
    });
  });

  it('ends with a rejection of the next version, not with its preparation', async () => {
    const { id, programmeId } = await approvedWith([aCamera()]);
    await stages.move(id, 'reopen', cast.assessor, 'A camera is added.');
    expect(await look(programmeId)).toMatchObject({ covered: 1, decided: { version: 1 } });
  });

  it('gives a page of those that run without', async () => {
    const { programmeId } = await stages.start();
    await write(
      programmeId,
      Array.from({ length: 7 }, (_, at) => aCamera({ reference: `C${at}` })),
    );
    const page = await running.app.get(CoverageService).get(programmeId, { skip: 5, take: 5 }, cast.reader);
    expect([page.running, page.named.map(each => each.reference)]).toEqual([7, ['C5', 'C6']]);
  });
});

it('finds what the rule of the core finds, whatever was changed', async () => {
  const states = ['absent', 'present_disabled', 'active'] as const;
  let seed = 7;
  const pick = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  // What is active bars an approval, so that it comes afterwards only.
  const random = (reference: string, most: number): Camera =>
    aCamera({
      reference,
      kind: 'dome',
      status: (['running', 'running', 'installed', 'removed'] as const)[pick(4)]!,
      switchedOn: null,
      purposes: [1, 2, 3].filter(() => pick(2) === 0),
      capabilities: Object.fromEntries(
        cameraCapabilities.map(each => {
          const state = states[pick(4) === 0 ? pick(most) : 0]!;
          return [each, { state, lock: state === 'present_disabled' ? 'x' : '' }];
        }),
      ) as Camera['capabilities'],
    });
  const references = Array.from({ length: 60 }, (_, at) => `C${String(at).padStart(2, '0')}`);
  const { id, programmeId } = await approvedWith(references.slice(0, 45).map(each => random(each, 2)));
  const changes = references.filter(() => pick(3) > 0).map(each => random(each, 3));
  await write(programmeId, changes);

  const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
  const sealed = JSON.parse(document) as SealedVersion;
  const now = new Map([...(sealed.cameras?.cameras ?? []), ...changes].map(each => [each.reference, each]));
  const register = [...now.values()].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const decided = { decision: decisionIn(sealed), cameras: sealed.cameras?.cameras ?? [] };
  const expected = coverage(register, decided, new Date().toISOString().slice(0, 10));
  const found = await look(programmeId);

  expect(expected.running.length).toBeGreaterThan(10);
  expect(found.named.map(({ site: _, ...each }) => each)).toEqual(
    expected.running.map(({ covered: _, ...each }) => each),
  );
  expect([found.covered, found.cameras]).toEqual([expected.covered, expected.cameras.length]);
});
