import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnswersService } from '../../../src/modules/assessments/answers.service.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { Stages } from '../../support/assessment-stages.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';
import { inputIn, readIn, seenIn, textIn } from './question-form.js';

describe('what was typed and not saved', () => {
  let running: TestApplication;
  let cast: Cast;
  let writer: Visitor;
  let id: string;

  beforeAll(async () => {
    running = await startTestApplication();
    cast = await foundOrganisation(running.app, 'lindenfeld');
    id = (await new Stages(running.app, cast).start()).id;
    writer = await new Visitor(running.app).signIn(cast.assessor.email);
  });
  afterAll(() => running.close());

  const page = (question: string) => `/assessments/${id}/questions/${question}`;
  const keep = (question: string, fields: Record<string, string | string[]>) =>
    running.app.get(AnswersService).keepDraft(id, question, fields, cast.assessor);

  it('says where the script keeps drafts', async () => {
    const { html } = await writer.get(page('responsible.unit'));
    expect(html).toContain(`data-autosave-url="/api/assessments/${id}/drafts/responsible.unit"`);
  });

  it('comes back on the page, with when it was typed', async () => {
    await keep('responsible.unit', { seen: '0', status: 'answered', value: 'Half a sent' });
    const shown = await writer.get(page('responsible.unit'));
    expect(textIn(shown, 'value')).toBe('Half a sent');
    expect(readIn(shown)).toMatch(/You typed this on \d+ \w+ \d{4}, \d\d:\d\d UTC and did not save it/);
  });

  it('goes when it is discarded', async () => {
    await keep('responsible.dpo', { seen: '0', status: 'answered', value: 'Half a sent' });
    await writer.get(page('responsible.dpo'));
    await writer.post(page('responsible.dpo'), { action: 'discard' });
    expect(textIn(await writer.get(page('responsible.dpo')), 'value')).toBe('');
  });

  it('is nobody else’s business', async () => {
    await keep('necessity.problem', { seen: '0', status: 'answered', value: 'My own thoughts' });
    const reader = await new Visitor(running.app).signIn(cast.reviewer.email);
    expect((await reader.get(page('necessity.problem'))).html).not.toContain('My own thoughts');
  });

  it('goes when it is saved', async () => {
    await keep('necessity.least', { seen: '0', status: 'answered', value: 'By hand' });
    const seen = seenIn(await writer.get(page('necessity.least')));
    await writer.post(page('necessity.least'), { seen, status: 'answered', value: 'By hand', action: 'continue' });
    expect(readIn(await writer.get(page('necessity.least')))).not.toContain('did not save');
  });

  it('is not mentioned when it is what is saved', async () => {
    const answer = { status: 'answered', value: 'As in the plan' };
    await running.app
      .get(AnswersService)
      .write({ assessmentId: id, questionId: 'necessity.effectiveness', seen: 0, answer }, cast.assessor);
    await keep('necessity.effectiveness', { seen: '1', ...answer });
    expect(readIn(await writer.get(page('necessity.effectiveness')))).not.toContain('did not save');
  });

  it('shows the rows of a table', async () => {
    await keep('codes.list', {
      seen: '0',
      status: 'answered',
      row: ['1', '2'],
      next: '3',
      'rows[2][code]': 'ISO 27001',
    });
    expect(inputIn(await writer.get(page('codes.list')), 'rows[2][code]')).toBe('ISO 27001');
  });

  it.each([{ value: null }, { value: { a: 1 } }, { row: 7, next: {} }, { seen: [] }])(
    'never breaks the page, whatever the API was given: %j',
    async fields => {
      await keep('proportionality.benefits', fields as never);
      expect((await writer.get(page('proportionality.benefits'))).status).toBe(200);
    },
  );

  describe('when the session has ended', () => {
    const typed = { seen: '0', status: 'answered', value: 'A long & thoughtful answer', action: 'continue' };
    const url = () => page('views.sought');

    it('is answered with all of it, and no cookie for anybody', async () => {
      const nobody = new Visitor(running.app);
      const answered = await nobody.post(url(), typed, '');
      expect(answered.status).toBe(403);
      expect(readIn(answered)).toContain('Your session has ended');
      expect(inputIn(answered, 'value')).toBe('A long &amp; thoughtful answer');
      expect(nobody.session).toBe('');
    });

    it('can be sent after signing in again, with a token of the new session', async () => {
      const again = await new Visitor(running.app).signIn(cast.assessor.email);
      const once = await again.post(
        page('bydesign.threats'),
        { ...typed, row: '1', next: '2', 'rows[1][threat]': 'Zoom' },
        'old',
      );
      expect(once.status).toBe(403);
      expect(readIn(once)).toContain('Send this once more');
      const fields = { seen: '0', status: 'answered', action: inputIn(once, 'action') ?? '' };
      const rows = { row: inputIn(once, 'row') ?? '', next: inputIn(once, 'next') ?? '' };
      const cell = { 'rows[1][threat]': inputIn(once, 'rows[1][threat]') ?? '' };
      expect((await again.post(page('bydesign.threats'), { ...fields, ...rows, ...cell })).status).toBe(303);
      const { answers } = await running.app.get(AssessmentsService).get(id, cast.reader);
      expect(answers['bydesign.threats']).toMatchObject({ value: { rows: [{ no: 1, cells: { threat: 'Zoom' } }] } });
    });

    it('is never repeated with a password', async () => {
      const sent = { comment: 'Not yet', password: 'four words in a row' };
      const { html } = await new Visitor(running.app).post(`/assessments/${id}/transitions`, sent, '');
      expect(html).toContain('Not yet');
      expect(html).not.toContain('four words');
    });
  });
});
