import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SendingService } from '../../../src/modules/reviews/sending.service.js';
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

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  id = (await stages.submitted()).id;
  reviewer = await new Visitor(running.app).signIn(cast.reviewer.email);
});
afterAll(() => running.close());

const review = () => `/assessments/${id}/steps/necessity/review`;
const unit = 'marks[necessity.problem]';
const digestOn = (html: string): string => /name="digest" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';

describe('a review that is collected', () => {
  it('is kept with all that was typed, for the reviewer alone', async () => {
    const fields = {
      [`${unit}[verdict]`]: 'change_requested',
      [`${unit}[body]`]: 'Since when?',
      comment: 'Half of it',
    };
    const { status, location } = await reviewer.post(review(), { ...fields, action: 'keep' });
    expect([status, location]).toEqual([303, `${review()}#verdict`]);
    const { html } = await reviewer.get(review());
    expect(html).toContain('Since when?');
    expect(html).toContain('Half of it');
    expect(html).toContain('You have a review here that is not sent');
    const assessor = await new Visitor(running.app).signIn(cast.assessor.email);
    expect((await assessor.get(review())).html).not.toContain('Since when?');
  });

  it('is refused whole without a verdict, and still kept', async () => {
    const { status, html } = await reviewer.post(review(), {
      [`${unit}[body]`]: 'Since when exactly?',
      action: 'send',
    });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#verdict-choice">Choose your verdict</a>');
    expect(html).toContain('Since when exactly?');
  });

  it('does not approve an answer that is to be changed', async () => {
    const fields = { verdict: 'ok', [`${unit}[verdict]`]: 'change_requested', action: 'send' };
    const { status, html } = await reviewer.post(review(), fields);
    expect(status).toBe(422);
    expect(html).toContain('A change of an answer is requested in this round.');
    expect(html).not.toContain('Rounds of review so far');
  });

  it('is not given on another text than the one that was read', async () => {
    const fields = { verdict: 'ok', digest: '0'.repeat(64), comment: 'Long words', action: 'send' };
    const { status, html } = await reviewer.post(review(), fields);
    expect([status, html.includes('Long words')]).toEqual([409, true]);
  });

  it('is sent at once: remarks, verdicts on answers and the verdict on the step', async () => {
    const digest = digestOn((await reviewer.get(review())).html);
    const marks = {
      [`${unit}[verdict]`]: 'change_requested',
      [`${unit}[body]`]: 'Say when.',
      [`${unit}[kind]`]: 'blocking',
    };
    const fields = { ...marks, verdict: 'change_requested', comment: 'One answer only.', digest, action: 'send' };
    expect((await reviewer.post(review(), fields)).status).toBe(303);
    const { html } = await reviewer.get(review());
    expect(html).toContain('Say when.');
    expect(html).toContain('Round 1: Changes requested');
    expect(html).toContain(digest.slice(0, 8));
    expect(html).not.toContain('You have a review here that is not sent');
  });
});

describe('the second round', () => {
  beforeAll(async () => {
    await stages.write({
      id,
      questionId: 'necessity.problem',
      answer: answered('Thefts on the third of May.'),
      seen: 1,
    });
    await stages.moveStep({ assessmentId: id, stepId: 'necessity', action: 'submit' }, cast.assessor);
  });

  it('shows what changed since the last look, and folds the rest', async () => {
    const { html } = await reviewer.get(review());
    expect(html).toContain('What changed since your last look');
    expect(html).toContain('Changed since: 1 of ');
    expect(html.split('Unchanged since: show the answer').length).toBeGreaterThan(1);
    expect(html).toContain('<del class="uvid-diff__removed">');
  });

  it('begins without verdicts on its answers', async () => {
    expect((await reviewer.get(review())).html).not.toContain('OK in this round');
  });

  it('keeps who said what on which text', async () => {
    const [first] = await running.app.get(SendingService).list(id, 'necessity', cast.reader);
    expect(first).toMatchObject({
      round: 1,
      verdict: 'change_requested',
      by: cast.reviewer.id,
      seen: { 'necessity.problem': 1 },
    });
    expect(first?.verdicts).toMatchObject([
      { question: 'necessity.problem', verdict: 'change_requested', revision: 1 },
    ]);
  });
});
