import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { programmeFields } from './form-fields.js';

let running: TestApplication;
let cast: Cast;
let elsewhere: Cast;
let id: string;
let assessmentId: string;
let assessor: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  elsewhere = await foundOrganisation(running.app, 'elsewhere');
  const facts = carPark({ notice: 'Built from the public record' });
  id = (await running.app.get(ProgrammesService).register('', facts, cast.assessor)).id;
  const input = { title: 'Car park DPIA', reference: '' };
  assessmentId = (await running.app.get(AssessmentsService).start(id, input, cast.assessor)).id;
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

describe('the page of a programme', () => {
  it('says every capability, also the absent ones', async () => {
    const { html } = await assessor.get(`/programmes/${id}`);
    expect(html.match(/<td class="govuk-table__cell">Absent<\/td>/g)).toHaveLength(9);
  });

  it('says what nobody has stated', async () => {
    const { html } = await assessor.get(`/programmes/${id}`);
    expect(html).toMatch(/Contract signed on<\/dt><dd[^>]*><span class="uvid-not-provided">Not stated/);
  });

  it('carries the notice', async () => {
    const { html } = await assessor.get(`/programmes/${id}`);
    expect(html).toContain('<p class="uvid-notice__text">Built from the public record</p>');
  });

  it('leads to its assessments', async () => {
    const { html } = await assessor.get(`/programmes/${id}`);
    expect(html).toContain(`href="/assessments/${assessmentId}"`);
  });

  it('offers a reader nothing that only an assessor may do', async () => {
    const { html } = await (await new Visitor(running.app).signIn(cast.reader.email)).get(`/programmes/${id}`);
    expect(html).not.toMatch(/\/edit|\/assessments\/new/);
  });
});

describe('another organisation', () => {
  it.each(['', '/edit', '/assessments/new'])('finds nothing at the programme%s', async path => {
    const stranger = await new Visitor(running.app).signIn(elsewhere.assessor.email);
    expect((await stranger.get(`/programmes/${id}${path}`)).status).toBe(404);
  });

  it('cannot change it', async () => {
    const stranger = await new Visitor(running.app).signIn(elsewhere.assessor.email);
    expect((await stranger.post(`/programmes/${id}/edit`, programmeFields({ revision: '1' }))).status).toBe(404);
  });

  it('sees none of it at home', async () => {
    const { html } = await (await new Visitor(running.app).signIn(elsewhere.assessor.email)).get('/');
    expect(html).not.toContain('Car park');
  });
});

describe('starting an assessment', () => {
  it('leads to the assessment', async () => {
    const { status, location } = await assessor.post(`/programmes/${id}/assessments/new`, {
      title: 'B',
      reference: '',
    });
    expect(status).toBe(303);
    expect(location).toMatch(/^\/assessments\/[0-9a-f-]{36}$/);
  });

  it('keeps what was typed when something needs correcting', async () => {
    const { status, html } = await assessor.post(`/programmes/${id}/assessments/new`, {
      title: '',
      reference: 'lower case',
    });
    expect(status).toBe(422);
    expect(html).toContain('value="lower case"');
    expect(html).toContain('<a href="#title">Enter a title of 1 to 300 characters</a>');
    expect(html).toContain('<a href="#reference">');
  });
});

describe('an address that is no programme', () => {
  it.each(['/programmes/00000000-0000-4000-8000-000000000000', '/programmes/not-an-id'])('%s', async url => {
    expect((await assessor.get(url)).status).toBe(404);
  });
});

describe('home', () => {
  it('begins with what waits for the one who looks', async () => {
    const { html } = await assessor.get('/');
    expect(html).toMatch(/<a [^>]*href="\/assessments\/[0-9a-f-]+"[^>]*>Begin Car park DPIA<\/a>/);
  });

  it('says when nothing waits', async () => {
    const { html } = await (await new Visitor(running.app).signIn(cast.dpo.email)).get('/');
    expect(html).toContain('Nothing waits for you at the moment.');
  });

  it('lists each programme with its assessments', async () => {
    const { html } = await assessor.get('/');
    expect(html).toContain(`href="/programmes/${id}"`);
    expect(html).toContain(`href="/assessments/${assessmentId}"`);
  });

  it('tells an organisation without programmes how to begin', async () => {
    const { html } = await (await new Visitor(running.app).signIn(elsewhere.assessor.email)).get('/');
    expect(html).toContain('Register the first programme');
  });

  it('tells who can begin to somebody who cannot', async () => {
    const { html } = await (await new Visitor(running.app).signIn(elsewhere.reader.email)).get('/');
    expect(html).toContain('A colleague with the role of assessor registers the first one.');
  });
});
