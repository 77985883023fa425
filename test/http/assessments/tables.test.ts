import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { Stages } from '../../support/assessment-stages.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';
import { chosenIn, inputIn, isTicked, readIn, seenIn } from './question-form.js';

describe('table questions on pages', () => {
  let running: TestApplication;
  let cast: Cast;
  let writer: Visitor;
  let id: string;

  beforeAll(async () => {
    running = await startTestApplication();
    cast = await foundOrganisation(running.app, 'lindenfeld');
    id = (await new Stages(running.app, cast).start()).id;
    writer = await new Visitor(running.app).signIn(cast.assessor.email);
    await send('data.items', {
      row: '1',
      next: '2',
      'rows[1][item]': 'Video images',
      'rows[1][explanation]': 'Drivers',
    });
    await send('bydesign.threats', { row: '1', next: '2', 'rows[1][threat]': 'Zooming in' });
  });
  afterAll(() => running.close());

  const page = (question: string) => `/assessments/${id}/questions/${question}`;

  async function send(question: string, fields: Record<string, string | readonly string[]>) {
    const seen = seenIn(await writer.get(page(question)));
    return writer.post(page(question), { seen, status: 'answered', action: 'continue', ...fields });
  }

  async function saved(question: string): Promise<unknown> {
    return (await running.app.get(AssessmentsService).get(id, cast.reader)).answers[question];
  }

  it('opens with one empty row', async () => {
    const text = readIn(await writer.get(page('processors.list')));
    expect(text).toContain('C1');
    expect(text).not.toContain('C2');
  });

  it('suggests harms that fit, and adds one as a row to complete without saving it', async () => {
    const before = await writer.get(page('events.list'));
    expect(readIn(before)).toContain('Recordings are leaked');
    const typed = { row: '1', next: '2', 'rows[1][event]': 'A guard sells a clip' };
    const added = await send('events.list', { ...typed, action: 'suggest:h18' });
    expect(inputIn(added, 'rows[1][event]')).toBe('A guard sells a clip');
    expect(inputIn(added, 'rows[2][event]')).toBe('Recordings are leaked');
    expect(await saved('events.list')).toBeUndefined();
  });

  it('leaves the form as it is when asked for what is not suggested', async () => {
    const added = await send('events.list', { row: '1', next: '2', action: 'suggest:h29' });
    expect(added.html).toContain('name="rows[1][event]"');
    expect(added.html).not.toContain('name="rows[2][event]"');
    expect(readIn(added)).not.toContain('A wrong plate or list');
  });

  it('saves the cells of a row and shows them again', async () => {
    await send('processors.list', {
      ...{ row: '1', next: '2', 'rows[1][name]': 'Kameratechnik Nord', 'rows[1][role]': 'processor' },
      ...{ 'rows[1][tasks]': 'Repairs', 'rows[1][access]': 'on_site', 'rows[1][contract]': '7/2026' },
    });
    const again = await writer.get(page('processors.list'));
    expect(inputIn(again, 'rows[1][name]')).toBe('Kameratechnik Nord');
    expect(chosenIn(again, 'rows[1][access]')).toBe('on_site');
  });

  it('saves references to rows of another table, under the words of those rows', async () => {
    const cells = { 'rows[1][purpose]': 'Clear up thefts', 'rows[1][data]': '1' };
    await send('data.purposes', { row: '1', next: '2', ...cells });
    const again = await writer.get(page('data.purposes'));
    expect(isTicked(again, 'rows[1][data]', '1')).toBe(true);
    expect(readIn(again)).toContain('D1 Video images');
  });

  it('adds a row without saving, and keeps what was typed', async () => {
    const typed = { row: '1', next: '2', 'rows[1][place]': 'Level 2' };
    const answered = await send('cameras.sites', { ...typed, action: 'add-row' });
    expect(answered.status).toBe(200);
    expect(readIn(answered)).toContain('Remove L2');
    expect(inputIn(answered, 'rows[1][place]')).toBe('Level 2');
    expect(await saved('cameras.sites')).toBeUndefined();
  });

  it('removes a row without saving, and keeps the others', async () => {
    const typed = { row: ['1', '2'], next: '3', 'rows[1][threat]': 'Zooming', 'rows[2][threat]': 'Sound' };
    const answered = await send('bydesign.threats', { ...typed, action: 'remove-row:1' });
    expect(inputIn(answered, 'rows[2][threat]')).toBe('Sound');
    expect(inputIn(answered, 'rows[1][threat]')).toBeUndefined();
  });

  it('offers rows that were added and never saved as a draft', async () => {
    await send('codes.list', { row: '1', next: '2', 'rows[1][code]': 'ISO 27001', action: 'add-row' });
    const again = await writer.get(page('codes.list'));
    expect(readIn(again)).toContain('and did not save it');
  });

  it('leaves out rows in which nothing was entered', async () => {
    const typed = { row: ['1', '2'], next: '3', 'rows[1][asset]': 'Recorder', 'rows[2][asset]': ' ' };
    await send('means.assets', typed);
    expect(await saved('means.assets')).toMatchObject({ value: { next: 3, rows: [{ no: 1 }] } });
  });

  it('names the row and the field that are wrong', async () => {
    const wrong = { row: '1', next: '2', 'rows[1][risk]': 'Being watched', 'rows[1][likelihood]': '9' };
    const answered = await send('risk.register', wrong);
    expect(answered.status).toBe(422);
    expect(answered.html).toContain('href="#rows-1-likelihood"');
    expect(inputIn(answered, 'rows[1][risk]')).toBe('Being watched');
  });

  describe('that follow another table', () => {
    beforeAll(async () => {
      const rated = { 'rows[1][risk]': 'Being watched', 'rows[1][likelihood]': '3', 'rows[1][severity]': '2' };
      await send('risk.register', { row: '1', next: '2', ...rated });
    });

    it('have its rows, with what each is about and how it was rated before', async () => {
      const text = readIn(await writer.get(page('risk.residual')));
      expect(text).toContain('R1 Being watched (before: likelihood 3, severity 2)');
      expect(text).not.toContain('Add a row');
    });

    it('say what the levels mean', async () => {
      expect(readIn(await writer.get(page('risk.residual')))).toContain(
        'It seems extremely easy to bring the risk about.',
      );
    });

    it('show once more what was typed about a row that is gone', async () => {
      const typed = { row: ['1', '2'], next: '3', 'rows[1][likelihood]': '1', 'rows[2][reason]': 'Because it is rare' };
      const answered = await send('risk.residual', typed);
      expect(answered.status).toBe(422);
      expect(readIn(answered)).toContain('Because it is rare');
      expect(chosenIn(answered, 'rows[1][likelihood]')).toBe('1');
    });
  });

  it('keeps the count of rows when a table is cleared, so that no number comes back', async () => {
    await send('safeguards.design', { row: '1', next: '2', 'rows[1][measure]': 'Masking' });
    await send('safeguards.design', { action: 'clear' });
    expect(await saved('safeguards.design')).toEqual({ status: 'answered', value: { next: 2, rows: [] } });
  });

  it('never shows a text of the row as markup', async () => {
    await send('events.list', { row: '1', next: '2', 'rows[1][how]': '</textarea><script>alert(1)</script>' });
    const answered = await writer.get(page('events.list'));
    expect(answered.html).not.toContain('<script>alert');
    expect(answered.html).toContain('&lt;/textarea>&lt;script>alert(1)&lt;/script>');
  });
});
