import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cameraDigest } from '../../../src/core/cameras/canonical-camera.js';
import { sha256 } from '../../../src/core/version/canonical.js';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { everyCamera, type CameraFilter } from '../../../src/core/cameras/camera-filter.js';
import { RegisterViewService } from '../../../src/modules/cameras/register-view.service.js';
import { CamerasService, type CameraChange } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';
import { carPark } from '../../support/programmes.js';
import { RawClient } from '../../support/raw-client.js';

let running: TestApplication;
let cast: Cast;
let cameras: CamerasService;
let programmeId: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  cameras = running.app.get(CamerasService);
});
beforeEach(async () => {
  programmeId = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
});
afterAll(() => running.close());

const listed = (filter: Partial<CameraFilter> = {}) =>
  running.app
    .get(RegisterViewService)
    .list({ programmeId, filter: { ...everyCamera, ...filter } }, { skip: 0, take: 50 }, cast.reader);
const at = (reference: string, seen: number, reason = '') => ({ programmeId, reference, seen, reason });
const changes = (...all: readonly Camera[]): CameraChange[] =>
  all.map(camera => ({ reference: camera.reference, camera }));

function importing(
  seen: number,
  given: Iterable<CameraChange> | AsyncIterable<CameraChange>,
  reason = 'Register of May',
) {
  const write = { programmeId, seen, kind: 'import', reason, changes: given } as const;
  return running.app
    .get(UnitOfWork)
    .run(cast.assessor.organisationId, tx => cameras.writeMany(tx, write, cast.assessor));
}

const digestOfAll = (...all: readonly Camera[]): string =>
  sha256(all.map(each => `${each.reference} ${cameraDigest(each)}`).join('\n'));

describe('a camera', () => {
  it('is added, changed and withdrawn, and all of it stays', async () => {
    const added = aCamera();
    const moved = aCamera({ direction: 200 });
    await cameras.write(at('LI-01', 0), added, cast.assessor);
    await cameras.write(at('LI-01', 1, 'The lane was moved'), moved, cast.assessor);
    await cameras.withdraw(at('LI-01', 2, 'It never existed'), cast.assessor);
    const { camera, history } = await cameras.get(programmeId, 'LI-01', cast.reader);
    expect(camera).toBeNull();
    expect(history.map(({ revision, change, facts, reason }) => [revision, change, facts, reason])).toEqual([
      [1, 'added', added, ''],
      [2, 'changed', moved, 'The lane was moved'],
      [3, 'removed', null, 'It never existed'],
    ]);
    expect(await listed()).toMatchObject({ total: 0, cameras: [] });
  });

  it('may come back under its reference', async () => {
    await cameras.write(at('LI-01', 0), aCamera(), cast.assessor);
    await cameras.withdraw(at('LI-01', 1, 'By mistake'), cast.assessor);
    expect(await cameras.write(at('LI-01', 0), aCamera(), cast.assessor)).toMatchObject({ revision: 3 });
  });

  it('is written by the first of two who saw the same, and the second is told', async () => {
    await cameras.write(at('LI-01', 0), aCamera(), cast.assessor);
    const two = [10, 20].map(direction => cameras.write(at('LI-01', 1), aCamera({ direction }), cast.assessor));
    const outcomes = (await Promise.allSettled(two)).map(each =>
      each.status === 'rejected' ? each.reason.code : 'written',
    );
    expect(outcomes.sort()).toEqual(['STALE', 'written']);
  });

  it('does not stand in the way of another camera', async () => {
    const many = Array.from({ length: 8 }, (_, no) => aCamera({ reference: `LI-${no}` }));
    await Promise.all(many.map(each => cameras.write(at(each.reference, 0), each, cast.assessor)));
    expect(await listed()).toMatchObject({
      total: 8,
      register: { revision: 8, cameras: 8, digest: digestOfAll(...many) },
    });
  });

  it.each([
    ['a reference that is not its own', aCamera({ reference: 'LI-02' }), 'INVALID_INPUT'],
    ['facts that contradict each other', aCamera({ status: 'planned' }), 'INVALID_INPUT'],
  ])('is refused with %s', async (_, camera, code) => {
    await expect(cameras.write(at('LI-01', 0), camera, cast.assessor)).rejects.toMatchObject({ code });
  });

  it('is not withdrawn without a reason', async () => {
    await cameras.write(at('LI-01', 0), aCamera(), cast.assessor);
    await expect(cameras.withdraw(at('LI-01', 1, ' '), cast.assessor)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('an import', () => {
  it('writes what differs, counts it, and leaves the rest alone', async () => {
    const [a, b, c] = ['A', 'B', 'C'].map(reference => aCamera({ reference })) as [Camera, Camera, Camera];
    await importing(0, changes(a, b));
    const changed = { ...b, direction: 7 };
    const written = await importing(1, [...changes(a, changed, c).slice(1), { reference: 'A', camera: null }]);
    expect(written).toEqual({
      ...{ revision: 2, added: 1, changed: 1, removed: 1, cameras: 2 },
      digest: digestOfAll(changed, c),
    });
    expect((await cameras.get(programmeId, 'B', cast.reader)).revision).toBe(2);
    expect(await importing(2, changes(changed, c))).toBeNull();
  });

  it('writes one audit row, whatever its size', async () => {
    const many = Array.from({ length: 4100 }, (_, no) => aCamera({ reference: `N${no}` }));
    await importing(0, changes(...many));
    const [events] = await asked(running.database.superuserUrl, async client => {
      const sql = `SELECT count(*)::int AS count, max(record) AS record FROM audit_events
        WHERE type = 'cameras.written' AND record::jsonb #>> '{data,programme}' = $1`;
      return (await client.query<{ count: number; record: string }>(sql, [programmeId])).rows;
    });
    expect(events?.count).toBe(1);
    expect(JSON.parse(events?.record ?? '').data).toMatchObject({ kind: 'import', added: 4100, cameras: 4100 });
  });

  it('keeps nothing when one of its rows is refused', async () => {
    async function* broken() {
      for (let no = 0; no < 2500; no++) yield* changes(aCamera({ reference: `N${no}` }));
      throw new Error('The file ends in the middle');
    }
    await expect(importing(0, broken())).rejects.toThrow('The file ends in the middle');
    expect(await listed()).toMatchObject({
      total: 0,
      register: { revision: 0 },
    });
  });

  it('is told when the register changed since it was seen', async () => {
    await importing(0, changes(aCamera()));
    await expect(importing(0, changes(aCamera({ reference: 'LI-02' })))).rejects.toMatchObject({ code: 'STALE' });
  });
});

describe('the list', () => {
  const anpr = { ...noCapabilities, anpr: { state: 'present_disabled', lock: 'No licence' } } as const;

  it.each<[string, Partial<CameraFilter>, readonly string[]]>([
    ['everything in the order of references', {}, ['A', 'B', 'C']],
    ['words anywhere, in any case', { words: 'DOME-1' }, ['B']],
    ['signs that SQL knows as signs', { words: '100%' }, ['C']],
    ['a site', { site: 'Market' }, ['C']],
    ['a kind', { kind: 'dome' }, ['B']],
    ['a status', { status: 'switched_off' }, ['C']],
    ['a capability, switched on or not', { capability: 'anpr' }, ['B']],
    ['a zone', { zone: 'school' }, ['C']],
    ['two at once', { zone: 'school', kind: 'dome' }, []],
  ])('finds %s', async (_, filter, found) => {
    await importing(
      0,
      changes(
        aCamera({ reference: 'A' }),
        aCamera({ reference: 'B', kind: 'dome', model: 'Dome-1', capabilities: anpr }),
        aCamera({ reference: 'C', site: 'Market', status: 'switched_off', zones: ['school'], make: '100% Kamera' }),
      ),
    );
    const list = await listed(filter);
    expect(list.cameras.map(each => each.reference)).toEqual(found);
    expect(list.total).toBe(found.length);
  });

  it('takes the first corner of a route for its place', async () => {
    const position = { type: 'LineString', coordinates: [[20.5, 44.5], [21, 45]] } as const; // prettier-ignore
    await importing(0, changes(aCamera({ kind: 'vehicle', mount: null, position })));
    const [row] = (await listed()).cameras;
    expect([row?.lon, row?.lat]).toEqual([20.5, 44.5]);
  });
});

describe('past the application, the database', () => {
  const insert = `INSERT INTO camera_revisions (programme_id, revision, reference, organisation_id, change, facts, digest)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`;
  const close = `INSERT INTO camera_register_revisions VALUES ($1, $2, $3, 'edit', $4, 99, 99, 99, 99, 'x', $5, now())`;
  const facts = JSON.stringify(aCamera());
  const digest = '0'.repeat(64);

  it.each<[string, readonly unknown[], string]>([
    ['a revision that is not next', [2, 'LI-01', 'added', facts, digest], 'UV002'],
    ['a change of what is not there', [1, 'LI-01', 'changed', facts, digest], 'UV002'],
    ['a removal with facts', [1, 'LI-01', 'removed', facts, digest], '23514'],
    ['facts of another camera', [1, 'LI-02', 'added', facts, digest], '23514'],
  ])('refuses %s', async (_, [revision, reference, ...rest], code) => {
    const raw = await RawClient.connect(running.database.appUrl);
    const organisation = cast.assessor.organisationId;
    const refused = await raw.attempt(organisation, client =>
      client.query(insert, [programmeId, revision, reference, organisation, ...rest]),
    );
    await raw.close();
    expect(refused).toMatch(new RegExp(`^${code}`));
  });

  it('counts and digests by itself, whatever it is told', async () => {
    const organisation = cast.assessor.organisationId;
    await asked(running.database.appUrl, async client => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.org_id', $1, true)", [organisation]);
      await client.query(insert, [programmeId, 1, 'LI-01', organisation, 'added', facts, cameraDigest(aCamera())]);
      await client.query(close, [programmeId, 1, organisation, '', cast.assessor.id]);
      await client.query('COMMIT');
    });
    const { register } = await listed();
    expect(register).toEqual({ revision: 1, cameras: 1, digest: digestOfAll(aCamera()) });
  });

  it('keeps no camera whose revision was not closed', async () => {
    const organisation = cast.assessor.organisationId;
    const kept = asked(running.database.appUrl, async client => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.org_id', $1, true)", [organisation]);
      await client.query(insert, [programmeId, 1, 'LI-01', organisation, 'added', facts, digest]);
      await client.query('COMMIT');
    });
    await expect(kept).rejects.toMatchObject({ code: '23503' });
  });
});
