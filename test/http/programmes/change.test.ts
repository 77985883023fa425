import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { programmeFields } from './form-fields.js';

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

function saved() {
  return running.app.get(ProgrammesService).get(id, cast.reader);
}

/** What a colleague saves while the form is open. */
function colleague(change: Parameters<typeof carPark>[0]) {
  return running.app.get(ProgrammesService).change(id, 1, carPark(change), cast.assessor);
}

describe('changing a programme', () => {
  it('begins with what is registered', async () => {
    const { html } = await assessor.get(`/programmes/${id}/edit`);
    expect(html).toContain('value="Car park at the station"');
    expect(html).toContain('name="revision" value="1"');
    expect(html).toContain('name="camerasPlanned" value="12"');
    expect(html).toContain('name="plannedLaunchOn-month" value="3"');
  });

  it('saves the next revision', async () => {
    const fields = programmeFields({ revision: '1', name: 'Car park, enlarged' });
    const { status, location } = await assessor.post(`/programmes/${id}/edit`, fields);
    expect([status, location]).toEqual([303, `/programmes/${id}`]);
    const { revision, facts } = await saved();
    expect([revision, facts.name]).toEqual([2, 'Car park, enlarged']);
  });

  it('keeps the revision that was looked at when something needs correcting', async () => {
    await colleague({ name: 'Theirs' });
    const { status, html } = await assessor.post(
      `/programmes/${id}/edit`,
      programmeFields({ revision: '1', name: '' }),
    );
    expect(status).toBe(422);
    expect(html).toContain('name="revision" value="1"');
  });

  it('refuses a revision that is no number', async () => {
    const { status } = await assessor.post(`/programmes/${id}/edit`, programmeFields({ revision: 'latest' }));
    expect(status).toBe(422);
  });
});

describe('when somebody else saved first', () => {
  const mine = { revision: '1', name: 'Mine', purposes: 'My purpose', 'capabilities[anpr]': 'active' };

  it('shows both values of each field that differs', async () => {
    await colleague({ name: 'Theirs' });
    const { status, html } = await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    expect(status).toBe(409);
    expect(html).toContain(
      '<del class="uvid-diff__removed"><span class="govuk-visually-hidden">removed: </span>Theirs',
    );
    expect(html).toContain('<ins class="uvid-diff__added"><span class="govuk-visually-hidden">added: </span>Mine');
    expect(html).toContain('name="keep[capabilities.anpr]"');
    expect(html).not.toContain('name="keep[regimes]"');
  });

  it('overwrites nothing', async () => {
    await colleague({ name: 'Theirs' });
    await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    expect((await saved()).facts.name).toBe('Theirs');
  });

  it('saves what was chosen for each field, and all else as it was entered', async () => {
    await colleague({ name: 'Theirs', summary: 'Their summary' });
    const { html } = await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    const choices = Object.fromEntries(differing(html).map(name => [name, 'mine']));
    const { status } = await assessor.post(`/programmes/${id}/edit`, {
      ...hiddenFields(html),
      ...choices,
      'keep[name]': 'theirs',
      'keep[capabilities.anpr]': 'theirs',
      action: 'settle',
    });
    expect(status).toBe(303);
    const { revision, facts } = await saved();
    expect([revision, facts.name, facts.purposes, facts.capabilities.anpr]).toEqual([
      3,
      'Theirs',
      ['My purpose'],
      'absent',
    ]);
  });

  it('asks again for a field without a choice, and keeps the choices that were made', async () => {
    await colleague({ name: 'Theirs' });
    const { html } = await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    const again = await assessor.post(`/programmes/${id}/edit`, {
      ...hiddenFields(html),
      'keep[name]': 'theirs',
      action: 'settle',
    });
    expect(again.status).toBe(422);
    expect(again.html).toContain('<a href="#keep-purposes">Purposes: choose which value stays</a>');
    expect(again.html).toMatch(/name="keep\[name\]" type="radio" value="theirs" checked/);
  });

  it('shows a third value when somebody saves during the choice', async () => {
    await colleague({ name: 'Theirs' });
    const { html } = await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    await running.app.get(ProgrammesService).change(id, 2, carPark({ name: 'Latest' }), cast.assessor);
    const choices = Object.fromEntries(differing(html).map(name => [name, 'theirs']));
    const fields = { ...hiddenFields(html), ...choices, action: 'settle' };
    const again = await assessor.post(`/programmes/${id}/edit`, fields);
    expect(again.status).toBe(409);
    expect(again.html).toContain('Latest');
    expect((await saved()).facts.name).toBe('Latest');
  });

  it('goes on when both saved the same', async () => {
    await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    const { status, location } = await assessor.post(`/programmes/${id}/edit`, programmeFields(mine));
    expect([status, location]).toEqual([303, `/programmes/${id}`]);
    expect((await saved()).revision).toBe(2);
  });
});

function hiddenFields(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'));
  const inputs = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = inputs.map(([, name = '', value = '']) => [name, value] as const);
  return Object.fromEntries(fields.filter(([name]) => name !== '_csrf'));
}

function differing(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/name="(keep\[[^"]+)"/g)].map(match => match[1] ?? ''))];
}
