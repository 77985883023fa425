import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCamera, type CameraFilter, type CoveredCut } from '../../../src/core/cameras/camera-filter.js';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { checkCamera } from '../../../src/core/cameras/check-camera.js';
import { mapModel } from '../../../src/core/map/draw-model.js';
import { gather } from '../../../src/core/map/gather.js';
import { placedCamera, registerMap } from '../../../src/core/map/register-map.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { RegisterViewService } from '../../../src/modules/cameras/register-view.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { town } from '../../support/town.mjs';

let running: TestApplication;
let cast: Cast;
let views: RegisterViewService;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  views = running.app.get(RegisterViewService);
});
afterAll(() => running.close());

async function registerOf(cameras: Iterable<Camera>): Promise<string> {
  const { id } = await running.app.get(ProgrammesService).register('', carPark(), cast.assessor);
  await write(id, 0, cameras);
  return id;
}

function write(programmeId: string, seen: number, cameras: Iterable<Camera>) {
  const changes = [...cameras].map(camera => ({ reference: camera.reference, camera }));
  const given = { programmeId, seen, kind: 'import', reason: 'Test', changes } as const;
  return running.app
    .get(UnitOfWork)
    .run(cast.assessor.organisationId, tx => running.app.get(CamerasService).writeMany(tx, given, cast.assessor));
}

async function found(programmeId: string, filter: Partial<CameraFilter>, cut?: CoveredCut): Promise<readonly string[]> {
  const question = { programmeId, filter: { ...everyCamera, ...filter }, ...(cut ? { cut } : {}) };
  const list = await views.list(question, { skip: 0, take: 50 }, cast.reader);
  expect(list.total).toBe(list.cameras.length);
  return list.cameras.map(each => each.reference);
}

const locked = { ...noCapabilities, anpr: { state: 'present_disabled', lock: 'Kein Schlüssel' } } as const;
const listening = { ...noCapabilities, audio: { state: 'active', lock: '' } } as const;

describe('the register is searched', () => {
  let id: string;
  beforeAll(async () => {
    id = await registerOf([
      aCamera({ reference: 'A', capabilities: locked, masking: null, purposes: [1, 12], hours: 'Nights' }),
      aCamera({
        ...{ reference: 'B', capabilities: listening, mount: 'pole', recording: 'none', retentionHours: null },
        ...{ legalBases: [2], processors: [3], masking: 'dynamic', direction: 350, fieldOfView: null },
        ...{ installedOn: '2026-01-15', switchedOn: null },
      }),
      aCamera({
        ...{ reference: 'C', position: null, direction: null, sign: '', purposes: [], publication: 'site' },
        ...{ legalBases: [], zones: [], switchedOn: '2026-03-01' },
      }),
      aCamera({
        ...{ reference: 'D', need: '', liveView: null, status: 'removed', make: '100% "Kamera"', mount: null },
        ...{ hours: '', retentionHours: 96, removedOn: '2026-04-30' },
        ...{ publication: 'withheld', ground: 'R6', groundReason: 'A shelter' },
      }),
    ]);
  });

  it.each<[string, Partial<CameraFilter>, readonly string[]]>([
    ['words of the reference, site, make and model', { words: '100% "kam' }, ['D']],
    ['words of the hours', { words: 'nights' }, ['A']],
    ['words of what keeps something off', { words: 'schlüssel' }, ['A']],
    ['words of the need', { words: 'nine cars' }, ['A', 'B', 'C']],
    ['words that stand nowhere', { words: '_' }, []],
    ['a capability, switched on or not', { capability: 'anpr' }, ['A']],
    ['a capability that is switched on', { capability: 'anpr', state: 'active' }, []],
    ['a capability that is disabled', { capability: 'anpr', state: 'present_disabled' }, ['A']],
    ['sound', { capability: 'audio', state: 'active' }, ['B']],
    ['a mount', { mount: 'pole' }, ['B']],
    ['what is recorded', { recording: 'none' }, ['B']],
    ['who watches', { liveView: 'none' }, ['A', 'B', 'C']],
    ['what the public learns', { publication: 'site' }, ['C']],
    ['a legal basis', { legalBasis: '2' }, ['B']],
    ['a processor', { processor: '3' }, ['B']],
    ['masking', { masking: 'dynamic' }, ['B']],
    ['where it looks', { looks: 'se' }, ['A', 'D']],
    ['looking north, from both sides', { looks: 'n' }, ['B']],
    ['how wide it sees', { seesFrom: '70', seesTo: '70' }, ['A', 'C', 'D']],
    ['a field of view that nobody has stated', { seesTo: '360' }, ['A', 'C', 'D']],
    ['how long it keeps', { keptFrom: '73' }, ['D']],
    ['how long it keeps at most', { keptTo: '72' }, ['A', 'C']],
    ['the day of its installation', { installedFrom: '2026-02-02', installedTo: '2026-02-02' }, ['A', 'C', 'D']],
    ['a day before its installation', { installedTo: '2026-02-01' }, ['B']],
    ['the day it was switched on', { switchedOnFrom: '2026-02-10' }, ['C']],
    ['a day by which it was switched on', { switchedOnTo: '2026-02-09' }, ['A', 'D']],
    ['the day of its removal', { removedFrom: '2026-04-01', removedTo: '2026-04-30' }, ['D']],
    ['the ground of what is withheld', { ground: 'R6' }, ['D']],
    ['no field of view', { missing: 'fieldOfView' }, ['B']],
    ['no mount', { missing: 'mount' }, ['D']],
    ['nothing in view', { missing: 'zones' }, ['C']],
    ['no hours', { missing: 'hours' }, ['D']],
    ['no legal basis', { missing: 'legalBases' }, ['C']],
    ['no day of installation', { missing: 'installedOn' }, []],
    ['never switched on', { missing: 'switchedOn' }, ['B']],
    ['a purpose, and not 1 for 12', { purpose: '12' }, ['A']],
    ['no position', { missing: 'position' }, ['C']],
    ['no direction', { missing: 'direction' }, ['C']],
    ['no live view', { missing: 'liveView' }, ['D']],
    ['no retention', { missing: 'retention' }, ['B']],
    ['no recording', { missing: 'recording' }, []],
    ['no masking', { missing: 'masking' }, ['A']],
    ['no purpose', { missing: 'purposes' }, ['C']],
    ['no sign', { missing: 'sign' }, ['C']],
    ['no need', { missing: 'need' }, ['D']],
    ['two at once', { missing: 'sign', publication: 'exact' }, []],
  ])('by %s', async (_, filter, references) => expect(await found(id, filter)).toEqual(references));

  it.each<[string, CoveredCut | undefined, readonly string[], readonly string[]]>([
    ['without an approval', undefined, [], ['A', 'B', 'C']],
    ['with an approval of what stands', { revision: 1, also: [] }, ['A', 'B', 'C'], []],
  ])('by what is covered, %s', async (_, cut, covered, uncovered) => {
    expect(await found(id, { covered: 'yes' }, cut)).toEqual(covered);
    expect(await found(id, { covered: 'no' }, cut)).toEqual(uncovered);
  });

  it('by what is covered, with an approval of something earlier', async () => {
    const three = ['A', 'B', 'C'].map(reference => aCamera({ reference }));
    const earlier = await registerOf(three);
    await write(earlier, 1, three.slice(1).map(each => ({ ...each, direction: 7 }))); // prettier-ignore
    const cut = { revision: 1, also: ['B'] };
    expect(await found(earlier, { covered: 'yes' }, cut)).toEqual(['A', 'B']);
    expect(await found(earlier, { covered: 'no' }, cut)).toEqual(['C']);
  });

  it('and counts what it finds by status', async () => {
    const question = { programmeId: id, filter: { ...everyCamera, words: 'sign a' } };
    const { total, tally } = await views.list(question, { skip: 0, take: 1 }, cast.reader);
    expect([total, tally.byStatus.running, tally.byStatus.removed, tally.placed]).toEqual([3, 2, 1, 3]);
  });
});

describe('the order', () => {
  it('may be that of sites, or of what changed last', async () => {
    const site = (reference: string, name: string) => aCamera({ reference, site: name });
    const id = await registerOf([site('A', 'Mill'), site('B', 'Gate'), site('C', 'Gate')]);
    await write(id, 1, [site('B', 'Gate 2')]);
    const order = async (sort: 'site' | 'changed') =>
      (await views.list({ programmeId: id, filter: everyCamera }, { skip: 0, take: 9, sort }, cast.reader)).cameras.map(
        each => each.reference,
      );
    expect(await order('site')).toEqual(['C', 'B', 'A']);
    expect(await order('changed')).toEqual(['B', 'A', 'C']);
  });
});

describe('a large register', () => {
  const cameras = [...town(400)];
  let id: string;
  beforeAll(async () => {
    id = await registerOf(cameras);
  });

  const list = (filter: Partial<CameraFilter>, skip = 0, sort: 'reference' | 'site' | 'changed' = 'reference') =>
    views.list({ programmeId: id, filter: { ...everyCamera, ...filter } }, { skip, take: 50, sort }, cast.reader);

  it('is counted as it is written, also as cameras change, are removed and are withdrawn', async () => {
    const changed = cameras.slice(0, 60).map((each, at): Camera => {
      const capabilities = { ...each.capabilities, anpr: { state: 'active', lock: '' } } as const;
      if (at % 3 === 0) return { ...each, capabilities, zones: ['school', 'street'] };
      return at % 3 === 1 ? { ...each, status: 'removed', removedOn: '2026-05-01' } : { ...each, position: null };
    });
    const changes = [
      ...changed.map(camera => ({ reference: camera.reference, camera })),
      ...cameras.slice(60, 70).map(({ reference }) => ({ reference, camera: null })),
    ];
    const given = { programmeId: id, seen: 1, kind: 'import', reason: 'Test', changes } as const;
    await running.app
      .get(UnitOfWork)
      .run(cast.assessor.organisationId, tx => running.app.get(CamerasService).writeMany(tx, given, cast.assessor));
    const now = [...changed, ...cameras.slice(70)];
    const count = (which: (each: Camera) => boolean): number => now.filter(which).length;
    const { total, tally } = await list({});
    expect([total, tally.placed]).toEqual([390, count(each => each.position !== null)]);
    for (const [status, stated] of Object.entries(tally.byStatus))
      expect(stated, status).toBe(count(each => each.status === status));
    const anpr = (each: Camera): boolean => each.capabilities.anpr.state !== 'absent';
    expect((await list({ capability: 'anpr' })).total).toBe(count(anpr));
    const both = { capability: 'anpr', state: 'active', zone: 'school', kind: 'dome' } as const;
    const isBoth = (each: Camera): boolean =>
      each.capabilities.anpr.state === 'active' && each.zones.includes('school');
    expect((await list(both)).total).toBe(count(each => isBoth(each) && each.kind === 'dome'));
    expect((await list({ covered: 'no' })).total).toBe(count(each => each.status !== 'removed'));
    expect((await list({ covered: 'yes' })).total).toBe(0);
    expect((await list({ mount: 'vehicle' })).total).toBe(0);
  });

  it.each(['reference', 'site', 'changed'] as const)('is read to its last page by %s, each camera once', async sort => {
    const { total } = await list({}, 0, sort);
    const pages: string[][] = [];
    for (let skip = 0; skip < total; skip += 50)
      pages.push((await list({}, skip, sort)).cameras.map(each => each.reference));
    const met = pages.flat();
    expect([met.length, new Set(met).size, pages.at(-1)?.length]).toEqual([total, total, total % 50 || 50]);
    if (sort === 'reference') expect(met).toEqual([...met].sort());
    expect((await list({}, total, sort)).cameras).toEqual([]);
  });
});

describe('the map', () => {
  const size = { width: 960, height: 600, cell: 60 };

  it('is grouped by the database as the core groups it, mark by mark', async () => {
    const cameras = [...town(700)];
    expect(cameras.every(each => 'camera' in checkCamera(each))).toBe(true);
    const id = await registerOf(cameras);
    const { model } = await views.map({ programmeId: id, filter: everyCamera }, size, null, cast.reader);
    const ours = registerMap(cameras, size).model;
    expect(model?.marks.length).toBeGreaterThan(60);
    expect(model?.marks.map(rounded)).toEqual(ours?.marks.map(rounded));
    expect(model?.legend).toEqual(ours?.legend);
    expect(model?.cameras).toBe(700);
  });

  it('of a part shows that part', async () => {
    const cameras = [...town(300)];
    const id = await registerOf(cameras);
    const box = { west: 20.455, south: 44.808, east: 20.465, north: 44.812 };
    const { model } = await views.map({ programmeId: id, filter: everyCamera }, size, box, cast.reader);
    if (!model) throw new Error('There is a map');
    const placed = cameras.flatMap(each => placedCamera(each) ?? []);
    const ours = mapModel(model.view, gather(model.view, placed));
    expect(model.marks.map(rounded)).toEqual(ours.marks.map(rounded));
    expect(model.cameras).toBeGreaterThan(0);
    expect(model.cameras).toBeLessThan(300);
  });

  it('is new after the register changed', async () => {
    const id = await registerOf([aCamera({ reference: 'A' })]);
    const asked = () => views.map({ programmeId: id, filter: everyCamera }, size, null, cast.reader);
    expect((await asked()).model?.cameras).toBe(1);
    await write(id, 1, [aCamera({ reference: 'B' })]);
    expect((await asked()).model?.cameras).toBe(2);
  });

  it('is none where nothing has a position', async () => {
    const id = await registerOf([aCamera({ position: null })]);
    const { model, tally } = await views.map({ programmeId: id, filter: everyCamera }, size, null, cast.reader);
    expect([model, tally.total, tally.placed]).toEqual([null, 1, 0]);
  });
});

/** Sums of floating-point numbers depend on their order. */
function rounded(mark: { at: readonly [number, number] }): unknown {
  return { ...mark, at: mark.at.map(each => Math.round(each)) };
}
