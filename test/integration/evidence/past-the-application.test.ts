/** What the database itself refuses of evidence, whoever asks. */
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceService } from '../../../src/modules/evidence/evidence.service.js';
import { QueueService } from '../../../src/modules/assignments/queue.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { aPdf } from '../../support/evidence.js';
import { RawClient } from '../../support/raw-client.js';
import { giveRole, insertMove } from '../../support/raw-moves.js';
import { openQuestion } from '../../support/two-organisations.js';

let running: TestApplication;
let cast: Cast;
let others: Cast;
let raw: RawClient;
let stages: Stages;
let id: string;
let evidenceId: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  others = await foundOrganisation(running.app, 'seeberg');
  stages = new Stages(running.app, cast);
  id = (await stages.start()).id;
  raw = await RawClient.connect(running.database.appUrl);
  evidenceId = await add(id);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const add = (assessmentId: string, actor = cast.assessor) => {
  const file = { name: 'Plan.pdf', bytes: aPdf() };
  return running.app
    .get(EvidenceService)
    .add({ assessmentId, questionId: openQuestion.id, description: '', file }, actor);
};
const attempt = (work: (client: pg.Client) => Promise<unknown>, whose = cast) =>
  raw.attempt(whose.reader.organisationId, work);
const hash = createHash('sha256').update(aPdf()).digest('hex');

async function insert(client: pg.Client, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, at) => `$${at + 1}`).join(', ');
  await client.query(['INSERT INTO', table, '(', names.join(', '), ') VALUES (', places, ')'].join(' '), [
    ...Object.values(row),
  ]);
}

const evidenceRow = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ id: randomUUID(), organisation_id: cast.assessor.organisationId, assessment_id: id, name: 'Raw.pdf' },
  ...{ step_id: openQuestion.step, question_id: openQuestion.id, description: '', media_type: 'application/pdf' },
  ...{ size: aPdf().length, sha256: hash, added_by: cast.assessor.id, added_at: new Date(), ...more },
});
const withdrawalRow = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ id: randomUUID(), organisation_id: cast.assessor.organisationId, assessment_id: id, evidence_id: evidenceId },
  ...{ reason: 'Raw', withdrawn_by: cast.assessor.id, withdrawn_at: new Date(), ...more },
});

describe('the database refuses', () => {
  it.each([
    ['content under a hash that is not its own', '0'.repeat(64), aPdf('other'), /^23514.*evidence_contents_hash/],
    ['empty content', createHash('sha256').digest('hex'), new Uint8Array(), /^23514/],
  ])('%s', async (_, sha256, content, refusal) => {
    const row = { organisation_id: cast.assessor.organisationId, sha256, content: Buffer.from(content) };
    expect(await attempt(client => insert(client, 'evidence_contents', row))).toMatch(refusal);
  });

  it.each([
    ['a file without its audit row', {}, /^UV004.*audit/],
    ['a file whose content is not kept', { sha256: '0'.repeat(64) }, /^23503/],
    ['a size that is not that of the content', { size: 7 }, /^23503/],
    ['a name with a folder', { name: '../Raw.pdf' }, /^23514/],
    ['a name with a line in it', { name: 'Raw\n.pdf' }, /^23514/],
    ['a kind that a browser runs', { media_type: 'text/html' }, /^23514/],
    ['a step that there is not', { step_id: 'no.step' }, /^UV005/],
    ['somebody of another organisation', { added_by: randomUUID() }, /^UV004/],
  ])('%s', async (_, more, refusal) => {
    expect(await attempt(client => insert(client, 'evidence', evidenceRow(more)))).toMatch(refusal);
  });

  it('a file that a reader adds or withdraws', async () => {
    const refusal = 'UV004 an assessor adds and withdraws evidence';
    const by = cast.reader.id;
    expect(await attempt(client => insert(client, 'evidence', evidenceRow({ added_by: by })))).toBe(refusal);
    expect(await attempt(client => insert(client, 'evidence_withdrawals', withdrawalRow({ withdrawn_by: by })))).toBe(
      refusal,
    );
  });

  it('a withdrawal without its audit row', async () => {
    expect(await attempt(client => insert(client, 'evidence_withdrawals', withdrawalRow()))).toMatch(/^UV004.*audit/);
  });

  it.each(['evidence', 'evidence_contents', 'evidence_withdrawals'])('to change or remove a row of %s', async table => {
    const update = ['UPDATE', table, 'SET organisation_id = organisation_id'].join(' ');
    expect(await attempt(client => client.query(update))).toMatch(/^42501/);
    expect(await attempt(client => client.query(['DELETE FROM', table].join(' ')))).toMatch(/^42501/);
  });

  it('another organisation to see or write any of it', async () => {
    for (const table of ['evidence', 'evidence_contents'])
      await attempt(async client => {
        expect((await client.query(['SELECT FROM', table].join(' '))).rowCount).toBe(0);
      }, others);
    expect(await attempt(client => insert(client, 'evidence', evidenceRow()), others)).toMatch(/^(42501|UV005)/);
  });

  it('more than 200 MB of an assessment', async () => {
    const content = Buffer.alloc(20 * 1024 * 1024, 1);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const row = { organisation_id: cast.assessor.organisationId, sha256, content };
    const more = { sha256, size: content.length };
    const refusal = await attempt(async client => {
      await insert(client, 'evidence_contents', row);
      for (let file = 0; file < 10; file++) await insert(client, 'evidence', evidenceRow(more));
    });
    expect(refusal).toBe('UV006 the files of an assessment have 200 MB at most');
  });

  it('more than 500 files of an assessment', async () => {
    const refusal = await attempt(async client => {
      for (let file = 0; file <= 500; file++) await insert(client, 'evidence', evidenceRow());
    });
    expect(refusal).toBe('UV006 an assessment has 500 files at most');
  });
});

describe('while the step is with a reviewer, the database refuses', () => {
  it('a file and a withdrawal', async () => {
    const { id: waiting } = await stages.written();
    const there = await add(waiting);
    await stages.everyStep(waiting, 'submit', cast.assessor);
    const refusal = 'UV003 the step is submitted, the assessment in_preparation';
    const of = { assessment_id: waiting };
    expect(await attempt(client => insert(client, 'evidence', evidenceRow(of)))).toBe(refusal);
    const withdrawal = withdrawalRow({ ...of, evidence_id: there });
    expect(await attempt(client => insert(client, 'evidence_withdrawals', withdrawal))).toBe(refusal);
  });

  it('a review and an approval of the step by whoever added evidence to it, whom the queue does not ask', async () => {
    const { id: waiting } = await stages.written();
    await attempt(client => giveRole(client, cast.dpo, 'assessor'));
    await attempt(client => giveRole(client, cast.dpo, 'reviewer'));
    await add(waiting, { ...cast.dpo, roles: new Set(['assessor'] as const) });
    await stages.everyStep(waiting, 'submit', cast.assessor);
    const reviewer = { ...cast.dpo, roles: new Set(['reviewer'] as const) };
    const { step: stepId } = openQuestion;
    const queued = async (person: typeof reviewer | typeof cast.reviewer) =>
      (await running.app.get(QueueService).of(person))
        .filter(each => each.assessmentId === waiting && each.kind === 'review')
        .map(each => each.stepId);
    expect(await queued(cast.reviewer)).toContain(stepId);
    expect(await queued(reviewer)).not.toContain(stepId);
    expect((await queued(reviewer)).length).toBeGreaterThan(0);
    const approval = { assessmentId: waiting, stepId, action: 'approve', comment: '' } as const;
    await expect(running.app.get(ReviewsService).perform(approval, reviewer)).rejects.toMatchObject({
      unmet: ['not_own_work'],
    });
    const move = { assessment: waiting, step: stepId, action: 'approve', from: 'submitted', to: 'approved' };
    expect(await attempt(client => insertMove(client, { ...move, as: 'reviewer', by: cast.dpo }))).toBe(
      'UV004 transition refused: who wrote neither reviews nor decides',
    );
    const review = {
      ...{ id: randomUUID(), organisation_id: reviewer.organisationId, assessment_id: waiting, version: 1 },
      ...{ step_id: stepId, round: 1, verdict: 'none', body: 'Read', seen: '{}', digest: null },
      ...{ sent_by: reviewer.id, sent_at: new Date() },
    };
    expect(await attempt(client => insert(client, 'step_reviews', review))).toBe(
      'UV004 transition refused: nobody reviews their own work',
    );
  });

  it('a decision by whoever added evidence', async () => {
    const { id: waiting } = await stages.written();
    await attempt(client => giveRole(client, cast.administrator, 'assessor'));
    await attempt(client => giveRole(client, cast.administrator, 'officer'));
    await add(waiting, { ...cast.administrator, roles: new Set(['assessor'] as const) });
    await stages.everyStep(waiting, 'submit', cast.assessor);
    await stages.everyStep(waiting, 'approve', cast.reviewer);
    await stages.move(waiting, 'ask_advice', cast.assessor);
    await stages.advise(waiting);
    const officer = { ...cast.administrator, roles: new Set(['officer'] as const) };
    await expect(stages.move(waiting, 'reject', officer, 'No')).rejects.toMatchObject({ unmet: ['never_wrote'] });
    const move = { assessment: waiting, action: 'reject', from: 'awaiting_decision', to: 'rejected' };
    expect(await attempt(client => insertMove(client, { ...move, as: 'officer', by: cast.administrator }))).toBe(
      'UV004 transition refused: who wrote neither reviews nor decides',
    );
  });
});
