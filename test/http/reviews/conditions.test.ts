import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { ActionsService } from '../../../src/modules/actions/actions.service.js';
import { ConditionsService } from '../../../src/modules/conditions/conditions.service.js';
import { CoverageService } from '../../../src/modules/coverage/coverage.service.js';
import { DecisionsService } from '../../../src/modules/reviews/decisions.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { Visitor } from '../../support/visitor.js';

type Role = 'assessor' | 'reviewer' | 'officer';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
let raw: RawClient;
const visitors = new Map<Role, Visitor>();

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  raw = await RawClient.connect(running.database.appUrl);
  for (const role of ['assessor', 'reviewer', 'officer'] as const)
    visitors.set(role, await new Visitor(running.app).signIn(cast[role].email));
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

function as(role: Role): Visitor {
  const visitor = visitors.get(role);
  if (!visitor) throw new Error(`${role} has not signed in`);
  return visitor;
}

const condition = (owner: string, prior: boolean) => ({ text: 'Mask the windows', owner, dueOn: '2199-01-01', prior });

/** Approved with one condition, whose owner is the assessor. */
async function approved(prior = true): Promise<Started> {
  const started = await stages.awaitingDecision();
  const command = { assessmentId: started.id, action: 'approve_conditionally', comment: 'Proportionate.' } as const;
  const conditions = [condition(cast.assessor.id, prior)];
  await running.app.get(DecisionsService).perform({ ...command, conditions }, cast.officer);
  return started;
}

const closings = (id: string) => `/assessments/${id}/versions/1/conditions/1/closings`;
const propose = (id: string, role: Role = 'assessor', evidence = 'Photographs of 3 May') =>
  as(role).post(closings(id), { evidence });
const lastClosing = async (id: string): Promise<string> => {
  const { decided } = await running.app.get(ConditionsService).list(id, cast.reader);
  return decided[0]?.conditions[0]?.closings.at(-1)?.id ?? '';
};
const review = async (id: string, role: Role, fields: Record<string, string>) =>
  as(role).post(`${closings(id)}/${await lastClosing(id)}/review`, fields);
const barred = async ({ programmeId }: Started) =>
  (await running.app.get(CoverageService).get(programmeId, { skip: 0, take: 10 }, cast.reader)).barred;

describe('a condition as it is typed', () => {
  it('has an owner and a day, and nothing typed is lost', async () => {
    const { id } = await stages.awaitingDecision();
    const { status, html } = await as('officer').post(`/assessments/${id}/decision`, {
      ...{ action: 'approve_conditionally', comment: 'Reasons', password: testPassword },
      ...{ 'conditions[1]': '', 'conditions[2]': 'Mask the windows', 'due-2-day': '31', 'due-2-month': '2' },
    });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#owner-2">Choose who sees to the condition</a>');
    expect(html).toContain('<a href="#due-2-day">Enter the day by which it is met, today or later</a>');
    expect([html.includes('Mask the windows'), html.includes('value="31"')]).toEqual([true, true]);
  });

  it('goes with an approval with conditions alone', async () => {
    const { id } = await stages.awaitingDecision();
    const fields = { action: 'approve', 'conditions[1]': 'Mask', password: testPassword };
    const { status, html } = await as('officer').post(`/assessments/${id}/decision`, fields);
    expect([status, html.includes('Choose to approve with conditions')]).toEqual([422, true]);
  });

  it('stands beside the last day of the approval, which practice suggests', async () => {
    const { id } = await stages.awaitingDecision();
    const { html } = await as('officer').get(`/assessments/${id}/decision`);
    expect(html).toMatch(/Practice allows (12|36) months at most/);
    const fields = { action: 'approve', 'validUntil-day': '1', 'validUntil-month': '2', password: testPassword };
    const past = await as('officer').post(`/assessments/${id}/decision`, { ...fields, 'validUntil-year': '2020' });
    expect(past.html).toContain('<a href="#validUntil-day">Enter the last day of the approval, today or later</a>');
    const good = await as('officer').post(`/assessments/${id}/decision`, { ...fields, 'validUntil-year': '2198' });
    expect(good.status).toBe(303);
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
    expect((JSON.parse(document) as SealedVersion).decision.validUntil).toBe('2198-02-01');
  });

  it('is sealed with its owner, its day and its place', async () => {
    const { id } = await approved();
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
    const { decision, people } = JSON.parse(document) as SealedVersion;
    expect(decision.terms).toEqual([{ no: 1, owner: cast.assessor.id, dueOn: '2199-01-01', prior: true }]);
    expect(people.map(each => each.id)).toContain(cast.assessor.id);
  });

  it('is set by API, all problems at once', async () => {
    const { id } = await stages.awaitingDecision();
    const caller = await new Caller(running.app).signIn(cast.officer.email, testPassword);
    const wrong = [{ ...condition('nobody', true), dueOn: 'soon' }];
    const body = { action: 'approve_conditionally', comment: 'Fine', password: testPassword };
    const refused = await caller.post(`/api/assessments/${id}/transitions`, { ...body, conditions: wrong });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('conditions.0.owner');
    expect(refused.body).toContain('conditions.0.dueOn');
    const text = await caller.post(`/api/assessments/${id}/transitions`, { ...body, conditions: ['Mask'] });
    expect(text.statusCode).toBe(422);
    const conditions = [condition(cast.assessor.id, false)];
    expect((await caller.post(`/api/assessments/${id}/transitions`, { ...body, conditions })).statusCode).toBe(201);
  });
});

describe('closing it', () => {
  it('is proposed by its owner with evidence and confirmed by somebody else, and then the approval is in force', async () => {
    const started = await approved();
    expect(await barred(started)).toBe('conditions_open');
    const page = await as('assessor').get(`/assessments/${started.id}/conditions`);
    expect(page.html).toContain('The approval is not in force yet: 1 condition must be closed first.');
    expect((await propose(started.id, 'assessor', ' ')).status).toBe(422);
    expect((await propose(started.id)).status).toBe(303);
    expect((await propose(started.id)).status).toBe(409);
    expect(await barred(started)).toBe('conditions_open');
    expect((await review(started.id, 'officer', { verdict: 'met', reasons: '' })).status).toBe(303);
    expect(await barred(started)).toBeNull();
    expect((await as('assessor').get(`/assessments/${started.id}/conditions`)).html).toContain('in force');
  });

  it('is not for anybody but the owner', async () => {
    const { id } = await approved();
    const { status, html } = await propose(id, 'officer', 'I saw it');
    expect([status, html.includes('Only the owner'), html.includes('There is a problem')]).toEqual([409, true, true]);
  });

  it('goes back with what is missing, and can be proposed again', async () => {
    const started = await approved();
    await propose(started.id);
    const bare = await review(started.id, 'reviewer', { verdict: 'not_met', reasons: '' });
    expect([bare.status, bare.html.includes('Enter what is missing')]).toEqual([422, true]);
    await review(started.id, 'reviewer', { verdict: 'not_met', reasons: 'The side towards the school' });
    const { html } = await as('assessor').get(`/assessments/${started.id}/conditions`);
    expect([html.includes('The side towards the school'), html.includes('Not met')]).toEqual([true, true]);
    expect((await propose(started.id)).status).toBe(303);
  });

  it('takes nothing away when the condition runs beside the programme', async () => {
    expect(await barred(await approved(false))).toBeNull();
  });

  it('shows in the action plan, which cannot close it', async () => {
    const { id: assessmentId } = await approved();
    const actions = running.app.get(ActionsService);
    const action = async () => (await actions.get(assessmentId, 'V1-C1', cast.reader)).action;
    expect(await action()).toMatchObject({ owner: cast.assessor.name, dueOn: '2199-01-01', status: 'open' });
    const fields = { seen: '0', status: 'done', owner: 'Works', evidence: 'Done' };
    expect((await as('assessor').post(`/actions/${assessmentId}/V1-C1`, fields)).status).toBe(409);
    await propose(assessmentId);
    await review(assessmentId, 'officer', { verdict: 'met', reasons: '' });
    expect(await action()).toMatchObject({ status: 'done', evidence: 'Photographs of 3 May' });
  });

  it('is possible by API', async () => {
    const { id } = await approved();
    const owner = await new Caller(running.app).signIn(cast.assessor.email, testPassword);
    const { statusCode, body } = await owner.post(`/api${closings(id)}`, { evidence: 'Photographs' });
    expect(statusCode).toBe(201);
    const officer = await new Caller(running.app).signIn(cast.officer.email, testPassword);
    const { id: closing } = JSON.parse(body) as { id: string };
    const found = await officer.post(`/api${closings(id)}/${closing}/review`, { verdict: 'met' });
    expect(found.statusCode).toBe(204);
    const listed = await officer.get(`/api/assessments/${id}/conditions`);
    expect(listed.body).toContain('"inForce":true');
  });
});

describe('the database', () => {
  const organisation = () => cast.reader.organisationId;
  const insertReview = (id: string, by: string) =>
    raw.attempt(organisation(), client =>
      client.query(
        `INSERT INTO condition_reviews SELECT id, organisation_id, 'met', '', $2, now() FROM condition_closings
           WHERE assessment_id = $1`,
        [id, by],
      ),
    );
  const insertClosing = (id: string, by: string) =>
    raw.attempt(organisation(), client =>
      client.query(
        `INSERT INTO condition_closings SELECT gen_random_uuid(), organisation_id, assessment_id, version, no, 'Mine', $2, now()
           FROM decision_conditions WHERE assessment_id = $1`,
        [id, by],
      ),
    );

  it('takes a proposal of the owner alone, and one at a time', async () => {
    const { id } = await approved();
    expect(await insertClosing(id, cast.officer.id)).toContain('the owner of a condition proposes');
    await propose(id);
    expect(await insertClosing(id, cast.assessor.id)).toContain('is being reviewed');
  });

  it('takes no confirmation by the proposer, or by somebody without the office', async () => {
    const { id } = await approved();
    await propose(id);
    expect(await insertReview(id, cast.assessor.id)).toContain('nobody confirms a closing that they proposed');
    expect(await insertReview(id, cast.dpo.id)).toContain('a reviewer or an officer confirms');
  });

  it('takes no condition after the seal', async () => {
    const { id } = await approved();
    const refused = await raw.attempt(organisation(), client =>
      client.query(
        `INSERT INTO decision_conditions SELECT assessment_id, version, 2, organisation_id, owner_id, due_on, false
           FROM decision_conditions WHERE assessment_id = $1`,
        [id],
      ),
    );
    expect(refused).toContain('a sealed decision takes no further condition');
  });
});
