import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { programmeFields } from './form-fields.js';

let running: TestApplication;
let cast: Cast;
let assessor: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

async function registered(location: string | undefined) {
  return running.app.get(ProgrammesService).get(location?.split('/')[2] ?? '', cast.reader);
}

describe('a complete form', () => {
  it('registers every fact that was entered', async () => {
    const { status, location } = await assessor.post(
      '/programmes/new',
      programmeFields({
        reference: 'CCTV-2026-01',
        'jointControllers[1][name]': 'Railway',
        'jointControllers[1][contact]': 'Platform 1',
        'jointControllers[1][tasks]': 'Owns the ground',
        'processors[1][name]': 'Guards Ltd',
        'processors[1][contact]': '',
        'processors[1][tasks]': '',
        'processors[7][name]': 'Cloud Ltd',
        'processors[7][contact]': '',
        'processors[7][tasks]': '',
        regimes: ['EU_GDPR', 'EU_AI_ACT'],
        'capabilities[anpr]': 'present_disabled',
        sitesInOperation: '0',
        camerasPlanned: '1,012',
        'contractOn-day': '9',
        'contractOn-month': '3',
        'contractOn-year': '2026',
        notice: 'Built from the public record',
      }),
    );
    expect(status).toBe(303);
    const { reference, facts } = await registered(location);
    expect(reference).toBe('CCTV-2026-01');
    expect(facts).toEqual({
      ...carPark(),
      summary: 'Twelve fixed cameras watch the entrances.',
      controller: { name: 'Municipality of Lindenfeld', contact: '', tasks: '' },
      jointControllers: [{ name: 'Railway', contact: 'Platform 1', tasks: 'Owns the ground' }],
      processors: [
        { name: 'Guards Ltd', contact: '', tasks: '' },
        { name: 'Cloud Ltd', contact: '', tasks: '' },
      ],
      purposes: ['Clear up thefts', 'Find lost children'],
      regimes: ['EU_GDPR', 'EU_AI_ACT'],
      capabilities: { ...carPark().capabilities, anpr: 'present_disabled' },
      sitesInOperation: 0,
      sitesPlanned: null,
      camerasInOperation: null,
      camerasPlanned: 1012,
      contractOn: '2026-03-09',
      plannedLaunchOn: null,
      notice: 'Built from the public record',
    });
  });

  it('makes up a reference when none was given', async () => {
    const { location } = await assessor.post('/programmes/new', programmeFields());
    expect((await registered(location)).reference).toMatch(/^PRG-\d{4}-\d{3}$/);
  });

  it('leads to the page of the programme, which says so once', async () => {
    const { location } = await assessor.post('/programmes/new', programmeFields());
    expect((await assessor.get(location ?? '')).html).toContain('The programme is registered.');
    expect((await assessor.get(location ?? '')).html).not.toContain('The programme is registered.');
  });
});

describe('a form that needs correcting', () => {
  it('comes back with everything that was typed', async () => {
    const { status, html } = await assessor.post(
      '/programmes/new',
      programmeFields({
        name: '',
        summary: 'Cameras <b>& more</b>',
        sitesPlanned: 'a dozen',
        'contractOn-day': '31',
        'contractOn-month': '2',
        'contractOn-year': '2026',
        'processors[1][name]': '',
        'processors[1][contact]': 'somebody@example.org',
        'processors[1][tasks]': '',
      }),
    );
    expect(status).toBe(422);
    expect(html).toContain('Cameras &lt;b>&amp; more&lt;/b></textarea>');
    for (const value of ['a dozen', '31', 'somebody@example.org']) expect(html).toContain(`value="${value}"`);
    expect(html).toMatch(/value="EU_GDPR" checked/);
    expect(html).toMatch(/name="capabilities\[fixed\]" type="radio" value="active" checked/);
  });

  it('names every problem at once and links each to its field', async () => {
    const { html } = await assessor.post(
      '/programmes/new',
      programmeFields({
        name: '',
        reference: 'small letters',
        sitesPlanned: 'a dozen',
        'contractOn-day': '31',
        'contractOn-month': '2',
        'contractOn-year': '2026',
        'processors[1][name]': '',
        'processors[1][contact]': 'somebody@example.org',
        'processors[1][tasks]': '',
        regimes: 'EU_AI_ACT',
        'capabilities[drone]': '',
      }),
    );
    const links = [...html.matchAll(/<li><a href="#([^"]+)">/g)].map(match => match[1]);
    expect(links).toEqual([
      'reference',
      'name',
      'processors-1-name',
      'regimes',
      'capabilities-drone',
      'sitesPlanned',
      'contractOn-day',
    ]);
    for (const id of links) expect(html).toContain(`id="${id}"`);
  });

  it('says that a reference is taken', async () => {
    await assessor.post('/programmes/new', programmeFields({ reference: 'TAKEN-1' }));
    const { status, html } = await assessor.post('/programmes/new', programmeFields({ reference: 'TAKEN-1' }));
    expect(status).toBe(422);
    expect(html).toContain('<a href="#reference">Another programme has this reference.');
  });

  it('refuses nothing at all with a problem instead of a crash', async () => {
    expect((await assessor.post('/programmes/new', {})).status).toBe(422);
  });

  it('refuses fields of the wrong shape with a problem instead of a crash', async () => {
    const fields = { controller: 'x', processors: ['a', 'b'], capabilities: 'y', name: ['a', 'b'], regimes: 'NO_SUCH' };
    expect((await assessor.post('/programmes/new', fields)).status).toBe(422);
  });
});

describe('rows without JavaScript', () => {
  it('adds an empty one and keeps what was typed', async () => {
    const fields = programmeFields({ action: 'add-processors', name: 'Half' });
    const { status, html } = await assessor.post('/programmes/new', fields);
    expect(status).toBe(200);
    expect(html).toContain('name="processors[1][name]"');
    expect(html).toContain('value="Half"');
    expect(html).toContain('formaction="/programmes/new#processors-2-name"');
  });

  it('removes the one that was asked for', async () => {
    const row = (no: number, name: string) => ({
      [`jointControllers[${no}][name]`]: name,
      [`jointControllers[${no}][contact]`]: '',
      [`jointControllers[${no}][tasks]`]: '',
    });
    const fields = programmeFields({ ...row(1, 'First'), ...row(2, 'Second'), action: 'remove-jointControllers-1' });
    const { html } = await assessor.post('/programmes/new', fields);
    expect(html).toContain('name="jointControllers[1][name]" value="Second"');
    expect(html).not.toContain('value="First"');
  });
});

describe('who may register', () => {
  it.each(['reviewer', 'dpo', 'officer', 'administrator', 'reader'] as const)('not the %s', async role => {
    const visitor = await new Visitor(running.app).signIn(cast[role].email);
    expect((await visitor.get('/programmes/new')).status).toBe(403);
    expect((await visitor.post('/programmes/new', programmeFields())).status).toBe(403);
  });

  it('nobody without the token', async () => {
    expect((await assessor.post('/programmes/new', programmeFields(), '')).status).toBe(403);
  });
});
