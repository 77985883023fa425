/** A new assessment begins with the answers of an earlier one, and with nothing that was decided about them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { CarryForwardService } from '../../../src/modules/assessments/carry-forward.service.js';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { RefusedError } from '../../../src/platform/domain-error.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation, Member } from '../../support/cast.js';
import { asked, refusalOf } from '../../support/owner.js';
import { openQuestion } from '../../support/two-organisations.js';

let running: TestApplication;
let cast: Cast;
let [earlier, later] = ['', ''];
/** Wrote the earlier assessment, and reviews now. */
let turned: Member;
let second: Member;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const people = running.app.get(PeopleService);
  earlier = (await new Stages(running.app, cast).approvedSteps()).id;
  const { person } = await people.add(
    { name: 'Second', email: 'second@lindenfeld.example', roles: ['assessor'] },
    cast.administrator,
  );
  second = { ...cast.assessor, id: person.id, email: person.email };
  later = (await running.app.get(CarryForwardService).start(earlier, { title: 'Next year', reference: '' }, second)).id;
  await people.setRoles(cast.assessor.id, ['reviewer'], cast.administrator);
  turned = { ...cast.assessor, roles: new Set(['reviewer']) };
});
afterAll(() => running.close());

const step = { stepId: openQuestion.step, comment: 'Fine' };

describe('an assessment that carries another forward', () => {
  it('has its answers as first revisions of whoever carried them, and every step open', async () => {
    const [before, after] = [
      await running.app.get(AssessmentsService).get(earlier, cast.reader),
      await running.app.get(AssessmentsService).get(later, cast.reader),
    ];
    expect(after.view.answers).toEqual(before.view.answers);
    expect(new Set([...after.written.values()].map(each => `${each.revision} ${each.writtenBy}`))).toEqual(
      new Set([`1 ${second.id}`]),
    );
    expect(new Set([...after.steps.values()].map(each => each.state))).not.toContain('approved');
  });

  it('notes of each answer where it came from and who wrote it', async () => {
    const { rows } = await asked(running.database.superuserUrl, client =>
      client.query(
        `SELECT count(*)::int AS n, count(DISTINCT from_assessment)::int AS sources, bool_and(written_by = $1) AS first
         FROM answer_origins`,
        [cast.assessor.id],
      ),
    );
    const { written } = await running.app.get(AssessmentsService).get(later, cast.reader);
    expect(rows).toEqual([{ n: written.size, sources: 1, first: true }]);
  });

  it('is not reviewed by whoever wrote the answers first, in the code and in the database', async () => {
    const reviews = running.app.get(ReviewsService);
    await reviews.perform({ assessmentId: later, ...step, action: 'submit' }, second);
    await expect(reviews.perform({ assessmentId: later, ...step, action: 'approve' }, turned)).rejects.toThrow(
      RefusedError,
    );
    const sql = `INSERT INTO transitions (id, organisation_id, assessment_id, version, step_id, action, from_state, to_state,
        as_role, by_person, comment, digest, happened_at)
      SELECT gen_random_uuid(), organisation_id, assessment_id, version, step_id, 'approve', 'submitted', 'approved',
        'reviewer', $3, '', digest, now() FROM last_submission($1, $2)`;
    const refusal = await asked(running.database.superuserUrl, async client => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.org_id', $1, true)", [cast.reader.organisationId]);
      return refusalOf(client, sql, [later, openQuestion.step, turned.id]);
    });
    expect(refusal).toBe('UV004');
    expect(await reviews.perform({ assessmentId: later, ...step, action: 'approve' }, cast.reviewer)).toBe('approved');
  });

  it('leaves a whole history behind', async () => {
    expect(await running.app.get(HistoryCheckService).verify(cast.reader.organisationId)).toMatchObject({
      intact: true,
    });
  });
});
