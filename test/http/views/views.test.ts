import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let assessor: Visitor;
let path: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  path = `/assessments/${(await new Stages(running.app, cast).start()).id}/views`;
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

const petition = {
  ...{
    kind: 'petition',
    groups: 'Residents\r\n\r\nTraders',
    how: 'On paper',
    signatures: '1,240',
    changed: 'Nothing yet',
  },
  ...{ 'from-day': '9', 'from-month': '4', 'from-year': '2026', 'until-day': '16', 'until-month': '4' },
};

describe('the pages of the views of people', () => {
  it('say what is missing, at its field, and keep what was typed', async () => {
    const { status, html } = await assessor.post(path, petition);
    expect(status).toBe(422);
    expect(html).toContain('<a href="#until-day">Enter the last day as a real date</a>');
    expect(html).toContain('Nothing yet');
  });

  it('record a petition, show it, and offer to correct it', async () => {
    const { status } = await assessor.post(path, {
      ...petition,
      'until-year': '2026',
      said: 'No cameras at the school',
    });
    expect(status).toBe(303);
    const { html } = await assessor.get(path);
    for (const words of ['No cameras at the school', '1,240', '<li>Residents</li><li>Traders</li>'])
      expect(html).toContain(words);
    const [, correct] = /href="([^"]*corrects=[^"]*)"/.exec(html) ?? [];
    const form = await assessor.get((correct ?? '').replaceAll('&amp;', '&'));
    expect(form.html).toContain('Correct a record');
    expect(form.html).toContain('Residents\nTraders');
  });

  it('know no other kind, and no record that is not there', async () => {
    expect((await assessor.get(`${path}/new/rumour`)).status).toBe(404);
    expect((await assessor.get(`${path}/new/petition?corrects=${cast.reader.id}`)).status).toBe(404);
  });
});
