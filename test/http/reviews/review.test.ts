import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { answered } from '../../support/complete-answers.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
let id: string;
let reviewer: Visitor;
let assessor: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  id = (await stages.submitted()).id;
  reviewer = await new Visitor(running.app).signIn(cast.reviewer.email);
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

const review = (step: string) => `/assessments/${id}/steps/${step}/review`;
const transitions = (step: string) => `/assessments/${id}/steps/${step}/transitions`;
const stateOf = async (step: string) =>
  (await running.app.get(AssessmentsService).get(id, cast.reader)).steps.get(step)?.state;

describe('a step under review', () => {
  it('shows each question with its answer, its reason and who wrote it', async () => {
    const { html } = await reviewer.get(review('responsible'));
    expect(html).toContain('Which unit runs the cameras, where is it, and how is it reached?');
    expect(html).toContain('What the team has to say about responsible.unit, in a sentence of its own.');
    expect(html).toContain('whom to turn to inside a large organisation');
    expect(html).toContain('assessor of lindenfeld,');
  });

  it('offers the verdict to a reviewer', async () => {
    const { html } = await reviewer.get(review('responsible'));
    expect(html).toContain('Give the verdict');
  });

  it('offers no verdict to those who only read', async () => {
    const reader = await new Visitor(running.app).signIn(cast.reader.email);
    const { status, html } = await reader.get(review('responsible'));
    expect([status, html.includes('Give the verdict'), html.includes('Add a comment')]).toEqual([200, false, false]);
  });

  it('does not exist under another name', async () => {
    expect((await reviewer.get(review('nonsense'))).status).toBe(404);
  });
});

describe('a comment', () => {
  const comments = () => `/assessments/${id}/comments`;

  it('stands under its question', async () => {
    const place = { step: 'responsible', question: 'responsible.unit' };
    const { status, location } = await reviewer.post(comments(), { ...place, body: 'Which telephone number?' });
    expect([status, location]).toEqual([303, `${review('responsible')}#question-responsible.unit`]);
    expect((await assessor.get(review('responsible'))).html).toContain('Which telephone number?');
  });

  it('may be about the step as a whole', async () => {
    const { location } = await assessor.post(comments(), { step: 'responsible', body: 'Thank you.' });
    expect(location).toBe(`${review('responsible')}#whole-step`);
  });

  it('that is empty comes back with the field that it belongs to', async () => {
    const place = { step: 'responsible', question: 'responsible.dpo' };
    const { status, html } = await reviewer.post(comments(), { ...place, body: '' });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('href="#comment-on-responsible.dpo"');
    expect(html).toContain('id="comment-on-responsible.dpo-error"');
  });
});

describe('a verdict', () => {
  it('has to be chosen', async () => {
    const { status, html } = await reviewer.post(transitions('processors'), { comment: 'Kept words' });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#verdict-choice">Choose your verdict</a>');
    expect(html).toContain('Kept words');
  });

  it('that asks for changes needs words', async () => {
    const { status, html } = await reviewer.post(transitions('processors'), {
      action: 'request_changes',
      comment: ' ',
    });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#comment">Say why, in a comment.</a>');
  });

  it('leads back to the task list', async () => {
    const fields = { action: 'approve', comment: '' };
    const { status, location } = await reviewer.post(transitions('processors'), fields);
    expect([status, location, await stateOf('processors')]).toEqual([303, `/assessments/${id}`, 'approved']);
  });

  it('that comes second keeps its words and says where the step stands', async () => {
    const fields = { action: 'request_changes', comment: 'My long remark' };
    const { status, html } = await reviewer.post(transitions('processors'), fields);
    expect(status).toBe(422);
    expect(html).toContain('not possible in the present state');
    expect(html).toContain('My long remark');
  });

  it('is not for an assessor', async () => {
    const { html } = await assessor.post(transitions('responsible'), { action: 'approve', comment: '' });
    expect(html).toContain('Your role does not allow this');
    expect(await stateOf('responsible')).toBe('submitted');
  });
});

describe('somebody who wrote in the step', () => {
  it('reads why the verdict is not theirs', async () => {
    const own = await stages.written();
    await stages.write(
      { id: own.id, questionId: 'responsible.unit', answer: answered('Mine'), seen: 1 },
      cast.reviewer,
    );
    await stages.moveStep({ assessmentId: own.id, stepId: 'responsible', action: 'submit' }, cast.assessor);
    const { html } = await reviewer.get(`/assessments/${own.id}/steps/responsible/review`);
    expect(html).toContain('You wrote in this step. Somebody else must review it.');
    expect(html).not.toContain('Give the verdict');
  });
});

describe('after changes were asked for', () => {
  beforeAll(async () => {
    const move = { assessmentId: id, stepId: 'necessity' };
    const answer = answered('Thefts on the third of May.');
    await stages.moveStep({ ...move, action: 'request_changes', comment: 'Say when.' }, cast.reviewer);
    await stages.write({ id, questionId: 'necessity.problem', answer, seen: 1 });
    await stages.moveStep({ ...move, action: 'submit' }, cast.assessor);
  });

  it('shows what was asked, and each word that went and came', async () => {
    const { html } = await reviewer.get(review('necessity'));
    expect(html).toContain('reviewer of lindenfeld asked for changes on');
    expect(html).toContain('Say when.');
    expect(html).toContain('Changed since: 1 of ');
    expect(html).toContain('<ins class="uvid-diff__added">');
    expect(html).toContain('<del class="uvid-diff__removed">');
  });
});

describe('an approved step', () => {
  it('is reopened only with a reason', async () => {
    await stages.moveStep({ assessmentId: id, stepId: 'sheet', action: 'approve' }, cast.reviewer);
    const { status, html } = await assessor.post(transitions('sheet'), { action: 'reopen', comment: '' });
    expect([status, html.includes('Say why, in a comment.')]).toEqual([422, true]);
  });

  it('is open again afterwards', async () => {
    await assessor.post(transitions('sheet'), { action: 'reopen', comment: 'A figure was wrong.' });
    expect(await stateOf('sheet')).toBe('in_progress');
  });
});
