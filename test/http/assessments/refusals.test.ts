import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { Stages } from '../../support/assessment-stages.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';
import { inputIn, readIn, seenIn, textIn } from './question-form.js';

describe('what a question refuses', () => {
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

  const page = (question: string, assessment = id) => `/assessments/${assessment}/questions/${question}`;

  async function send(question: string, fields: Record<string, string>) {
    const seen = seenIn(await writer.get(page(question)));
    return writer.post(page(question), { seen, status: 'answered', action: 'continue', ...fields });
  }

  it('asks for an answer when there is none, at the field and in the summary', async () => {
    const answered = await send('responsible.unit', { value: '  ' });
    expect(answered.status).toBe(422);
    expect(answered.html).toContain('<a href="#value">Enter an answer, or say below why there is none</a>');
    expect(answered.html).toContain('id="value-error"');
    expect(answered.html).toContain('<title>Error: ');
  });

  it('keeps everything that was typed, in whichever field', async () => {
    const answered = await send('responsible.unit', {
      value: 'Half',
      status: 'not_known',
      who: 'Anna',
      'by-day': '45',
    });
    expect(answered.status).toBe(422);
    expect(answered.html).toContain('<a href="#by-day">');
    expect([textIn(answered, 'value'), inputIn(answered, 'who'), inputIn(answered, 'by-day')]).toEqual([
      'Half',
      'Anna',
      '45',
    ]);
  });

  it('names every problem at once', async () => {
    const answered = await send('responsible.unit', { value: 'Half', status: 'withheld' });
    for (const field of ['ground', 'harm', 'decidedBy', 'until-day'])
      expect(answered.html).toContain(`href="#${field}"`);
  });

  it('says what a date looks like in three boxes', async () => {
    const answered = await send('decision.review_date', {
      'value-day': '30',
      'value-month': '2',
      'value-year': '2027',
    });
    expect(answered.html).toContain('<a href="#value-day">Enter a date that exists, such as 31 3 2026</a>');
  });

  it('lets nobody answer in no way at all', async () => {
    expect((await send('responsible.unit', { value: 'Half', status: 'perhaps' })).html).toContain('href="#status"');
  });

  it.each(['<script>alert(1)</script>', '</textarea><img src=x onerror=alert(1)>', '"><svg onload=alert(1)>'])(
    'shows %s as the text that it is, wherever the answer is shown',
    async payload => {
      await send('responsible.dpo', { value: payload });
      const places = [
        page('responsible.dpo'),
        `/assessments/${id}/steps/responsible`,
        `/assessments/${id}/steps/responsible/check`,
      ];
      for (const place of places) {
        const { html } = await writer.get(place);
        expect(html).not.toContain(payload);
        expect(html).toContain(payload.replaceAll('<', '&lt;').replaceAll('"', '&quot;').slice(0, 12));
      }
    },
  );

  it('knows no question that the conditions hide', async () => {
    expect((await writer.get(page('responsible.obligations'))).status).toBe(404);
  });

  it('takes no answer to a question that the conditions hide', async () => {
    await writer.get(page('responsible.unit'));
    const sent = { seen: '0', status: 'answered', value: 'x', action: 'continue' };
    expect((await writer.post(page('responsible.competence'), sent)).status).toBe(404);
  });

  it.each(['no-such-question', '__proto__', 'constructor'])('knows no question %s', async question => {
    expect((await writer.get(page(question))).status).toBe(404);
  });

  it.each([randomUUID(), 'not-an-id'])('knows no assessment %s', async assessment => {
    expect((await writer.get(page('responsible.unit', assessment))).status).toBe(404);
    expect((await writer.get(`/assessments/${assessment}`)).status).toBe(404);
    expect((await writer.get(`/assessments/${assessment}/steps/responsible/check`)).status).toBe(404);
  });

  it('shows nothing to another organisation', async () => {
    const others = await foundOrganisation(running.app, 'seeberg');
    const stranger = await new Visitor(running.app).signIn(others.assessor.email);
    for (const path of ['', '/questions/responsible.unit', '/steps/responsible', '/steps/responsible/check'])
      expect((await stranger.get(`/assessments/${id}${path}`)).status).toBe(404);
    const sent = { seen: '0', status: 'answered', value: 'Mine', action: 'continue' };
    expect((await stranger.post(page('responsible.unit'), sent)).status).toBe(404);
  });

  it('lets a reader read, without a form', async () => {
    const reader = await new Visitor(running.app).signIn(cast.reader.email);
    const shown = await reader.get(page('responsible.unit'));
    expect(shown.status).toBe(200);
    expect(readIn(shown)).toContain('Not provided');
    expect(shown.html).not.toContain('<textarea');
    const sent = { seen: '0', status: 'answered', value: 'Mine', action: 'continue' };
    expect((await reader.post(page('responsible.unit'), sent)).status).toBe(403);
  });

  it('lets an empty answer go for now', async () => {
    const answered = await send('necessity.problem', { value: '', action: 'later' });
    expect([answered.status, answered.location]).toEqual([303, `/assessments/${id}`]);
    const { answers } = await running.app.get(AssessmentsService).get(id, cast.reader);
    expect(answers['necessity.problem']).toBeUndefined();
  });

  it('keeps what cannot be saved yet as a draft when one comes back later', async () => {
    const answered = await send('necessity.effectiveness', {
      value: 'Half a thought',
      status: 'withheld',
      action: 'later',
    });
    expect([answered.status, answered.location]).toEqual([303, `/assessments/${id}`]);
    const again = await writer.get(page('necessity.effectiveness'));
    expect(textIn(again, 'value')).toBe('Half a thought');
  });
});
