import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { Visitor } from '../../support/visitor.js';

type Role = 'assessor' | 'dpo' | 'officer';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
const visitors = new Map<Role, Visitor>();

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  for (const role of ['assessor', 'dpo', 'officer'] as const)
    visitors.set(role, await new Visitor(running.app).signIn(cast[role].email));
});
afterAll(() => running.close());

function as(role: Role): Visitor {
  const visitor = visitors.get(role);
  if (!visitor) throw new Error(`${role} has not signed in`);
  return visitor;
}

/** An assessment whose advice has two recommendations. */
async function advised(opinion = 'favourable_with_recommendations'): Promise<string> {
  const { id } = await stages.awaitingAdvice();
  const recommendations = { 'recommendations[1]': 'Mask the windows.', 'recommendations[2]': 'Two cards for export.' };
  const fields = { opinion, comment: 'Sound, with two gaps.', ...recommendations, 'recommendations[3]': ' ' };
  expect((await as('dpo').post(`/assessments/${id}/advice`, fields)).status).toBe(303);
  return id;
}

function answer(id: string, no: number, fields: Record<string, string>, role: Role = 'officer') {
  return as(role).post(`/assessments/${id}/advice/recommendations/${no}`, fields);
}

async function decide(id: string, action: string, comment = 'As reasoned.') {
  return as('officer').post(`/assessments/${id}/decision`, { action, comment, password: testPassword });
}

describe('writing the advice', () => {
  it('asks for one more box without losing a word', async () => {
    const { id } = await stages.awaitingAdvice();
    const fields = { add: 'recommendation', comment: 'Half a thought', 'recommendations[1]': 'Mask the windows.' };
    const { status, html } = await as('dpo').post(`/assessments/${id}/advice`, fields);
    expect(status).toBe(200);
    for (const kept of ['Half a thought', 'Mask the windows.', 'Recommendation 2']) expect(html).toContain(kept);
  });

  it('refuses one that is too long, beside its box', async () => {
    const { id } = await stages.awaitingAdvice();
    const fields = { opinion: 'favourable', comment: 'Fine', 'recommendations[1]': 'x'.repeat(2001) };
    const { status, html } = await as('dpo').post(`/assessments/${id}/advice`, fields);
    expect([status, html.includes('A recommendation must be 2,000 characters or fewer')]).toEqual([422, true]);
  });
});

describe('answering it', () => {
  it('asks for both a response and reasons, and keeps what was typed', async () => {
    const id = await advised();
    const bare = await answer(id, 1, { reasons: 'In the budget of March' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('<a href="#response-1">Choose whether the recommendation is accepted</a>');
    expect(bare.html).toContain('In the budget of March');
    expect((await answer(id, 1, { response: 'accepted', reasons: ' ' })).status).toBe(422);
  });

  it('shows the latest answer to everybody, under the name of whoever gave it', async () => {
    const id = await advised();
    await answer(id, 1, { response: 'rejected', reasons: 'No money.' }, 'assessor');
    await answer(id, 1, { response: 'accepted_in_part', reasons: 'The side towards the school.' });
    const { html } = await as('dpo').get(`/assessments/${id}/advice`);
    expect([html.includes('Accepted in part'), html.includes('The side towards the school.')]).toEqual([true, true]);
    expect(html).not.toContain('No money.');
    expect(html).toContain(cast.officer.name);
  });

  it('is not for whoever gave the advice, and not for a recommendation that there is not', async () => {
    const id = await advised();
    const fields = { response: 'accepted', reasons: 'Fine' };
    expect((await answer(id, 1, fields, 'dpo')).status).toBe(403);
    expect((await answer(id, 3, fields)).status).toBe(404);
    expect((await answer(id, 0, fields)).status).toBe(404);
  });

  it('ends with the decision', async () => {
    const id = await advised();
    await decide(id, 'reject');
    const { status, html } = await answer(id, 1, { response: 'accepted', reasons: 'Late' });
    expect([status, html.includes('between the advice and the decision')]).toEqual([422, true]);
  });

  it('is possible by API', async () => {
    const id = await advised();
    const caller = await new Caller(running.app).signIn(cast.assessor.email, testPassword);
    const path = `/api/assessments/${id}/recommendations/2/answers`;
    const { statusCode } = await caller.post(path, { response: 'accepted', reasons: 'Ordered' });
    expect(statusCode).toBe(201);
    expect((await caller.post(path, { response: 'maybe', reasons: '' })).statusCode).toBe(422);
  });
});

describe('deciding', () => {
  it('waits for every answer, except to reject', async () => {
    const id = await advised();
    await answer(id, 1, { response: 'accepted', reasons: 'Done by May' });
    for (const action of ['approve', 'consult']) {
      const { status, html } = await decide(id, action);
      expect([action, status, html.includes('is not answered yet')]).toEqual([action, 422, true]);
    }
    expect((await decide(id, 'reject')).status).toBe(303);
  });

  it('seals each recommendation with its answer', async () => {
    const id = await advised();
    await answer(id, 1, { response: 'accepted', reasons: 'Done by May' });
    await answer(id, 2, { response: 'rejected', reasons: 'One person on nights' }, 'assessor');
    expect((await decide(id, 'approve')).status).toBe(303);
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
    const { advice, people } = JSON.parse(document) as SealedVersion;
    expect(advice.recommendations?.map(each => [each.no, each.text, each.answer?.response, each.answer?.by])).toEqual([
      [1, 'Mask the windows.', 'accepted', cast.officer.id],
      [2, 'Two cards for export.', 'rejected', cast.assessor.id],
    ]);
    expect(people.map(each => each.id)).toContain(cast.assessor.id);
  });

  it('against the advice gives reasons', async () => {
    const id = await advised('unfavourable');
    for (const no of [1, 2]) await answer(id, no, { response: 'rejected', reasons: 'For the reasons below' });
    const { status, html } = await decide(id, 'approve', ' ');
    expect(status).toBe(422);
    expect(html).toContain('<a href="#comment">The advice is unfavourable.');
    expect((await decide(id, 'approve', 'The masks are ordered.')).status).toBe(303);
  });
});

describe('the database', () => {
  let raw: RawClient;
  beforeAll(async () => {
    raw = await RawClient.connect(running.database.appUrl);
  });
  afterAll(() => raw.close());

  const insert = (id: string, by: string, no: number) =>
    raw.attempt(cast.reader.organisationId, client =>
      client.query(
        `INSERT INTO recommendation_answers
           SELECT gen_random_uuid(), organisation_id, assessment_id, version, id, $3, 'accepted', 'Fine', $2, now()
           FROM advice WHERE assessment_id = $1`,
        [id, by, no],
      ),
    );

  it('lets nobody answer their own recommendation, nor one that is not there', async () => {
    const id = await advised();
    expect(await insert(id, cast.dpo.id, 1)).toContain('nobody answers their own recommendation');
    expect(await insert(id, cast.officer.id, 3)).toContain('has no such recommendation');
    expect(await insert(id, cast.officer.id, 2)).toBe('taken');
  });

  it('takes no approval while a recommendation is not answered', async () => {
    const id = await advised();
    const refused = await raw.attempt(cast.reader.organisationId, client =>
      client.query(
        `INSERT INTO decisions (assessment_id, version, organisation_id, outcome, justification, conditions, decided_by, decided_at)
           SELECT id, version, organisation_id, 'approved', 'Fine', '{}', $2, now() FROM assessments WHERE id = $1`,
        [id, cast.officer.id],
      ),
    );
    expect(refused).toContain('a recommendation is not answered');
  });
});
