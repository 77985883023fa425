import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let assessor: Visitor;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

beforeEach(async () => {
  id = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
});

/** `aCamera()` as a browser posts it. */
const fields = {
  ...{ reference: 'LI-01', site: 'Station car park', status: 'running', kind: 'fixed', make: 'Sample', model: 'S-200' },
  ...{ mount: 'wall', position: '49.6872, 8.7731', shape: 'Point', direction: '140', fieldOfView: '70' },
  ...{ zones: 'car_park', masking: 'static', hours: 'Mon–Sat 06:00–22:00', liveView: 'none', recording: 'continuous' },
  ...{ retentionHours: '72', purposes: 'P1', legalBases: '1', processors: '', sign: 'Sign A, entrance' },
  ...{
    need: 'Nine cars were broken into at this entrance in 2025.',
    publication: 'exact',
    ground: '',
    groundReason: '',
  },
  ...{ 'installedOn-day': '2', 'installedOn-month': '2', 'installedOn-year': '2026' },
  ...{ 'switchedOn-day': '9', 'switchedOn-month': '2', 'switchedOn-year': '2026' },
  ...{ 'removedOn-day': '', 'removedOn-month': '', 'removedOn-year': '', reason: '', action: 'save' },
  ...Object.fromEntries(Object.keys(noCapabilities).map(each => [`capabilities[${each}][state]`, 'absent'])),
};

const cameras = () => running.app.get(CamerasService);
const write = (seen: number, change: Partial<Camera> = {}) =>
  cameras().write({ programmeId: id, reference: 'LI-01', seen, reason: '' }, aCamera(change), cast.assessor);
const saved = async () => (await cameras().get(id, 'LI-01', cast.reader)).camera;

describe('adding a camera', () => {
  it('writes what was entered', async () => {
    const { status, location } = await assessor.post(`/programmes/${id}/cameras/new`, fields);
    expect([status, location]).toEqual([303, `/programmes/${id}/camera/LI-01`]);
    expect(await saved()).toEqual(aCamera());
  });

  it('takes an area, corner by corner', async () => {
    const area = '44.8, 20.4\r\n44.9, 20.4\r\n44.9, 20.5\r\n44.8, 20.4';
    const drone = { kind: 'drone', mount: 'aircraft', shape: 'Polygon', position: area };
    await assessor.post(`/programmes/${id}/cameras/new`, { ...fields, ...drone });
    const ring = [[20.4, 44.8], [20.4, 44.9], [20.5, 44.9], [20.4, 44.8]]; // prettier-ignore
    expect((await saved())?.position).toEqual({ type: 'Polygon', coordinates: [ring] });
  });

  it('says everything that is wrong, and loses nothing that was typed', async () => {
    const wrong = {
      ...fields,
      site: '',
      position: 'by the fountain',
      'installedOn-day': '31',
      need: 'Because <we> say so',
    };
    const { status, html } = await assessor.post(`/programmes/${id}/cameras/new`, wrong);
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: Add a camera');
    expect(html).toContain('href="#site">Site: enter the name of the site');
    expect(html).toContain('href="#position">Position: enter latitude and longitude in degrees');
    expect(html).toContain('href="#installedOn-day">Installed on: enter a date that exists');
    expect(html).toContain('by the fountain</textarea>');
    expect(html).toContain('Because &lt;we> say so</textarea>');
  });

  it('does not overwrite another camera of that reference', async () => {
    await write(0);
    const { status, html } = await assessor.post(`/programmes/${id}/cameras/new`, { ...fields, site: 'Elsewhere' });
    expect(status).toBe(422);
    expect(html).toContain('Reference: another camera has this reference');
    expect((await saved())?.site).toBe('Station car park');
  });
});

describe('a camera', () => {
  const at = (reference: string) => `/programmes/${id}/camera/${encodeURIComponent(reference)}`;

  it('has a page of its own, whatever its reference', async () => {
    const reference = 'Камера 12/А #1';
    const command = { programmeId: id, reference, seen: 0, reason: '' };
    await cameras().write(command, aCamera({ reference }), cast.assessor);
    const { html } = await assessor.get(`/programmes/${id}/cameras`);
    const href = /href="(\/programmes\/[^"]+\/camera\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect((await assessor.get(href)).html).toContain(`<h1 class="govuk-heading-l">${reference}</h1>`);
  });

  it('shows what changed, by whom and why', async () => {
    await write(0);
    await assessor.get(`${at('LI-01')}/edit`);
    const change = { ...fields, revision: '1', direction: '200', reason: 'The lane was moved' };
    expect((await assessor.post(`${at('LI-01')}/edit`, change)).status).toBe(303);
    const { html } = await assessor.get(at('LI-01'));
    expect(html).toContain('The lane was moved');
    expect(html).toContain('One field changed');
    expect(html).toMatch(/140°.*became.*200°/s);
  });

  it('shows both values to the second of two editors, and saves what they choose', async () => {
    await write(0);
    await write(1, { site: 'Theirs', hours: 'Daily' });
    const mine = { ...fields, revision: '1', site: 'Mine', need: 'Mine too' };
    const conflict = await assessor.post(`${at('LI-01')}/edit`, mine);
    expect(conflict.status).toBe(409);
    expect(conflict.html).toMatch(/Theirs.*Mine/s);
    const chosen = { 'keep[site]': 'theirs', 'keep[hours]': 'theirs', 'keep[need]': 'mine' };
    const settle = { ...mine, revision: '2', action: 'settle' };
    expect((await assessor.post(`${at('LI-01')}/edit`, { ...settle, 'keep[site]': 'mine' })).status).toBe(422);
    expect((await assessor.post(`${at('LI-01')}/edit`, { ...settle, ...chosen })).status).toBe(303);
    expect(await saved()).toMatchObject({ site: 'Theirs', hours: 'Daily', need: 'Mine too' });
  });

  it('shows where two chosen halves contradict each other', async () => {
    await write(0);
    await write(1, { recording: 'none', retentionHours: null });
    const settle = { ...fields, revision: '2', action: 'settle' };
    const halves = { 'keep[recording]': 'theirs', 'keep[retentionHours]': 'mine' };
    const { status, html } = await assessor.post(`${at('LI-01')}/edit`, { ...settle, ...halves });
    expect(status).toBe(422);
    expect(html).toContain('Kept for: leave this empty, or say what is recorded');
    expect(html).toContain('name="revision" value="2"');
  });

  it('is withdrawn with a reason only, and its history stays', async () => {
    await write(0);
    await assessor.get(`${at('LI-01')}/withdraw`);
    const refused = await assessor.post(`${at('LI-01')}/withdraw`, { revision: '1', reason: ' ' });
    expect([refused.status, refused.html.includes('Say why this camera is withdrawn')]).toEqual([422, true]);
    const taken = await assessor.post(`${at('LI-01')}/withdraw`, { revision: '1', reason: 'Counted twice' });
    expect([taken.status, taken.location]).toEqual([303, `/programmes/${id}/cameras`]);
    const { html } = await assessor.get(at('LI-01'));
    expect(html).toContain('This camera was withdrawn from the register');
    expect(html).toContain('Counted twice');
  });
});

describe('the list', () => {
  it('says how to begin', async () => {
    expect((await assessor.get(`/programmes/${id}/cameras`)).html).toContain('Nothing is registered yet');
  });

  it('has pages', async () => {
    const many = Array.from({ length: 51 }, (_, no) => aCamera({ reference: `LI-${String(no).padStart(2, '0')}` }));
    for (const camera of many)
      await cameras().write(
        { programmeId: id, reference: camera.reference, seen: 0, reason: '' },
        camera,
        cast.assessor,
      );
    const first = (await assessor.get(`/programmes/${id}/cameras`)).html;
    expect([first.includes('51 cameras'), first.includes('>LI-00<'), first.includes('>LI-50<')]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await assessor.get(`/programmes/${id}/cameras?page=2`)).html).toContain('>LI-50<');
  });
});
