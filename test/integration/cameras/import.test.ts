import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportedFields } from '../../../src/core/cameras/import/fields.js';
import { cellsOf, planOfExport } from '../../../src/core/cameras/import/cells-of-camera.js';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { CameraExportService } from '../../../src/modules/camera-files/camera-export.service.js';
import { CameraImportService } from '../../../src/modules/camera-files/camera-import.service.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { aCamera } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';

let running: TestApplication;
let cast: Cast;
let imports: CameraImportService;
let programmeId: string;
const folder = mkdtempSync(join(tmpdir(), 'uvid-import-'));
const path = join(folder, 'cameras.csv');

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  imports = running.app.get(CameraImportService);
});
beforeEach(async () => {
  programmeId = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

const many = (count: number, change: Partial<Camera> = {}): Camera[] =>
  Array.from({ length: count }, (_, at) => aCamera({ reference: `C-${String(at).padStart(4, '0')}`, ...change }));

function write(cameras: readonly Camera[], spoil: (cells: string[], row: number) => string[] = cells => cells): void {
  const rows = [[...exportedFields], ...cameras.map((each, at) => spoil([...cellsOf(each)], at))];
  writeFileSync(path, rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
}

const operator = () => ({ id: null, organisationId: cast.assessor.organisationId });
const run = (change: { missingRemovedOn?: string; dryRun?: boolean } = {}) =>
  imports.importFile(
    {
      programmeId,
      path,
      options: {},
      plan: planOfExport,
      reason: 'A file',
      missingRemovedOn: null,
      dryRun: false,
      ...change,
    },
    operator(),
  );
const registered = () =>
  running.app
    .get(UnitOfWork)
    .run(cast.assessor.organisationId, tx => running.app.get(CamerasService).stateIn(tx, programmeId));

describe('an import', () => {
  it('writes the whole file as one revision, by nobody who is signed in', async () => {
    write(many(2500));
    expect(await run()).toMatchObject({ applied: true, rows: 2500, added: 2500, refused: 0, revision: 1 });
    expect(await registered()).toMatchObject({ revision: 1, cameras: 2500 });
    const { history } = await running.app.get(CamerasService).get(programmeId, 'C-0000', cast.assessor);
    expect(history).toMatchObject([{ revision: 1, change: 'added', reason: 'A file', writtenBy: null }]);
  });

  it('writes nothing when a single row is refused, however late', async () => {
    write(many(2500), (cells, row) => (row === 2400 ? cells.map(cell => (cell === '140' ? 'up' : cell)) : cells));
    const outcome = await run();
    expect(outcome).toMatchObject({ applied: false, refused: 1, problemCount: 1, revision: null });
    expect(outcome.problems).toMatchObject([{ row: 2402, field: 'direction' }]);
    expect(await registered()).toEqual({ revision: 0, cameras: 0, digest: null });
  });

  it('writes nothing when it is only tried', async () => {
    write(many(3));
    expect(await run({ dryRun: true })).toMatchObject({ applied: false, added: 3, problemCount: 0 });
    expect(await registered()).toMatchObject({ revision: 0 });
  });

  it('shows what a second file adds, changes and lacks', async () => {
    write(many(4));
    await run();
    const [first, second, , , ...added] = many(5);
    write([first!, { ...second!, direction: 10 }, ...added]);
    expect(await run()).toMatchObject({ added: 1, changed: 1, unchanged: 1, missing: 2, removed: 0, revision: 2 });
    write([first!]);
    expect(await run({ missingRemovedOn: '2026-11-01' })).toMatchObject({ missing: 4, removed: 4, revision: 3 });
    const { camera } = await running.app.get(CamerasService).get(programmeId, 'C-0003', cast.assessor);
    expect(camera).toMatchObject({ status: 'removed', removedOn: '2026-11-01' });
    expect(await run()).toMatchObject({ applied: true, missing: 0, revision: null });
  });

  it('lets one of two win, and tells the other', async () => {
    write(many(2000));
    const results = await Promise.allSettled([run(), run()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(each => each.status === 'rejected')).toMatchObject({ reason: { code: 'STALE' } });
    expect(await registered()).toMatchObject({ revision: 1, cameras: 2000 });
  });

  it('says what cannot be read at all', async () => {
    writeFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
    await expect(run()).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'file' }] });
  });

  it('takes back what was exported as no change', async () => {
    write(many(1200));
    await run();
    const { organisationId } = cast.assessor;
    const pieces: Buffer[] = [];
    for await (const piece of running.app.get(CameraExportService).export('xlsx', programmeId, organisationId))
      pieces.push(Buffer.from(piece as string));
    writeFileSync(path, Buffer.concat(pieces));
    expect(await run()).toMatchObject({
      applied: true,
      unchanged: 1200,
      added: 0,
      changed: 0,
      missing: 0,
      revision: null,
    });
  });
});
