import { afterAll, beforeAll, expect, it } from 'vitest';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera } from '../../support/cameras.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  id = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
  for (let no = 10; no < 22; no += 1) {
    const reference = `C/${no}`;
    const command = { programmeId: id, reference, seen: 0, reason: '' };
    await running.app.get(CamerasService).write(command, aCamera({ reference }), cast.assessor);
  }
});
afterAll(() => running.close());

it('heads the programme’s page with the cameras that run without an approval', async () => {
  const { html: text } = await (await new Visitor(running.app).signIn(cast.reader.email)).get(`/programmes/${id}`);
  expect(text).toContain('12 cameras run without an approval.');
  expect(text).toContain('Nothing is approved');
  expect(text).toContain(`href="/programmes/${id}/camera/C%2F10"`);
  expect(text).not.toContain(`href="/programmes/${id}/camera/C%2F20"`);
  expect(text).toContain('All 12 cameras');
});

it('has a page of all of them', async () => {
  const reader = await new Visitor(running.app).signIn(cast.reader.email);
  expect((await reader.get(`/programmes/${id}/coverage`)).html).toContain(`/programmes/${id}/camera/C%2F21`);
  expect((await reader.get(`/programmes/${id}/coverage?page=-3`)).status).toBe(200);
});

it('gives the API the same, page by page, and refuses a page that is none', async () => {
  const caller = await new Caller(running.app).signIn(cast.reader.email);
  const at = (query: string) => caller.send({ method: 'GET', url: `/api/programmes/${id}/coverage?${query}` });
  expect((await at('page=2&size=10')).json()).toMatchObject({
    ...{ decided: null, barred: 'not_approved', cameras: 12, covered: 0, running: 12 },
    named: [{ reference: 'C/20' }, { reference: 'C/21' }],
  });
  for (const query of ['page=0', 'page=x', 'size=501', 'other=1'])
    expect((await at(query)).statusCode, query).toBeGreaterThanOrEqual(400);
});
