/** An approval that is void is said to everyone whom it concerns, once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AssignmentsService } from '../../../src/modules/assignments/assignments.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { SweepService } from '../../../src/modules/notifications/sweep.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';
import { carPark } from '../../support/programmes.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
let started: Started;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  started = await stages.approvedSteps();
  // Somebody who neither wrote nor reviewed sees to the step.
  await asked(running.database.superuserUrl, client =>
    client.query("INSERT INTO person_roles (organisation_id, person_id, role) VALUES ($1, $2, 'assessor')", [
      cast.administrator.organisationId,
      cast.administrator.id,
    ]),
  );
  const assigned = { owner: cast.administrator.id, reviewers: [], dueOn: null };
  await running.app.get(AssignmentsService).assign(started.id, 'responsible', assigned, cast.assessor);
});
afterAll(() => running.close());

/** Who was told of lost approvals, by role, with how many. */
const told = () =>
  asked(running.database.superuserUrl, async client => {
    const sql = `SELECT split_part(p.email, '@', 1) AS role, n.about FROM notices n JOIN people p ON p.id = n.person_id
      WHERE n.subject = 'approval' ORDER BY 1, 2`;
    return (await client.query<{ role: string; about: string }>(sql)).rows.map(
      ({ role, about }) => `${role}: ${about}`,
    );
  });
const sweep = () => running.app.get(SweepService).sweep();

it('nobody is told while every approval holds', async () => {
  await sweep();
  expect(await told()).toEqual([]);
});

it('a step that is opened again tells its owner, its writers, who approved it and the officer', async () => {
  await stages.moveStep({ assessmentId: started.id, stepId: 'responsible', action: 'reopen', comment: 'A new unit' }, cast.assessor); // prettier-ignore
  await sweep();
  await sweep();
  const lines = await told();
  expect(lines.map(each => each.split(':')[0])).toEqual(['administrator', 'assessor', 'officer', 'reviewer']);
  for (const line of lines) expect(line).toMatch(/: The approval of step responsible of \S+ is void$/);
});

it('an approved step whose questions have changed tells them too, though nobody opened it', async () => {
  const before = (await told()).length;
  const { capabilities } = carPark();
  const more = carPark({ capabilities: { ...capabilities, audio: 'active', ptz: 'active', drone: 'active' } });
  await running.app.get(ProgrammesService).change(started.programmeId, 1, more, cast.assessor);
  await sweep();
  const roles = new Set((await told()).map(each => each.split(':')[0]));
  expect((await told()).length).toBeGreaterThan(before);
  expect(roles).toEqual(new Set(['administrator', 'assessor', 'officer', 'reviewer']));
});
