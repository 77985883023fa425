/** Two reviewers at one moment: one verdict stands, the other reviewer is told that something changed, and nothing of theirs is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StepAction } from '../../../src/core/workflow/transitions.js';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation, Member } from '../../support/cast.js';
import { asked } from '../../support/owner.js';

const stepId = 'responsible';
const times = 250;

let running: TestApplication;
let cast: Cast;
let second: Member;
let stages: Stages;
let assessmentId: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const { reviewer } = cast;
  const person = { name: 'Second reviewer', email: 'second@lindenfeld.example', roles: ['reviewer'] as const };
  const { id } = await running.app
    .get(UnitOfWork)
    .run(reviewer.organisationId, tx =>
      running.app.get(PeopleService).addIn(tx, { ...person, roles: ['reviewer'] }, '', null),
    );
  second = { ...reviewer, id, name: person.name, email: person.email };
  stages = new Stages(running.app, cast);
  assessmentId = (await stages.submitted()).id;
});
afterAll(() => running.close());

const move = (action: StepAction, by: Member) =>
  stages.moveStep({ assessmentId, stepId, action, comment: 'Look at the second paragraph.' }, by);

const verdictsKept = () =>
  asked(running.database.superuserUrl, async client => {
    const sql = `SELECT count(*)::int AS verdicts FROM transitions
      WHERE assessment_id = $1 AND step_id = $2 AND action IN ('approve', 'request_changes')`;
    return (await client.query<{ verdicts: number }>(sql, [assessmentId, stepId])).rows[0]?.verdicts;
  });

describe('two reviewers at once, 250 times', () => {
  it('leave one verdict, and one clear conflict', { timeout: 600_000 }, async () => {
    const lost: unknown[] = [];
    for (let time = 0; time < times; time += 1) {
      const others: StepAction = time % 2 === 0 ? 'request_changes' : 'approve';
      const [first, other] = await Promise.allSettled([move('approve', cast.reviewer), move(others, second)]);
      expect([first, other].filter(each => each.status === 'fulfilled')).toHaveLength(1);
      lost.push(...[first, other].flatMap(each => (each.status === 'rejected' ? [each.reason] : [])));
      if (first.status === 'fulfilled' || others === 'approve') await move('reopen', cast.reviewer);
      await move('submit', cast.assessor);
    }
    expect(lost).toHaveLength(times);
    // The one who came second waited for the first and found the step judged, or read too early: a 409 that says so either way.
    const told = lost.map(each => (each instanceof Error ? each.name : 'unknown'));
    expect(told.filter(name => !['StaleError', 'RefusedError'].includes(name))).toEqual([]);
    // One approval for the stages before, then one verdict a time.
    expect(await verdictsKept()).toBe(times);
    expect(await running.app.get(HistoryCheckService).verify(cast.reader.organisationId)).toMatchObject({
      intact: true,
    });
  });
});
