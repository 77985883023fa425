import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
let awaiting: string;
let high: string;
let officer: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  awaiting = (await stages.awaitingDecision()).id;
  high = (await stages.awaitingDecision({ residual: { likelihood: 3, severity: 3 } })).id;
  officer = await new Visitor(running.app).signIn(cast.officer.email);
});
afterAll(() => running.close());

const decision = (id: string) => `/assessments/${id}/decision`;
const stateOf = async (id: string) => (await running.app.get(AssessmentsService).get(id, cast.reader)).state;

/** Whether an outcome can be chosen, by its radio button. */
function isOpen(html: string, outcome: string): boolean {
  const radio = new RegExp(`<input[^>]*type="radio" value="${outcome}"[^>]*>`).exec(html)?.[0];
  if (!radio) throw new Error(`The page has no radio button for ${outcome}`);
  return !radio.includes('disabled');
}

describe('the page of the decision', () => {
  it('has the programme, the risks, the findings, the advice and the steps', async () => {
    const { html } = await officer.get(decision(awaiting));
    for (const words of [
      'Clear up thefts and damage in the car park',
      'No risk remains high after the measures.',
      'All findings',
      'The measures answer the risks; look again after one year.',
      '23 of 23 steps are approved.',
    ])
      expect(html).toContain(words);
  });

  it('offers all four outcomes', async () => {
    const { html } = await officer.get(decision(awaiting));
    const outcomes = ['approve', 'approve_conditionally', 'consult', 'reject'];
    expect(outcomes.filter(outcome => isOpen(html, outcome))).toEqual(outcomes);
  });

  it('shows an outcome that is not possible now, with the reason', async () => {
    const { html } = await officer.get(decision(high));
    expect(['approve', 'approve_conditionally', 'consult', 'reject'].filter(each => isOpen(html, each))).toEqual([
      'consult',
      'reject',
    ]);
    expect(html).toContain('A residual risk is high. Only the authority can be consulted, or the assessment rejected.');
  });

  it('says so when none is due', async () => {
    const { id } = await stages.start();
    const { html } = await officer.get(decision(id));
    expect(html).toContain('No decision is due');
    expect(html).not.toContain('Decide and seal');
  });
});

describe('a decision that needs correcting', () => {
  it('has an outcome', async () => {
    const { status, html } = await officer.post(decision(awaiting), { comment: 'Kept', password: testPassword });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#action">Choose an outcome</a>');
    expect(html).toContain('Kept');
  });

  it('is told everything at once', async () => {
    const { html } = await officer.post(decision(awaiting), { action: 'approve_conditionally', password: 'wrong' });
    expect(html).toContain('<a href="#conditions-1">Enter at least one condition.</a>');
    expect(html).toContain('<a href="#password">Enter your password to sign the decision</a>');
  });

  it('never shows the password again', async () => {
    const { html } = await officer.post(decision(awaiting), { action: 'reject', password: 'my secret words' });
    expect(html).not.toContain('my secret words');
  });

  it('cannot force an outcome that is not possible', async () => {
    const { status, html } = await officer.post(decision(high), { action: 'approve', password: testPassword });
    expect([status, html.includes('A residual risk is high.')]).toEqual([422, true]);
    expect(await stateOf(high)).toBe('awaiting_decision');
  });

  it('asks for one more condition without JavaScript and keeps what was typed', async () => {
    const typed = { action: 'approve_conditionally', comment: 'Reasons', 'conditions[1]': 'Mask the windows' };
    const { status, html } = await officer.post(decision(awaiting), { ...typed, add: 'condition' });
    expect(status).toBe(200);
    expect(html).toContain('name="conditions[2]"');
    expect(html).toContain('Mask the windows');
    expect(html).toMatch(/value="approve_conditionally" checked/);
  });

  it('cannot be taken through the page of the other moves, which asks for no password', async () => {
    const fields = { action: 'approve', comment: 'Without a signature' };
    const { html } = await officer.post(`/assessments/${awaiting}/transitions`, fields);
    expect(html).toContain('Advice and decisions are given on their own pages.');
    expect(await stateOf(awaiting)).toBe('awaiting_decision');
  });
});

describe('a decision', () => {
  it('leads to the sealed version with its conditions', async () => {
    const { id } = await stages.awaitingDecision();
    const { status, location } = await officer.post(decision(id), {
      ...{ action: 'approve_conditionally', comment: 'Proportionate.', password: testPassword },
      ...{ 'conditions[1]': 'Mask the windows', 'conditions[2]': '', 'conditions[3]': 'Report in May' },
      ...{ 'owner-1': cast.assessor.id, 'due-1-day': '1', 'due-1-month': '5', 'due-1-year': '2199' },
      ...{ 'owner-3': cast.assessor.id, 'due-3-day': '1', 'due-3-month': '5', 'due-3-year': '2199', 'prior-3': 'yes' },
    });
    expect([status, location]).toEqual([303, `/assessments/${id}/versions/1`]);
    const { html } = await officer.get(`/assessments/${id}/versions/1`);
    expect(html).toContain('Approved with conditions');
    expect([...html.matchAll(/<li class="uvid-typed">([^<]+)</g)].map(match => match[1])).toEqual([
      'Mask the windows',
      'Report in May',
    ]);
  });

  it('is not offered to an officer who wrote, and says why', async () => {
    const { id } = await stages.awaitingDecision();
    const writer = { ...cast.officer, roles: new Set(['assessor', 'officer'] as const) };
    await stages.move(id, 'return', cast.officer, 'One more look.');
    const reopen = { assessmentId: id, stepId: 'responsible', action: 'reopen', comment: 'To add' } as const;
    await stages.moveStep(reopen, cast.assessor);
    await stages.write(
      { id, questionId: 'responsible.unit', answer: { status: 'answered', value: 'Mine' }, seen: 1 },
      writer,
    );
    await stages.moveStep({ ...reopen, action: 'submit' }, cast.assessor);
    await stages.moveStep({ ...reopen, action: 'approve' }, cast.reviewer);
    await stages.move(id, 'ask_advice', cast.assessor);
    await stages.advise(id);
    const { html } = await officer.get(decision(id));
    expect(html).toContain('You cannot take this decision now');
    expect(html).toContain('You wrote in this assessment or its programme. Somebody else must decide.');
    expect(html).not.toContain('Decide and seal');
  });
});
