import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssignmentsService } from '../../../src/modules/assignments/assignments.service.js';
import { QueueService } from '../../../src/modules/assignments/queue.service.js';
import { DueService } from '../../../src/modules/notifications/due.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { ThreadsService } from '../../../src/modules/reviews/threads.service.js';
import { InvalidInputError } from '../../../src/platform/domain-error.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked, refusalOf } from '../../support/owner.js';
import { openQuestion } from '../../support/two-organisations.js';

let running: TestApplication;
let cast: Cast;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  id = (await new Stages(running.app, cast).submitted()).id;
});
afterAll(() => running.close());

const assign = (wanted: object) =>
  running.app
    .get(AssignmentsService)
    .assign(id, openQuestion.step, { owner: null, reviewers: [], dueOn: null, ...wanted }, cast.administrator);
const waiting = async (person: Cast['reader']) =>
  (await running.app.get(QueueService).of(person)).map(({ kind, stepId, dueOn }) => [kind, stepId, dueOn]);

describe('a step of an assessment', () => {
  it('waits for its reviewers with its date once it is assigned, and is reminded of to them', async () => {
    await assign({ reviewers: [cast.reviewer.id], dueOn: '2026-12-01' });
    expect(await waiting(cast.reviewer)).toContainEqual(['review', openQuestion.step, '2026-12-01']);
    expect(await waiting(cast.assessor)).toEqual([]);
    const due = await running.app
      .get(UnitOfWork)
      .run(cast.reader.organisationId, tx => running.app.get(DueService).allIn(tx));
    expect(due.filter(each => each.subject === 'step')).toMatchObject([
      { dueOn: '2026-12-01', persons: [cast.reviewer.id], path: `/assessments/${id}/steps/${openQuestion.step}` },
    ]);
  });

  it('keeps every assignment, and the last one stands', async () => {
    await assign({ dueOn: '2026-12-24' });
    const { steps } = await running.app.get(AssignmentsService).read(id, cast.reader);
    expect(steps.find(each => each.stepId === openQuestion.step)).toMatchObject({ reviewers: [], dueOn: '2026-12-24' });
    const rows = await asked(running.database.superuserUrl, client => client.query('SELECT * FROM step_assignments'));
    expect(rows.rowCount).toBeGreaterThan(1);
  });

  it('is not given to a reviewer who wrote in it, in the code and in the database', async () => {
    await expect(assign({ reviewers: [cast.assessor.id] })).rejects.toThrow(InvalidInputError);
    const sql = `INSERT INTO step_assignments SELECT gen_random_uuid(), organisation_id, assessment_id, step_id, 99, NULL,
      ARRAY[$1::uuid], NULL, written_by, written_at FROM step_assignments LIMIT 1`;
    const refusal = await asked(running.database.superuserUrl, async client => {
      await client.query('BEGIN');
      return refusalOf(client, sql, [cast.assessor.id]);
    });
    expect(refusal).toBe('23514');
  });
});

describe('a thread that blocks', () => {
  it('waits for whoever wrote the step, then for whoever opened it, and for nobody once it is resolved', async () => {
    const place = { assessmentId: id, stepId: openQuestion.step, questionId: null, kind: 'blocking' } as const;
    const threadId = await running.app.get(ReviewsService).comment({ ...place, body: 'Say why.' }, cast.reviewer);
    const answers = async (person: Cast['reader']) => (await waiting(person)).filter(([kind]) => kind === 'answer');
    const item = ['answer', openQuestion.step, null];
    expect([await answers(cast.assessor), await answers(cast.reviewer)]).toEqual([[item], []]);
    const enter = (does: 'reply' | 'resolve', by: Cast['reader']) =>
      running.app.get(ThreadsService).enter({ assessmentId: id, threadId, does, body: 'Because.' }, by);
    await enter('reply', cast.assessor);
    expect([await answers(cast.assessor), await answers(cast.reviewer)]).toEqual([[], [item]]);
    await enter('resolve', cast.reviewer);
    expect([await answers(cast.assessor), await answers(cast.reviewer)]).toEqual([[], []]);
  });
});
