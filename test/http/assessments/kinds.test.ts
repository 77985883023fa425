import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { Stages } from '../../support/assessment-stages.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { inputIn, isTicked, seenIn, textIn } from './question-form.js';

const worn = carPark({ capabilities: { ...carPark().capabilities, body_worn: 'active' } });

describe('answering on pages', () => {
  let running: TestApplication;
  let cast: Cast;
  let writer: Visitor;
  let id: string;

  beforeAll(async () => {
    running = await startTestApplication();
    cast = await foundOrganisation(running.app, 'lindenfeld');
    id = (await new Stages(running.app, cast).start(worn)).id;
    writer = await new Visitor(running.app).signIn(cast.assessor.email);
  });
  afterAll(() => running.close());

  const page = (question: string) => `/assessments/${id}/questions/${question}`;

  /** Opens the form, fills it in and sends it. */
  async function answer(question: string, fields: Record<string, string | readonly string[]>) {
    const seen = seenIn(await writer.get(page(question)));
    return writer.post(page(question), { seen, status: 'answered', action: 'continue', ...fields });
  }

  async function saved(question: string): Promise<unknown> {
    return (await running.app.get(AssessmentsService).get(id, cast.reader)).answers[question];
  }

  it('saves a text and shows it again', async () => {
    const { status, location } = await answer('responsible.unit', { value: 'Parking\r\n\r\nOperations' });
    expect([status, location]).toEqual([303, page('responsible.establishment')]);
    expect(await saved('responsible.unit')).toEqual({ status: 'answered', value: 'Parking\n\nOperations' });
    expect(textIn(await writer.get(page('responsible.unit')), 'value')).toBe('Parking\n\nOperations');
  });

  it('saves yes or no, and goes on with the question that this brings up', async () => {
    const { location } = await answer('responsible.shared', { value: 'yes' });
    expect(location).toBe(page('responsible.obligations'));
    expect(isTicked(await writer.get(page('responsible.shared')), 'value', 'yes')).toBe(true);
  });

  it('goes on with the check page after the last question of a step', async () => {
    const { location } = await answer('responsible.arrangement', { value: 'Agreement 12/2026' });
    expect(location).toBe(`/assessments/${id}/steps/responsible/check`);
  });

  it('goes back to the check page when it was opened from there', async () => {
    const { location } = await answer('responsible.dpo', { value: 'dpo@example.org', from: 'check' });
    expect(location).toBe(`/assessments/${id}/steps/responsible/check`);
  });

  it('saves one choice', async () => {
    await answer('worn.activation', { value: 'incident' });
    expect(isTicked(await writer.get(page('worn.activation')), 'value', 'incident')).toBe(true);
  });

  it('saves several choices in the order of the questionnaire', async () => {
    await answer('notices.sign', { value: ['rights', 'controller'] });
    expect(await saved('notices.sign')).toEqual({ status: 'answered', value: ['controller', 'rights'] });
    expect(isTicked(await writer.get(page('notices.sign')), 'value', 'rights')).toBe(true);
  });

  it('saves a number', async () => {
    await answer('worn.buffer', { value: ' 30 ' });
    expect(await saved('worn.buffer')).toEqual({ status: 'answered', value: 30 });
    expect(inputIn(await writer.get(page('worn.buffer')), 'value')).toBe('30');
  });

  it('saves a date of three boxes', async () => {
    await answer('decision.review_date', { 'value-day': '1', 'value-month': '3', 'value-year': '2028' });
    expect(await saved('decision.review_date')).toEqual({ status: 'answered', value: '2028-03-01' });
    expect(inputIn(await writer.get(page('decision.review_date')), 'value-month')).toBe('3');
  });

  it('saves that a question does not apply, without what stands in the field', async () => {
    await answer('responsible.dpo', { status: 'not_applicable', value: 'something', reason: 'No officer is required' });
    expect(await saved('responsible.dpo')).toEqual({ status: 'not_applicable', reason: 'No officer is required' });
  });

  it('saves that it is not known yet, with who will find out by when', async () => {
    const by = { 'by-day': '31', 'by-month': '12', 'by-year': '2026' };
    await answer('necessity.problem', { status: 'not_known', who: 'Head of parking', ...by });
    expect(await saved('necessity.problem')).toEqual({ status: 'not_known', who: 'Head of parking', by: '2026-12-31' });
    expect(inputIn(await writer.get(page('necessity.problem')), 'who')).toBe('Head of parking');
  });

  it('saves an answer that is withheld from publication', async () => {
    const until = { 'until-day': '1', 'until-month': '1', 'until-year': '2030' };
    const why = { ground: 'R6', harm: 'It would show where to cut the cable', decidedBy: 'Head of unit', ...until };
    await answer('safeguards.access', { status: 'withheld', value: 'Two operators', ...why });
    expect(await saved('safeguards.access')).toEqual({
      status: 'withheld',
      value: 'Two operators',
      ground: 'R6',
      reason: 'It would show where to cut the cable',
      decidedBy: 'Head of unit',
      until: '2030-01-01',
    });
    expect(textIn(await writer.get(page('safeguards.access')), 'harm')).toBe('It would show where to cut the cable');
  });

  it('clears an answer', async () => {
    await answer('necessity.least', { value: 'By hand' });
    await answer('necessity.least', { action: 'clear' });
    expect(await saved('necessity.least')).toBeUndefined();
  });
});
