/** Whoever owns the database can write past every trigger; the history shows that somebody did. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { camerasTogether, witnessedTables } from '../../../src/core/audit/witnesses.js';
import { AssignmentsService } from '../../../src/modules/assignments/assignments.service.js';
import { ActionsService } from '../../../src/modules/actions/actions.service.js';
import { ConditionsService } from '../../../src/modules/conditions/conditions.service.js';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { CarryForwardService } from '../../../src/modules/assessments/carry-forward.service.js';
import { FindingResponsesService } from '../../../src/modules/reviews/finding-responses.service.js';
import { DecisionsService } from '../../../src/modules/reviews/decisions.service.js';
import { RecommendationsService } from '../../../src/modules/reviews/recommendations.service.js';
import { Stages } from '../../support/assessment-stages.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { SendingService } from '../../../src/modules/reviews/sending.service.js';
import { ScreeningsService } from '../../../src/modules/screenings/screenings.service.js';
import { SupplementsService } from '../../../src/modules/supplements/supplements.service.js';
import { changeAfterApproval } from '../../support/after-approval.js';
import { StagesService } from '../../../src/modules/stages/stages.service.js';
import { SubstitutionsService } from '../../../src/modules/stages/substitutions.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { JointOfficersService } from '../../../src/modules/signatories/joint-officers.service.js';
import { carPark } from '../../support/programmes.js';
import { ViewsService } from '../../../src/modules/views/views.service.js';
import { aPetition } from '../../support/subject-views.js';
import { AnchorsService } from '../../../src/modules/audit/anchors.service.js';
import { addWithdrawnEvidence } from '../../support/evidence.js';
import { startTimestampAuthority } from '../../support/signing.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { asked } from '../../support/owner.js';
import { Dice, tamperOnce, Target } from '../../support/tampering.js';
import { foundTwoOrganisations, openQuestion, TwoOrganisations } from '../../support/two-organisations.js';

let running: TestApplication;
let about: TwoOrganisations;
let attacker: pg.Client;

/** Every kind of row that is history, or that shows where history stands. */
const targets: readonly Target[] = [
  ...witnessedTables.map(({ table }) => ({ table })),
  { table: camerasTogether.table },
  { table: 'audit_events' },
  { table: 'audit_heads' },
  { table: 'assessments', columns: ['state', 'version'] },
  { table: 'assessment_steps', columns: ['state', 'approved_digest'] },
  { table: 'answers' },
  { table: 'cameras', columns: ['reference', 'revision', 'digest', 'site', 'kind', 'status'] },
  { table: 'person_roles' },
];

beforeAll(async () => {
  const authority = await startTimestampAuthority();
  running = await startTestApplication({ timestampUrl: authority.url });
  about = await foundTwoOrganisations(running);
  await write(running, about);
  await addWithdrawnEvidence(running.app, { ...about, by: about.own.assessor });
  await changeAfterApproval(running.app, about);
  await running.app.get(AnchorsService).anchor(organisation());
  await authority.close();
  attacker = new pg.Client({ connectionString: running.database.superuserUrl });
  await attacker.connect();
  await attacker.query('SET session_replication_role = replica');
  for (const { table } of targets)
    await attacker.query(named('CREATE TEMP TABLE IF NOT EXISTS kept_$ AS SELECT * FROM $', table));
  // What is another organisation's is checked with that organisation.
  for (const { table } of targets)
    await attacker.query(named('DELETE FROM $ WHERE organisation_id <> ', table) + '$1', [organisation()]);
  await attacker.query('DELETE FROM pending_witnesses');
  for (const { table } of targets)
    await attacker.query(named('DELETE FROM kept_$ WHERE organisation_id <> ', table) + '$1', [organisation()]);
}, 120_000);
afterAll(async () => {
  await attacker.end();
  await running.close();
});

async function write(
  { app }: TestApplication,
  { assessment, approved, programme, approvedProgramme, supplement, own }: TwoOrganisations,
) {
  const place = { assessmentId: assessment, stepId: openQuestion.step, questionId: openQuestion.id };
  await app.get(ReviewsService).comment({ ...place, body: 'Which unit?' }, own.reviewer);
  await reviewInStages(app, own);
  await app.get(CarryForwardService).start(assessment, { title: 'Carried on', reference: '' }, own.assessor);
  const assigned = { owner: own.assessor.id, reviewers: [own.reviewer.id], dueOn: '2026-12-01' };
  await app.get(AssignmentsService).assign(assessment, openQuestion.step, assigned, own.assessor);
  await sendReview(app, assessment, own);
  await answerRecommendation(app, own);
  await closeCondition(app, own);
  await signJointly(app, own);
  await app.get(ViewsService).record({ assessmentId: assessment, corrects: null, ...aPetition }, own.assessor);
  await app.get(FindingResponsesService).answer(assessment, 'CMP-14', 'It follows in May', own.assessor);
  const update = { seen: 0, status: 'done', owner: 'Works', dueOn: null, evidence: 'Record 4', note: '' } as const;
  await app.get(ActionsService).update({ assessmentId: approved, key: 'M1', ...update }, own.assessor);
  const conclusion = { reasons: 'Few people, one place', dpoView: 'Agreed' };
  await app.get(ScreeningsService).concludeNotRequired(programme, conclusion, own.assessor);
  const judged = { programmeId: approvedProgramme, id: supplement, verdict: 'approved', reason: '' } as const;
  await app.get(SupplementsService).judge(judged, own.reviewer);
}

async function signJointly(app: TestApplication['app'], own: TwoOrganisations['own']): Promise<void> {
  const { controller } = carPark();
  const partner = { ...controller, name: 'District of Lindenfeld' };
  const { id } = await new Stages(app, own).written({}, carPark({ jointControllers: [partner] }));
  await app.get(PeopleService).setRoles(own.reader.id, ['reader', 'officer'], own.administrator);
  const named = [
    { controller: controller.name, officer: own.officer.id },
    { controller: partner.name, officer: own.reader.id },
  ];
  await app.get(JointOfficersService).name(id, named, 0, own.assessor);
  const stages = new Stages(app, own);
  await stages.everyStep(id, 'submit', own.assessor);
  await stages.everyStep(id, 'approve', own.reviewer);
  await stages.move(id, 'ask_advice', own.assessor);
  await stages.advise(id);
  await stages.move(id, 'approve', own.officer, 'Together');
}

async function sendReview(
  app: TestApplication['app'],
  assessmentId: string,
  own: TwoOrganisations['own'],
): Promise<void> {
  const verdicts = [{ question: openQuestion.id, verdict: 'change_requested' }] as const;
  const review = { assessmentId, stepId: openQuestion.step, verdict: 'none', comment: 'Read', verdicts } as const;
  await app.get(SendingService).send({ ...review, remarks: [], digest: null }, own.reviewer);
}

async function reviewInStages(app: TestApplication['app'], own: TwoOrganisations['own']): Promise<void> {
  const [today, substitutes] = [new Date().toISOString().slice(0, 10), app.get(SubstitutionsService)];
  const away = { person: own.officer.id, substitute: own.reviewer.id, from: today, until: today };
  await substitutes.end(await substitutes.name(away, own.administrator), own.officer);
  const stage = { name: 'Legal', quorum: 1, roles: ['reviewer'], people: [] } as const;
  await app.get(StagesService).configure([stage], 0, own.administrator);
  const { id: assessmentId } = await new Stages(app, own).submitted();
  const command = { assessmentId, stepId: openQuestion.step, action: 'approve', comment: '' } as const;
  await app.get(ReviewsService).perform(command, own.reviewer);
}

async function answerRecommendation(app: TestApplication['app'], own: TwoOrganisations['own']): Promise<void> {
  const { id: assessmentId } = await new Stages(app, own).awaitingAdvice();
  const advice = { opinion: 'favourable', comment: 'Sound', recommendations: ['Mask the windows'] } as const;
  const command = { assessmentId, action: 'record_advice', ...advice, conditions: [] } as const;
  await app.get(DecisionsService).perform(command, own.dpo);
  const answer = { recommendation: 1, response: 'accepted', reasons: 'By May' } as const;
  await app.get(RecommendationsService).answer({ assessmentId, ...answer }, own.officer);
}

async function closeCondition(app: TestApplication['app'], own: TwoOrganisations['own']): Promise<void> {
  const { id: assessmentId } = await new Stages(app, own).awaitingDecision();
  const conditions = [{ text: 'Mask', owner: own.assessor.id, dueOn: '2199-01-01', prior: true }];
  const command = { assessmentId, action: 'approve_conditionally', comment: 'Fine', conditions } as const;
  await app.get(DecisionsService).perform(command, own.officer);
  const which = { assessmentId, version: 1, no: 1 };
  const closing = await app.get(ConditionsService).propose({ ...which, evidence: 'Photo' }, own.assessor);
  await app.get(ConditionsService).review({ ...which, closing, verdict: 'met', reasons: '' }, own.officer);
}

const organisation = (): string => about.own.reader.organisationId;
const verify = () => running.app.get(HistoryCheckService).verify(organisation());

const named = (sql: string, table: string): string => sql.replaceAll('$', table);

async function restore(table: string): Promise<void> {
  await attacker.query(named('DELETE FROM $', table));
  await attacker.query(named('INSERT INTO $ SELECT * FROM kept_$', table));
}

describe('an untouched history', () => {
  it('is intact, and counts its records and rows', async () => {
    const verdict = await verify();
    expect(verdict).toMatchObject({ intact: true });
    expect(verdict.intact && verdict.rows).toBeGreaterThan(100);
  });

  it('is intact while others go on writing', async () => {
    const place = { assessmentId: about.assessment, stepId: openQuestion.step, questionId: openQuestion.id };
    const writing = Array.from({ length: 5 }, (_, at) =>
      running.app.get(ReviewsService).comment({ ...place, body: `Note ${at}` }, about.own.reviewer),
    );
    const verdicts = [];
    for (let at = 0; at < 5; at++) verdicts.push(await verify());
    await Promise.all(writing);
    expect(verdicts.map(each => each.intact)).toEqual([true, true, true, true, true]);
    for (const table of ['comments', 'audit_events', 'audit_heads']) await restore(table);
  });
});

/** Tries of each kind of row, so that they are 600 together. */
const triesEach = Math.ceil(600 / targets.length);

describe.each(targets.map((target, at) => [target.table, target, at] as const))('rows of %s', (table, target, at) => {
  it(`are changed or removed ${triesEach} times, and each is noticed`, { timeout: 60_000 }, async () => {
    const dice = new Dice(at + 1);
    const missed: string[] = [];
    let tries = 0;
    for (let roll = 0; tries < triesEach && roll < 1000; roll++) {
      const done = await tamperOnce(attacker, target, dice);
      if (done === null) continue;
      tries++;
      if ((await verify()).intact) missed.push(done);
      await restore(table);
    }
    expect([tries, missed]).toEqual([triesEach, []]);
    expect(await verify()).toMatchObject({ intact: true });
  });
});

describe('a row that was written past the application', () => {
  it('has no witness, and is named', async () => {
    await attacker.query(
      `INSERT INTO comments SELECT gen_random_uuid(), organisation_id, assessment_id, version, step_id, question_id, 'forged',
         written_by, written_at FROM comments LIMIT 1`,
    );
    const verdict = await verify();
    await restore('comments');
    expect(verdict.intact ? '' : `${verdict.broken.what}: ${verdict.broken.problem}`).toMatch(
      /^comment \["[0-9a-f-]{36}"\]: has no witness in the audit chain/,
    );
  });
});

/** Insert-only, but a matter of sending and telling: what was to be told can be told again, and is no part of a case. */
const told = ['notices', 'mail_messages', 'mail_notices', 'mail_sent', 'webhook_messages', 'webhook_attempts'];
/** The contents of evidence are bound by their hash, which is in the witnessed row that says to what they were added. */
const noHistory = [...told, 'evidence_contents'];

describe('the list of witnessed tables', () => {
  it('is what the database witnesses', async () => {
    const inDatabase = await asked(running.database.ownerUrl, async client => {
      const { rows } = await client.query<{ said: string }>(
        `SELECT tgrelid::regclass || ' ' || replace(encode(tgargs, 'escape'), '\\000', ' ') AS said FROM pg_trigger
         WHERE tgname = 'witness' ORDER BY 1`,
      );
      return rows.map(row => row.said.trim());
    });
    const inCode = witnessedTables.map(({ table, key, leftOut }) =>
      `${table} ${key.join(',')} ${leftOut.join(',')}`.trim(),
    );
    expect(inDatabase).toEqual(inCode.sort());
  });

  it('holds every insert-only table that is history', async () => {
    const { rows } = await attacker.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'insert_only' ORDER BY 1`,
    );
    const known = [...witnessedTables.map(each => each.table), camerasTogether.table, 'audit_events', ...noHistory];
    expect(rows.map(row => row.name).filter(name => !known.includes(name))).toEqual([]);
  });
});
