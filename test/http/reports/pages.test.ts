import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { pagesOf } from '../../support/pdf-tools.js';
import { Caller } from '../../support/caller.js';
import { Visitor } from '../../support/visitor.js';

const secret = 'The recorder stands in room 12 behind the pump.';
let running: TestApplication;
let cast: Cast;
let reader: Visitor;
let id: string;
let undecided: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const stages = new Stages(running.app, cast);
  undecided = (await stages.start()).id;
  id = (await stages.awaitingDecision()).id;
  await stages.move(id, 'return', cast.officer, 'Withhold the room.');
  await rewrite(stages, 'necessity.problem', {
    ...{ status: 'withheld', value: secret, ground: 'R6', reason: 'It would help a burglar.' },
    ...{ decidedBy: 'Mira Vogt', until: '2029-01-01' },
  });
  await decide(stages);
  await stages.move(id, 'reopen', cast.assessor, 'The problem is another one now.');
  await rewrite(stages, 'necessity.problem', { status: 'answered', value: 'Cars are <b>scratched</b> at night.' });
  await decide(stages);
  reader = await new Visitor(running.app).signIn(cast.reader.email);
});
afterAll(() => running.close());

async function rewrite(stages: Stages, questionId: string, answer: Parameters<Stages['write']>[0]['answer']) {
  await stages.moveStep({ assessmentId: id, stepId: 'necessity', action: 'reopen', comment: 'Again' }, cast.assessor);
  const seen = questionId === 'necessity.problem' && answer?.status === 'answered' ? 2 : 1;
  await stages.write({ id, questionId, answer, seen });
  await stages.moveStep({ assessmentId: id, stepId: 'necessity', action: 'submit' }, cast.assessor);
  await stages.moveStep({ assessmentId: id, stepId: 'necessity', action: 'approve' }, cast.reviewer);
}

async function decide(stages: Stages) {
  await stages.move(id, 'ask_advice', cast.assessor);
  await stages.advise(id);
  await stages.move(id, 'approve', cast.officer, 'For the reasons given.');
}

describe('the page of a public summary', () => {
  it('puts what the authority sees beside what the public sees', async () => {
    const { status, html } = await reader.get(`/assessments/${id}/versions/1/public`);
    expect(status).toBe(200);
    expect(html).toContain('The authority sees');
    expect(html).toContain('The public sees');
    // Once for the authority, and never for the public.
    expect(html.split(secret)).toHaveLength(2);
    expect(html).toContain('R6 Security of the processing');
    expect(html).toContain('It would help a burglar.');
  });

  it('says how much is withheld', async () => {
    const { html } = await reader.get(`/assessments/${id}/versions/1/public`);
    expect(html).toMatch(/1 of \d+ answers are withheld from the public/);
    expect((await reader.get(`/assessments/${id}/versions/2/public`)).html).toContain(
      'No answer is withheld from the public.',
    );
  });

  it('is not found for a version that is not there', async () => {
    expect((await reader.get(`/assessments/${id}/versions/9/public`)).status).toBe(404);
  });
});

describe('the page of changes', () => {
  it('compares the latest two versions, and marks what came', async () => {
    const { status, html } = await reader.get(`/assessments/${id}/versions/compare`);
    expect(status).toBe(200);
    expect(html).toContain('What changed from version 1 to version 2');
    expect(html).toMatch(/<ins class="uvid-diff__added"><span class="govuk-visually-hidden">added: <\/span>/);
    expect(html).toContain('&lt;b>scratched&lt;/b>');
  });

  it('takes two versions by their numbers, whichever way round', async () => {
    const one = await reader.get(`/assessments/${id}/versions/compare?from=1&to=2`);
    const other = await reader.get(`/assessments/${id}/versions/compare?from=2&to=1`);
    const heading = 'What changed from version 1 to version 2';
    expect([one.html.includes(heading), other.html.includes(heading)]).toEqual([true, true]);
  });

  it.each(['from=1&to=1', 'from=7', 'to=x', 'from=1&from=2'])('is not found for %s', async query => {
    expect((await reader.get(`/assessments/${id}/versions/compare?${query}`)).status).toBe(404);
  });

  it('is not found before there are two', async () => {
    expect((await reader.get(`/assessments/${undecided}/versions/compare`)).status).toBe(404);
  });
});

describe('the page of versions', () => {
  it('leads to the public summary, the request and the changes', async () => {
    const { html } = await reader.get(`/assessments/${id}/versions`);
    expect(html).toContain(`/assessments/${id}/versions/2/public`);
    expect(html).toContain(`/assessments/${id}/versions/2/reports`);
    expect(html).toContain(`/assessments/${id}/versions/compare?from=1&amp;to=2`);
    expect(html).not.toContain('compare?from=0');
  });
});

describe('a draft', () => {
  it('is drawn from the working copy and says so on every page', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    const answer = await caller.send({ method: 'GET', url: `/api/assessments/${undecided}/draft.pdf` });
    expect(answer.statusCode).toBe(200);
    expect(String(answer.headers['content-disposition'])).toMatch(/-draft-v1\.pdf"$/);
    const pages = pagesOf(answer.rawPayload);
    expect(pages.filter(page => !page.includes('DRAFT'))).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
  });
});
