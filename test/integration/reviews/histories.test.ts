/** Several people with any roles, in any order, a thousand times: the core, the database and a model of its own agree on every act. */
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../../src/core/workflow/decide.js';
import { noFacts } from '../../../src/core/workflow/no-facts.js';
import { outcomes, type Role } from '../../../src/core/workflow/states.js';
import { assessmentTransitions, stepTransitions, type Transition } from '../../../src/core/workflow/transitions.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation, Member } from '../../support/cast.js';
import { Act, DutiesModel } from '../../support/duties-model.js';
import { RawClient } from '../../support/raw-client.js';
import { giveRole, insertMove } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let assessment: string;
let people: readonly Member[];

const steps = ['responsible', 'processors'] as const;
const acting: readonly Role[] = ['assessor', 'reviewer', 'dpo', 'officer'];

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  // Somebody else wrote the programme's facts, which would keep them from deciding.
  const { id } = await new Stages(running.app, await foundWriter()).start();
  assessment = id;
  people = [cast.assessor, cast.reviewer, cast.dpo, cast.officer];
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

/** A cast whose assessor is none of those who act. */
async function foundWriter(): Promise<Cast> {
  return { ...cast, assessor: { ...cast.administrator, roles: new Set<Role>(['assessor']) } };
}

interface Choice {
  readonly which: number;
  readonly person: number;
  readonly eager: boolean;
}

/** What could be tried from here, possible or not for whoever tries: moves from the present states, and writing. */
function triable(model: DutiesModel): readonly Omit<Act, 'person' | 'as'>[] {
  const moves = (table: readonly Transition[], state: string, step: number | null) =>
    table.filter(each => each.from === state).map(({ action, from, to }) => ({ action, from, to, step }));
  const onSteps = model.steps.flatMap(({ state }, step) => [
    { action: 'write', from: state, to: state, step },
    ...moves(stepTransitions, state, step),
  ]);
  return [...onSteps, ...moves(assessmentTransitions, model.state, null)];
}

const tableOf = (act: Pick<Act, 'step'>): readonly Transition[] =>
  act.step === null ? assessmentTransitions : stepTransitions;

/** Without these nothing ever goes back; with them at every turn nothing goes on. */
const held = ['write', 'withdraw', 'request_changes', 'return', 'reopen'];

/** Most of the time something that somebody may do, so that histories get somewhere; otherwise anything, by anybody. */
function actOf(model: DutiesModel, { which, person, eager }: Choice): Act {
  const asWhom = (each: Omit<Act, 'person' | 'as'>, by: number): Act => {
    const all = tableOf(each).find(({ from, action }) => from === each.from && action === each.action)?.by ?? [
      'assessor',
    ];
    return { ...each, person: by, as: all.find(role => model.holds(by, role)) ?? all[0]! };
  };
  const all = triable(model);
  const possible = all.map(each => people.map((_, by) => asWhom(each, by)).filter(act => model.allows(act)));
  const open = possible.filter(([act]) => act && (which % 4 === 0 || !held.includes(act.action)));
  const acts = open[which % open.length];
  return eager && acts ? acts[person % acts.length]! : asWhom(all[which % all.length]!, person % people.length);
}

/** What the core says, asked with the facts as the services gather them. */
function coreAllows(model: DutiesModel, act: Act, roles: ReadonlySet<Role>): boolean {
  const facts = {
    ...{ ...noFacts, assessmentInPreparation: model.state === 'in_preparation', comment: 'raw', conditions: 1 },
    ...{ actorWroteStep: act.step !== null && (model.steps[act.step]?.writers.has(act.person) ?? false) },
    ...{ stepsNotApproved: model.unfinished, actorWrote: model.wrote(act.person) },
    ...{ actorReviewed: model.reviewers.has(act.person), actorAdvised: model.advisers.has(act.person) },
  };
  return decide(tableOf(act), { state: act.from, action: act.action, roles, facts }).allowed;
}

async function insert(client: pg.Client, model: DutiesModel, act: Act): Promise<void> {
  const by = people[act.person]!;
  const step = act.step === null ? {} : { step: steps[act.step]! };
  if (act.action === 'write') {
    const sql = `INSERT INTO answer_revisions (assessment_id, question_id, revision, step_id, organisation_id, answer, written_by, written_at)
      SELECT $1, $2, 1 + count(*), $3, $4, '{}', $5, now() FROM answer_revisions WHERE assessment_id = $1 AND question_id = $2`;
    await client.query(sql, [assessment, `random.${step.step}`, step.step, by.organisationId, by.id]);
    return;
  }
  if (act.action === 'record_advice') {
    const sql = `INSERT INTO advice (id, organisation_id, assessment_id, version, opinion, body, given_by, given_at)
      VALUES (gen_random_uuid(), $1, $2, $3, 'favourable', 'raw', $4, now())`;
    await client.query(sql, [by.organisationId, assessment, model.version, by.id]);
  }
  const { action, from, to, as } = act;
  await insertMove(
    client,
    { ...{ assessment, version: model.version, ...step }, ...{ action, from, to, as, by } },
    false,
  );
}

async function taken(client: pg.Client, work: () => Promise<void>): Promise<boolean> {
  await client.query('SAVEPOINT act');
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error as pg.DatabaseError).code?.startsWith('UV')) throw error;
    await client.query('ROLLBACK TO act');
    return false;
  }
}

/** Held against the acts themselves, whatever the model thought: nobody judged what they had a part in before. */
function expectSeparateDuties(acts: readonly Act[]): void {
  acts.forEach((act, at) => {
    const before = acts.slice(0, at).filter(each => each.person === act.person);
    const onStep = before.filter(each => each.step === act.step && each.action === 'write');
    if (act.step !== null && ['approve', 'request_changes'].includes(act.action)) expect(onStep).toEqual([]);
    const part = ['write', 'approve', 'request_changes', 'record_advice'];
    const had = before.filter(
      each => part.includes(each.action) && (each.step !== null || each.action === 'record_advice'),
    );
    if (act.step === null && act.as === 'officer' && !['return', 'reopen'].includes(act.action))
      expect(had).toEqual([]);
  });
}

const history = fc.record({
  masks: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 4, maxLength: 4 }),
  choices: fc.array(
    fc.record({ which: fc.nat(1000), person: fc.nat(11), eager: fc.integer({ min: 0, max: 3 }).map(each => each > 0) }),
    { minLength: 12, maxLength: 32 },
  ),
});

const count = { taken: 0, verdicts: 0, decisions: 0 };

function countTaken({ action, step, to }: Act): void {
  count.taken += 1;
  if (step !== null && ['approve', 'request_changes'].includes(action)) count.verdicts += 1;
  if (step === null && outcomes.some(each => each === to)) count.decisions += 1;
}

/** One act, tried on the core, the database and the model. */
async function tryAct(model: DutiesModel, act: Act, roles: ReadonlySet<Role>): Promise<boolean> {
  const said = model.allows(act);
  const took = await taken(raw.client, () => insert(raw.client, model, act));
  expect({ act, took }).toEqual({ act, took: said });
  if (act.action !== 'write') {
    // The core alone also asks for all approvals before advice; the database asks when it is decided.
    const early = ['ask_advice', 'record_advice'].includes(act.action) && model.unfinished > 0;
    expect({ act, core: coreAllows(model, act, roles) }).toEqual({ act, core: said && !early });
  }
  if (took) {
    model.apply(act);
    countTaken(act);
  }
  return took;
}

async function play(rolesOf: readonly ReadonlySet<Role>[], choices: readonly Choice[]): Promise<readonly Act[]> {
  const { client } = raw;
  await client.query("SELECT set_config('app.org_id', $1, true)", [cast.reader.organisationId]);
  await client.query('DELETE FROM person_roles WHERE person_id = ANY ($1)', [people.map(each => each.id)]);
  for (const [at, person] of people.entries())
    for (const role of rolesOf[at] ?? []) await giveRole(client, person, role);
  const model = new DutiesModel(rolesOf, steps.length);
  const acts: Act[] = [];
  for (const choice of choices) {
    const act = actOf(model, choice);
    if (await tryAct(model, act, rolesOf[act.person] ?? new Set())) acts.push(act);
  }
  return acts;
}

describe('a thousand random histories of four people', () => {
  it('keep duties apart, in the core, in the database and in the model alike', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ masks, choices }) => {
        const rolesOf = masks.map(mask => new Set(acting.filter((_, bit) => (mask & (1 << bit)) !== 0)));
        await raw.client.query('BEGIN');
        try {
          expectSeparateDuties(await play(rolesOf, choices));
        } finally {
          await raw.client.query('ROLLBACK');
        }
      }),
      { numRuns: 1000 },
    );
    // Histories in which nothing happens would prove nothing.
    expect(count.taken).toBeGreaterThan(5000);
    expect(count.verdicts).toBeGreaterThan(400);
    expect(count.decisions).toBeGreaterThan(50);
  });
});
