import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AnswersService } from '../../../src/modules/assessments/answers.service.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { JoiningService } from '../../../src/modules/identity/joining.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';
import { Visitor, type Answered } from '../../support/visitor.js';
import { inputIn, readIn, textIn } from './question-form.js';

const question = 'responsible.unit';

describe('two people at one answer', () => {
  let running: TestApplication;
  let cast: Cast;
  let first: Visitor;
  let second: Visitor;
  let stages: Stages;
  let started: Started;
  let refused: Answered;

  beforeAll(async () => {
    running = await startTestApplication();
    cast = await foundOrganisation(running.app, 'lindenfeld');
    stages = new Stages(running.app, cast);
    const hash = await running.app.get(JoiningService).hash(testPassword);
    const colleague = { name: 'Mila Petrović', email: 'mila@lindenfeld.example', roles: ['assessor'] as const };
    await running.app
      .get(UnitOfWork)
      .run(cast.assessor.organisationId, tx => running.app.get(PeopleService).addIn(tx, colleague, hash, null));
    first = await new Visitor(running.app).signIn(cast.assessor.email);
    second = await new Visitor(running.app).signIn(colleague.email);
  });
  afterAll(() => running.close());

  beforeEach(async () => {
    started = await stages.start();
    const sent = { seen: '0', status: 'answered', action: 'continue' };
    await first.get(page());
    await second.get(page());
    await second.post(page(), { ...sent, value: 'Parking Operations' });
    refused = await first.post(page(), { ...sent, value: 'Works Department' });
  });

  const page = () => `/assessments/${started.id}/questions/${question}`;
  const carried = (action: string) => ({ seen: '1', status: 'answered', value: 'Works Department', action });

  async function saved(): Promise<unknown> {
    return (await running.app.get(AssessmentsService).get(started.id, cast.reader)).answers[question];
  }

  it('shows the second one both answers, and who saved the other', () => {
    expect(refused.status).toBe(409);
    const text = readIn(refused);
    for (const words of ['Mila Petrović changed this answer', 'Parking', 'Operations', 'Works', 'Department'])
      expect(text).toContain(words);
  });

  it('saves nothing of the second one unasked', async () => {
    expect(await saved()).toEqual({ status: 'answered', value: 'Parking Operations' });
  });

  it('carries what was typed, with the revision that is now seen', () => {
    expect([inputIn(refused, 'seen'), inputIn(refused, 'value')]).toEqual(['1', 'Works Department']);
  });

  it('replaces the other answer when asked to', async () => {
    expect((await first.post(page(), carried('continue'))).status).toBe(303);
    expect(await saved()).toEqual({ status: 'answered', value: 'Works Department' });
  });

  it('keeps the other answer when asked to, and forgets the draft', async () => {
    expect((await first.post(page(), carried('keep-theirs'))).location).toBe(page());
    const shown = await first.get(page());
    expect(textIn(shown, 'value')).toBe('Parking Operations');
    expect(readIn(shown)).not.toContain('did not save');
  });

  it('gives the text back to edit', async () => {
    const form = await first.post(page(), carried('edit'));
    expect([form.status, textIn(form, 'value'), inputIn(form, 'seen')]).toEqual([200, 'Works Department', '1']);
  });

  it('still has the text when the page is left without a choice', async () => {
    const shown = await first.get(page());
    expect(textIn(shown, 'value')).toBe('Works Department');
    expect(readIn(shown)).toContain('Since then Mila Petrović saved another answer');
  });

  it('asks also whoever clears an answer that has changed', async () => {
    const answered = await first.post(page(), { seen: '0', action: 'clear' });
    expect([answered.status, readIn(answered).includes('Clear it all the same')]).toEqual([409, true]);
    expect(await saved()).toEqual({ status: 'answered', value: 'Parking Operations' });
  });

  it('keeps the text as a draft when the step has gone to a reviewer meanwhile', async () => {
    const { id } = await stages.written();
    const url = `/assessments/${id}/questions/${question}`;
    await first.get(url);
    await stages.moveStep({ assessmentId: id, stepId: 'responsible', action: 'submit' }, cast.assessor);
    const answered = await first.post(url, { seen: '1', status: 'answered', value: 'Too late', action: 'continue' });
    expect(answered.status).toBe(409);
    expect(readIn(answered)).toContain('What you typed is kept as a draft');
    expect(readIn(answered)).toContain('Too late');
    expect(readIn(await first.get(url))).toContain('Too late');
  });

  it('keeps the text in sight when the question is no longer asked', async () => {
    await stages.write({
      id: started.id,
      questionId: 'responsible.shared',
      answer: { status: 'answered', value: 'yes' },
    });
    const url = `/assessments/${started.id}/questions/responsible.arrangement`;
    await first.get(url);
    const no = { assessmentId: started.id, questionId: 'responsible.shared', seen: 1 };
    await running.app.get(AnswersService).write({ ...no, answer: { status: 'answered', value: 'no' } }, cast.assessor);
    const answered = await first.post(url, {
      seen: '0',
      status: 'answered',
      value: 'Agreement 12',
      action: 'continue',
    });
    expect(answered.status).toBe(404);
    expect(readIn(answered)).toContain('Agreement 12');
  });
});
