import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActionsService } from '../../../src/modules/actions/actions.service.js';
import { FindingResponsesService } from '../../../src/modules/reviews/finding-responses.service.js';
import { MailService } from '../../../src/modules/notifications/mail.service.js';
import { SweepService } from '../../../src/modules/notifications/sweep.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { SendingService } from '../../../src/modules/reviews/sending.service.js';
import { ScreeningsService } from '../../../src/modules/screenings/screenings.service.js';
import { WebhooksService } from '../../../src/modules/webhooks/webhooks.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { changeAfterApproval } from '../../support/after-approval.js';
import { addWithdrawnEvidence } from '../../support/evidence.js';
import { asked, refusalOf, stampFirstRecord } from '../../support/owner.js';
import { foundTwoOrganisations, openQuestion, TwoOrganisations } from '../../support/two-organisations.js';

// The messages of mail are made; nobody listens at this port, and nothing is sent.
const mail = { smtpUrl: 'smtp://127.0.0.1:1', from: 'uvid@lindenfeld.example' };
let running: TestApplication;
let about: TwoOrganisations;

beforeAll(async () => {
  running = await startTestApplication({ mail });
  about = await foundTwoOrganisations(running);
  const place = { assessmentId: about.assessment, stepId: openQuestion.step, questionId: openQuestion.id };
  const { app } = running;
  await app.get(ReviewsService).comment({ ...place, body: 'Which unit?' }, about.own.reviewer);
  const update = { seen: 0, status: 'done', owner: 'Works', dueOn: null, evidence: 'Record 4', note: '' } as const;
  await app.get(ActionsService).update({ assessmentId: about.approved, key: 'M1', ...update }, about.own.assessor);
  const late = { ...update, key: 'M2', status: 'open', dueOn: '2026-02-01' } as const;
  await app.get(ActionsService).update({ assessmentId: about.approved, ...late }, about.own.assessor);
  await app.get(MailService).setWishes({ cadence: 'immediate', muted: [] }, about.own.assessor);
  await app.get(WebhooksService).add('https://hook.invalid/', ['action.updated'], about.own.administrator);
  await app.get(ActionsService).update({ assessmentId: about.approved, ...late, key: 'M3' }, about.own.assessor);
  await app.get(SweepService).sweep();
  await asked(running.database.superuserUrl, client =>
    client.query(
      `INSERT INTO webhook_attempts SELECT id, 1, organisation_id, NULL, false, made_at FROM webhook_messages`,
    ),
  );
  await asked(running.database.superuserUrl, client =>
    client.query('INSERT INTO mail_sent SELECT id, organisation_id, made_at FROM mail_messages'),
  );
  await stampFirstRecord(running.database.superuserUrl, about.own.reader.organisationId);
  const conclusion = { reasons: 'Few people, one place', dpoView: 'Agreed' };
  await app.get(ScreeningsService).concludeNotRequired(about.programme, conclusion, about.own.assessor);
  await app.get(FindingResponsesService).answer(about.assessment, 'CMP-14', 'It follows in May', about.own.assessor);
  const verdicts = [{ question: openQuestion.id, verdict: 'ok' }] as const;
  const review = {
    assessmentId: about.assessment,
    stepId: openQuestion.step,
    verdict: 'none',
    comment: '',
    verdicts,
  } as const;
  await app.get(SendingService).send({ ...review, remarks: [], digest: null }, about.own.reviewer);
  await addWithdrawnEvidence(app, { ...about, by: about.own.assessor });
  await changeAfterApproval(app, about);
});
afterAll(() => running.close());

const history = [
  'programme_revisions',
  'answer_revisions',
  'evidence_contents',
  'evidence',
  'evidence_withdrawals',
  'comments',
  'transitions',
  'advice',
  'decisions',
  'assessment_versions',
  'version_briefs',
  'audit_events',
  'audit_anchors',
  'screening_conclusions',
  'finding_responses',
  'step_reviews',
  'answer_verdicts',
  'consultations',
  'consultation_events',
  'action_updates',
  'change_events',
  'camera_revisions',
  'camera_register_revisions',
  'notices',
  'mail_messages',
  'mail_notices',
  'mail_sent',
  'webhook_messages',
  'webhook_attempts',
];
const statements = ['UPDATE $ SET organisation_id = organisation_id', 'DELETE FROM $', 'TRUNCATE $ CASCADE'];
const cases = history.flatMap(table => statements.map(sql => [table, sql.replace('$', table)] as const));

function attempt(url: string, sql: string): Promise<string> {
  return asked(url, async client => {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.org_id', $1, true)", [about.own.reader.organisationId]);
    const code = await refusalOf(client, sql);
    await client.query('ROLLBACK');
    return code;
  });
}

it('every table of the history holds something to protect', async () => {
  const empty: string[] = [];
  await asked(running.database.superuserUrl, async client => {
    for (const table of history)
      if ((await client.query(['SELECT 1 FROM', table].join(' '))).rowCount === 0) empty.push(table);
  });
  expect(empty).toEqual([]);
});

describe('as the application', () => {
  it.each(cases)('%s refuses: %s', async (_, sql) => {
    expect(await attempt(running.database.appUrl, sql)).toBe('42501');
  });
});

describe('as the owner of the tables', () => {
  it.each(cases)('%s refuses: %s', async (_, sql) => {
    expect(await attempt(running.database.ownerUrl, sql)).toBe('UV001');
  });
});

describe('the application may not set by hand', () => {
  it.each([
    ['the state of an assessment', "UPDATE assessments SET state = 'approved'"],
    ['its version', 'UPDATE assessments SET version = 9'],
    ['the state of a step', "UPDATE assessment_steps SET state = 'approved'"],
    ['the answer that stands', "UPDATE answers SET answer = '{}'"],
    ['the facts of a programme', "UPDATE programmes SET facts = '{}'"],
    ['a camera', "UPDATE cameras SET status = 'removed'"],
    ['a camera of nobody', 'DELETE FROM cameras'],
    ['the end of the chain', 'UPDATE audit_heads SET sequence = 0'],
    ['the organisation of a person', 'UPDATE people SET organisation_id = organisation_id'],
    ['the rules of the workflow', "UPDATE workflow_rules SET by_roles = '{reader}'"],
    ['a session', 'SELECT * FROM sessions'],
    ['an invitation', 'SELECT * FROM invitations'],
    ['a trigger', 'ALTER TABLE transitions DISABLE TRIGGER ALL'],
    ['which triggers fire', 'SET session_replication_role = replica'],
    ['who owns it', 'ALTER TABLE answers OWNER TO uvid_app'],
    ['a table of its own', 'CREATE TABLE mine (id int)'],
  ])('%s', async (_, sql) => {
    expect(await attempt(running.database.appUrl, sql)).toBe('42501');
  });
});
