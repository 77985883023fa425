/** Malformed files all the way through the pages: each is refused with a sentence or imported whole, and none stops the next. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { malformedFiles, wholeFiles } from '../../support/malformed-files.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { untilEnded } from './until-ended.js';

const count = Number(process.env['UVID_MALFORMED_SENT'] ?? 200);
const absent = ['ptz', 'audio', 'anpr', 'analytics', 'live_face_recognition', 'retrospective_face_recognition'];
const everyRow = Object.fromEntries(
  [...absent.map(each => [each, 'absent']), ['kind', 'fixed'], ['status', 'planned'], ['publication', 'exact']].map(
    ([field = '', value = '']) => [`constants[${field}]`, value],
  ),
);
/** The first two columns are what a camera needs, and the others are kept as notes. */
const columns = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`columns[${at}]`, ['reference', 'site'][at] ?? 'note']),
);

let running: TestApplication;
let cast: Cast;
let assessor: Visitor;
let id: string;
let base: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
  id = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
  base = `/programmes/${id}/cameras/import`;
});
afterAll(() => running.close());

const stored = () =>
  running.app.get(UnitOfWork).run(cast.assessor.organisationId, async tx => {
    const cameras = running.app.get(CamerasService);
    return { state: await cameras.stateIn(tx, id), cameras: (await cameras.digestsIn(tx, id)).size };
  });

/** Goes as far with a file as it is let; gives every status that it was answered with, and whether it was imported. */
async function send(bytes: Uint8Array): Promise<{ statuses: number[]; imported: boolean }> {
  const statuses: number[] = [];
  const noted = <T extends { status: number }>(answered: T): T => {
    statuses.push(answered.status);
    return answered;
  };
  noted(await assessor.get(base));
  const sent = noted(await assessor.postFile(base, { name: 'cameras', bytes }));
  if (sent.status !== 303 || !sent.location) return { statuses, imported: false };
  const at = sent.location.replace(/\/columns$/, '');
  noted(await assessor.get(`${at}/columns`));
  let imported = false;
  if (noted(await assessor.post(`${at}/columns`, { ...columns, ...everyRow })).status === 303) {
    await untilEnded(assessor, at);
    const preview = /name="preview" value="([^"]+)"/.exec(noted(await assessor.get(at)).html)?.[1];
    noted(await assessor.get(`${at}/lines?kind=problem`));
    if (preview && noted(await assessor.post(`${at}/apply`, { preview, missing: 'keep' })).status === 303) {
      await untilEnded(assessor, at);
      imported = noted(await assessor.get(at)).html.includes('The cameras are imported');
    }
  }
  noted(await assessor.post(`${at}/discard`, {}));
  return { statuses, imported };
}

it(`gives no error of the server and no half register (${count} files)`, { timeout: 600_000 }, async () => {
  let imports = 0;
  await fc.assert(
    fc.asyncProperty(malformedFiles(await wholeFiles()), async bytes => {
      const before = await stored();
      const { statuses, imported } = await send(bytes);
      if (imported) imports += 1;
      expect(Math.max(...statuses)).toBeLessThan(500);
      const after = await stored();
      expect(after.state.cameras).toBe(after.cameras);
      if (!imported) expect(after).toEqual(before);
      else expect(after.state.revision - before.state.revision).toBeLessThanOrEqual(1);
    }),
    { seed: 911, numRuns: count, endOnFailure: true },
  );
  // Some are good enough to be imported: the generator reaches the end of the way as well.
  expect(imports).toBeGreaterThan(0);
});

it('leaves the reader free for a good file', async () => {
  const { imported } = await send(Buffer.from('Oznaka;Lokacija\nLAST-1;Trg\nLAST-2;Trg\n'));
  expect(imported).toBe(true);
  const { camera } = await running.app.get(CamerasService).get(id, 'LAST-2', cast.assessor);
  expect(camera).toMatchObject({ site: 'Trg' });
});
