import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { untilEnded } from './until-ended.js';

let running: TestApplication;
let cast: Cast;
let assessor: Visitor;
let id: string;
let base: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

beforeEach(async () => {
  id = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
  base = `/programmes/${id}/cameras/import`;
});

const header = 'Oznaka;Lokacija;Geografska širina;Geografska dužina;Napomena';
const rows = ['K-1;Trg Republike;44,8163;20,4603;stub', 'K-2;Terazije;44,8131;20,4612;'];
const csv = [header, ...rows].join('\n');

/** What the file does not say, for every row. */
const everyRow = Object.fromEntries(
  [
    ...['ptz', 'audio', 'anpr', 'analytics', 'live_face_recognition', 'retrospective_face_recognition'].map(each => [
      each,
      'absent',
    ]),
    ...[
      ['kind', 'fixed'],
      ['status', 'planned'],
      ['publication', 'exact'],
    ],
  ].map(([field, value]) => [`constants[${field}]`, value as string]),
);
const columns = { 'columns[0]': 'reference', 'columns[1]': 'site', 'columns[2]': 'latitude', 'columns[3]': 'longitude', 'columns[4]': 'note' }; // prettier-ignore

async function send(bytes: Uint8Array | string, name = 'kamere.csv'): Promise<string> {
  await assessor.get(base);
  const { status, location, html } = await assessor.postFile(base, { name, bytes });
  expect([status, status === 303 ? '' : html.slice(0, 300)]).toEqual([303, '']);
  return location!.replace(/\/columns$/, '');
}

async function preview(bytes: string, change: Record<string, string> = {}): Promise<string> {
  const at = await send(bytes);
  await assessor.get(`${at}/columns`);
  const { status } = await assessor.post(`${at}/columns`, { ...columns, ...everyRow, ...change });
  expect(status).toBe(303);
  await untilEnded(assessor, at);
  return at;
}

async function apply(at: string, fields: Record<string, string> = {}): Promise<string> {
  const { html } = await assessor.get(at);
  const previewed = /name="preview" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const { status } = await assessor.post(`${at}/apply`, { preview: previewed, ...fields });
  expect(status).toBe(303);
  await untilEnded(assessor, at);
  return (await assessor.get(at)).html;
}

const register = async () => (await running.app.get(CamerasService).get(id, 'K-1', cast.assessor)).camera;

describe('a file of cameras', () => {
  it('says what was detected and guessed, and asks for what it does not know', async () => {
    const at = await send(csv);
    const { html } = await assessor.get(`${at}/columns`);
    expect(html).toContain('semicolon (detected)');
    expect(html).toContain('utf-8 (detected)');
    expect(html).toContain('names the columns');
    expect(html).toMatch(/C: “Geografska širina”.*Guessed: the column is called so\. For example: 44,8163 · 44,8131/s);
    const { status, html: refused } = await assessor.post(`${at}/columns`, { ...columns, 'columns[4]': '' });
    expect(status).toBe(422);
    expect(refused).toContain('href="#columns-4">Say what “Napomena” is, keep it as a note, or leave it out');
  });

  it('is previewed, and nothing is written before it is applied', async () => {
    const at = await preview(csv);
    const { html } = await assessor.get(at);
    expect(html).toMatch(/Cameras added.*?>2</s);
    expect((await assessor.get(`${at}/lines?kind=added`)).html).toContain('K-2');
    await expect(register()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await apply(at)).toContain('The cameras are imported');
    expect(await register()).toMatchObject({
      site: 'Trg Republike',
      need: 'Napomena: stub',
      position: { coordinates: [20.4603, 44.8163] },
    });
    expect((await assessor.get(base)).html).toContain('Imported');
  });

  it('remembers how its columns are read for the next file with the same header', async () => {
    await preview(csv);
    const { html } = await assessor.get(`${await send(`${header}\nK-9;Slavija;44,80;20,46;`)}/columns`);
    expect(html.match(/As it was read the last time\./g)).toHaveLength(5);
    expect(html).toMatch(/<option value="fixed" selected>/);
  });

  it('shows every problem by row and column, and cannot be applied with one', async () => {
    const at = await preview([header, 'K-1;Trg;44,8;200;', ';Nowhere;44,8;20,4;'].join('\n'));
    const { html } = await assessor.get(at);
    expect(html).toMatch(/<th scope="row"[^>]*>2<\/th><td[^>]*>D: Geografska dužina<\/td>/);
    expect(html).toMatch(/<th scope="row"[^>]*>3<\/th><td[^>]*>A: Oznaka<\/td>/);
    expect(html).not.toContain('Import the file');
    const refused = await assessor.post(`${at}/apply`, { preview: 'x' });
    expect([refused.status, refused.html.includes('nothing of it is imported while a row is refused')]).toEqual([
      409,
      true,
    ]);
  });

  it('read with another delimiter is recognised anew', async () => {
    const at = await send(csv);
    expect((await assessor.post(`${at}/reading`, { delimiter: ',', encoding: '', header: 'no' })).status).toBe(303);
    const { html } = await assessor.get(`${at}/columns`);
    expect(html).toContain('comma (as you said)');
    expect(html).toContain('there is no header');
  });

  it.each([
    ['nothing', '', 'this one is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'this is none of them'],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 broken'), 'it is damaged, or not a spreadsheet'],
  ])('that is %s is refused beside its field', async (_, bytes, words) => {
    await assessor.get(base);
    const { status, html } = await assessor.postFile(base, { name: 'cameras.xlsx', bytes });
    expect(status).toBe(422);
    expect(html).toContain('href="#file"');
    expect(html).toContain(words);
    expect(html).not.toContain('Files you have sent');
  });

  it('must be chosen', async () => {
    await assessor.get(base);
    expect((await assessor.postFile(base, null)).html).toContain('Choose a CSV, XLSX or GeoJSON file');
  });

  it('is not taken without the token of the session', async () => {
    await assessor.get(base);
    expect((await assessor.postFile(base, { name: 'a.csv', bytes: csv }, {}, 'forged')).status).toBe(403);
  });
});

describe('a second file', () => {
  it('asks what becomes of the cameras that it lacks', async () => {
    await apply(await preview(csv));
    const at = await preview([header, rows[1]].join('\n'));
    const before = (await assessor.get(at)).html;
    expect(before).toMatch(/Cameras the file lacks.*?>1</s);
    const previewed = /name="preview" value="([^"]+)"/.exec(before)?.[1] ?? '';
    const asked = await assessor.post(`${at}/apply`, { preview: previewed });
    expect([asked.status, asked.html.includes('Choose what becomes of the cameras that the file lacks')]).toEqual([
      422,
      true,
    ]);
    const noDay = await assessor.post(`${at}/apply`, { preview: previewed, missing: 'removed' });
    expect(noDay.html).toContain('href="#removedOn-day">Enter the day on which they were removed');
    const day = { 'removedOn-day': '1', 'removedOn-month': '11', 'removedOn-year': '2026' };
    expect(await apply(at, { missing: 'removed', ...day })).toMatch(/Cameras marked as removed.*?>1</s);
    expect(await register()).toMatchObject({ status: 'removed', removedOn: '2026-11-01' });
  });

  it('is compared again when somebody wrote the register meanwhile', async () => {
    const at = await preview(csv);
    const command = { programmeId: id, reference: 'K-1', seen: 0, reason: '' };
    await running.app.get(CamerasService).write(command, aCamera({ reference: 'K-1' }), cast.assessor);
    const { html } = await assessor.get(at);
    expect(html).toContain('Somebody has changed the register since');
    expect(html).not.toContain('Import the file');
    expect((await assessor.post(`${at}/again`, {})).status).toBe(303);
    await untilEnded(assessor, at);
    expect((await assessor.get(at)).html).toMatch(/Cameras changed.*?>1</s);
  });

  it('of another person is not found, and a discarded one is gone', async () => {
    const at = await send(csv);
    const colleague = await new Visitor(running.app).signIn(cast.reviewer.email);
    expect((await colleague.get(at)).status).toBe(403);
    expect((await assessor.post(`${at}/discard`, {})).status).toBe(303);
    expect((await assessor.get(at)).status).toBe(404);
  });
});
