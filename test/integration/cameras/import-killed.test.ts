/** kill -9 while a register is being written: nothing of it is kept, and nobody is locked out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellsOf } from '../../../src/core/cameras/import/cells-of-camera.js';
import { exportedFields } from '../../../src/core/cameras/import/fields.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { asked, rowCounts } from '../../support/owner.js';

const script = fileURLToPath(new URL('../../support/hold-import.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'uvid-killed-'));
const path = join(folder, 'cameras.csv');
const count = 10_000;

let running: TestApplication;
let cast: Cast;
let programmeId: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const cameras = Array.from({ length: count }, (_, at) => aCamera({ reference: `C-${at}` }));
  const rows = [exportedFields, ...cameras.map(each => cellsOf(each))];
  writeFileSync(path, rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\n'));
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

const importing = () =>
  spawn(process.execPath, [script, running.database.appUrl, cast.assessor.organisationId, programmeId, path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const registered = () =>
  running.app
    .get(UnitOfWork)
    .run(cast.assessor.organisationId, tx => running.app.get(CamerasService).stateIn(tx, programmeId));

/** Whether a transaction that has written cameras is open. */
const isWriting = () =>
  asked(running.database.superuserUrl, async client => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL
       AND query LIKE '%INTO camera_revisions%' AND pid <> pg_backend_pid()`,
    );
    return rowCount !== 0;
  });

async function until(wanted: boolean): Promise<void> {
  while ((await isWriting()) !== wanted) await sleep(10);
}

it.each([0, 80, 200, 400])('killed %i ms after its first rows it leaves none', { timeout: 120_000 }, async wait => {
  programmeId = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
  const before = await rowCounts(running.database.superuserUrl);
  const child = importing();
  const ended = once(child, 'exit');
  await until(true);
  await sleep(wait);
  // A fast machine may be done by now; then this round shows nothing, and the whole is there.
  const wasWriting = await isWriting();
  child.kill('SIGKILL');
  await ended;
  await until(false);
  if (!wasWriting && (await registered()).revision > 0)
    return expect(await registered()).toMatchObject({ revision: 1, cameras: count });
  expect(await rowCounts(running.database.superuserUrl)).toEqual(before);
  expect(await registered()).toEqual({ revision: 0, cameras: 0, digest: null });
});

it('is written whole by the next that is not killed', { timeout: 120_000 }, async () => {
  const [code] = await once(importing(), 'exit');
  expect(code).toBe(0);
  expect(await registered()).toMatchObject({ revision: 1, cameras: count });
});
