/** Stages, quorums and substitutes on the real database: what the code decides, the triggers decide again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import type { Stage } from '../../../src/core/workflow/stages.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { SealingService } from '../../../src/modules/reviews/sealing.service.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { StagesService } from '../../../src/modules/stages/stages.service.js';
import { SubstitutionsService } from '../../../src/modules/stages/substitutions.service.js';
import { InvalidInputError, RefusedError, StaleError } from '../../../src/platform/domain-error.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import type { Actor } from '../../../src/platform/actor.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked, refusalOf } from '../../support/owner.js';
import { openQuestion } from '../../support/two-organisations.js';

let running: TestApplication;
let cast: Cast;
let ann: Actor;
let ben: Actor;
let dora: Actor;
const stepId = openQuestion.step;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  [ann, ben, dora] = [await reviewer('ann'), await reviewer('ben'), await reviewer('dora', 'dpo')];
  await configure([
    { name: 'Legal', quorum: 2, roles: [], people: [ann.id, ben.id, cast.reviewer.id] },
    { name: 'DPO office', quorum: 1, roles: ['dpo'], people: [] },
  ]);
});
afterAll(() => running.close());

async function reviewer(name: string, more?: 'dpo'): Promise<Actor> {
  const roles = ['reviewer', ...(more ? [more] : [])] as const;
  const person = { name, email: `${name}@lindenfeld.example`, roles };
  const { organisationId, organisation } = cast.reader;
  const { id } = await running.app
    .get(UnitOfWork)
    .run(organisationId, tx => running.app.get(PeopleService).addIn(tx, person, null, cast.administrator.id));
  return { id, name, organisationId, organisation, roles: new Set(roles) };
}

let revision = 0;
async function configure(stages: readonly Stage[]): Promise<void> {
  await running.app.get(StagesService).configure(stages, revision++, cast.administrator);
}

const submitted = async (): Promise<string> => (await new Stages(running.app, cast).submitted()).id;
const approve = (assessmentId: string, actor: Actor, action: 'approve' | 'request_changes' = 'approve') =>
  running.app.get(ReviewsService).perform({ assessmentId, stepId, action, comment: 'As agreed' }, actor);
const signOffs = async (assessmentId: string): Promise<SealedVersion['signOffs']> =>
  running.app.get(UnitOfWork).run(cast.reader.organisationId, async tx => {
    const assessment = await running.app.get(AssessmentsService).load(tx, assessmentId);
    return (await running.app.get(SealingService).draft(tx, assessment, new Date())).signOffs;
  });

describe('a step in a review of two stages', () => {
  it('is approved when each stage has its quorum, in their order, and says who approved where', async () => {
    const id = await submitted();
    expect(await approve(id, ann)).toBe('submitted');
    await expect(approve(id, ann)).rejects.toThrow(RefusedError);
    await expect(approve(id, dora)).rejects.toThrow(RefusedError);
    expect(await approve(id, ben)).toBe('submitted');
    expect(await approve(id, dora)).toBe('approved');
    const signed = (await signOffs(id)).filter(each => each.step === stepId);
    expect(signed.map(({ what, stage, by }) => [what, stage, by])).toEqual([
      ['step_submitted', undefined, cast.assessor.id],
      ['stage_approved', 'Legal', ann.id],
      ['stage_approved', 'Legal', ben.id],
      ['stage_approved', 'DPO office', dora.id],
      ['step_approved', undefined, dora.id],
    ]);
    expect(new Set(signed.slice(1).map(each => each.digest)).size).toBe(1);
  });

  it('collects anew once it was sent back', async () => {
    const id = await submitted();
    await approve(id, ann);
    await approve(id, ben, 'request_changes');
    const command = { assessmentId: id, stepId, action: 'submit', comment: '' } as const;
    await running.app.get(ReviewsService).perform(command, cast.assessor);
    expect(await approve(id, ben)).toBe('submitted');
    await expect(approve(id, dora)).rejects.toThrow(RefusedError);
    expect(await approve(id, ann)).toBe('submitted');
    expect(await approve(id, dora)).toBe('approved');
  });

  it('keeps the stages that it was submitted under', async () => {
    const id = await submitted();
    await configure([{ name: 'Anybody', quorum: 1, roles: ['reviewer'], people: [] }]);
    expect(await approve(id, ann)).toBe('submitted');
    expect(await approve(await submitted(), ann)).toBe('approved');
    await configure([
      { name: 'Legal', quorum: 2, roles: [], people: [ann.id, ben.id, cast.reviewer.id] },
      { name: 'DPO office', quorum: 1, roles: ['dpo'], people: [] },
    ]);
  });

  it('takes the last two approvals at once, and one of them approves it', async () => {
    await configure([{ name: 'Both', quorum: 2, roles: ['reviewer'], people: [] }]);
    for (let times = 0; times < 3; times++) {
      const id = await submitted();
      const states = await Promise.all([approve(id, ann), approve(id, ben)]);
      expect(states.toSorted()).toEqual(['approved', 'submitted']);
    }
    await configure([
      { name: 'Legal', quorum: 2, roles: [], people: [ann.id, ben.id, cast.reviewer.id] },
      { name: 'DPO office', quorum: 1, roles: ['dpo'], people: [] },
    ]);
  });
});

describe('a substitute', () => {
  const today = new Date().toISOString().slice(0, 10);
  const away = (person: Actor, substitute: Actor, days = today) =>
    running.app
      .get(SubstitutionsService)
      .name({ person: person.id, substitute: substitute.id, from: days, until: days }, person);

  it('approves in their own name for whoever is away, and not after the end', async () => {
    const id = await submitted();
    const zoe = await reviewer('zoe');
    await expect(approve(id, zoe)).rejects.toThrow(RefusedError);
    const named = await away(ann, zoe);
    expect(await approve(id, zoe)).toBe('submitted');
    await expect(approve(id, ann)).rejects.toThrow(RefusedError);
    expect([await approve(id, ben), await approve(id, dora)]).toEqual(['submitted', 'approved']);
    expect((await signOffs(id)).filter(each => each.what === 'stage_approved')).toMatchObject([
      { by: zoe.id, onBehalfOf: ann.id, stage: 'Legal' },
      { by: ben.id, stage: 'Legal' },
      { by: dora.id, stage: 'DPO office' },
    ]);
    await running.app.get(SubstitutionsService).end(named, ann);
    await expect(approve(await submitted(), zoe)).rejects.toThrow(RefusedError);
  });

  it('is named by oneself or an administrator, and on days that are', async () => {
    await expect(
      running.app
        .get(SubstitutionsService)
        .name({ person: ben.id, substitute: ann.id, from: today, until: today }, ann),
    ).rejects.toThrow(RefusedError);
    await expect(away(ann, ann)).rejects.toThrow(InvalidInputError);
  });
});

describe('the database refuses', () => {
  const forged = (columns: string) => `
    INSERT INTO step_approvals
    SELECT gen_random_uuid(), t.organisation_id, t.assessment_id, t.version, t.step_id, t.id, 1, ${columns}, t.digest, '', now()
    FROM last_submission($1, $2) t`;

  async function refused(sql: string, values: readonly unknown[]): Promise<string> {
    return asked(running.database.superuserUrl, async client => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.org_id', $1, true)", [cast.reader.organisationId]);
      return refusalOf(client, sql, values);
    });
  }

  it.each([
    ['somebody who is not of the stage', '$3::uuid, NULL', () => [dora.id]],
    ['the writer of the step', '$3::uuid, NULL', () => [cast.assessor.id]],
    ['a substitute that nobody named', '$3::uuid, $4::uuid', () => [dora.id, ben.id]],
  ] as const)('an approval by %s', async (_, columns, people) => {
    expect(await refused(forged(columns), [await submitted(), stepId, ...people()])).toBe('UV004');
  });

  it('an approved step whose stages lack approvals', async () => {
    const sql = `INSERT INTO transitions (id, organisation_id, assessment_id, version, step_id, action, from_state, to_state,
        as_role, by_person, comment, digest, happened_at)
      SELECT gen_random_uuid(), organisation_id, assessment_id, version, step_id, 'approve', 'submitted', 'approved',
        'reviewer', $3, '', digest, now() FROM last_submission($1, $2)`;
    expect(await refused(sql, [await submitted(), stepId, ann.id])).toBe('UV004');
  });
});

it('two administrators who configure at once do not overwrite one another', async () => {
  const usual: readonly Stage[] = [{ name: 'Review', quorum: 1, roles: ['reviewer'], people: [] }];
  await expect(running.app.get(StagesService).configure(usual, 0, cast.administrator)).rejects.toThrow(StaleError);
});
