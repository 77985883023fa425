/** What the database keeps to even when the application does not: everything here is sent past it, as its own account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { chain } from '../../../src/core/audit/chain.js';
import { assessmentTransitions, stepTransitions, type Transition } from '../../../src/core/workflow/transitions.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { giveRole, insertMove, Move } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let stages: Stages;
let submitted: string;
let awaiting: string;
let sealed: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  submitted = (await stages.submitted()).id;
  awaiting = (await stages.awaitingDecision({ residual: { likelihood: 3, severity: 3 } })).id;
  sealed = (await stages.decided()).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const attempt = (work: (client: pg.Client) => Promise<unknown>) => raw.attempt(cast.reader.organisationId, work);

describe('the table of rules', () => {
  it('says what the core says', async () => {
    let rows: readonly unknown[] = [];
    await attempt(async client => {
      ({ rows } = await client.query(
        `SELECT machine, from_state AS "from", action, to_state AS "to", by_roles AS by, not_own_work AS own, seals,
           opens_version AS opens FROM workflow_rules`,
      ));
    });
    const inCore = (machine: string, table: readonly Transition[]) =>
      table.map(({ from, action, to, by, requires, seals, opensVersion }) => ({
        ...{ machine, from, action, to, by: [...by], own: requires.includes('not_own_work') },
        ...{ seals: seals ?? false, opens: opensVersion ?? false },
      }));
    const core = [...inCore('step', stepTransitions), ...inCore('assessment', assessmentTransitions)];
    expect(rows).toHaveLength(core.length);
    expect(rows).toEqual(expect.arrayContaining(core));
  });
});

describe('the application’s account', () => {
  it.each([
    ['the state of an assessment', "UPDATE assessments SET state = 'approved'"],
    ['the version of an assessment', 'UPDATE assessments SET version = 9'],
    ['the state of a step', "UPDATE assessment_steps SET state = 'approved', approved_digest = repeat('0', 64)"],
    ['an answer', "UPDATE answers SET answer = '{}'"],
    ['an earlier answer', "UPDATE answer_revisions SET answer = '{}'"],
    ['a transition', "UPDATE transitions SET comment = ''"],
    ['an advice', "UPDATE advice SET opinion = 'favourable'"],
    ['a decision', "UPDATE decisions SET outcome = 'approved'"],
    ['a sealed version', "UPDATE assessment_versions SET document = '{}'"],
    ['an audit row', "UPDATE audit_events SET record = '{}'"],
    ['the head of the chain', 'UPDATE audit_heads SET sequence = 0'],
    ['the rules', "UPDATE workflow_rules SET by_roles = '{reader}'"],
  ])('may not change %s', async (_, sql) => {
    expect(await attempt(client => client.query(sql))).toMatch(/^42501 permission denied/);
  });

  it.each([
    'answers',
    'answer_revisions',
    'transitions',
    'decisions',
    'assessment_versions',
    'audit_events',
    'comments',
  ])('may remove nothing from %s', async table => {
    expect(await attempt(client => client.query(['DELETE FROM', table].join(' ')))).toMatch(/^42501/);
  });
});

const approval = (change: Partial<Move> = {}): Move => ({
  ...{ assessment: submitted, step: 'responsible', action: 'approve', from: 'submitted', to: 'approved' },
  ...{ as: 'reviewer', by: cast.reviewer, ...change },
});

describe('a move of a step', () => {
  it('is refused when it is not in the table', async () => {
    const refused = await attempt(client => insertMove(client, approval({ to: 'in_progress' })));
    expect(refused).toBe('UV004 transition refused: not in the table');
  });

  it('is refused in a role that the table does not name', async () => {
    const refused = await attempt(client => insertMove(client, approval({ as: 'assessor', by: cast.assessor })));
    expect(refused).toBe('UV004 transition refused: wrong role');
  });

  it('is refused in a role that the person does not hold', async () => {
    const refused = await attempt(client => insertMove(client, approval({ by: cast.reader })));
    expect(refused).toBe('UV004 transition refused: wrong role');
  });

  it('does not approve own work, also not as a reviewer', async () => {
    const refused = await attempt(async client => {
      await giveRole(client, cast.assessor, 'reviewer');
      await insertMove(client, approval({ by: cast.assessor }));
    });
    expect(refused).toBe('UV004 transition refused: nobody reviews their own work');
  });

  it('is refused from a state that the step has left', async () => {
    const refused = await attempt(client =>
      insertMove(client, approval({ action: 'reopen', from: 'approved', to: 'in_progress' })),
    );
    expect(refused).toBe('UV002 the state is no longer approved');
  });

  it('is refused while the assessment is being decided', async () => {
    const refused = await attempt(client =>
      insertMove(client, approval({ assessment: awaiting, action: 'reopen', from: 'approved', to: 'in_progress' })),
    );
    expect(refused).toBe('UV004 transition refused: the assessment is not in preparation');
  });

  it('does not commit without its audit row', async () => {
    const refused = await attempt(client => insertMove(client, approval(), false));
    expect(refused).toBe('UV004 transition refused: it has no audit row');
  });

  it('commits when all of it is there', async () => {
    expect(await attempt(client => insertMove(client, approval()))).toBe('taken');
  });
});

describe('an answer', () => {
  it.each([
    ['of a step that is being reviewed', () => submitted, 'processors'],
    ['of a decided assessment', () => sealed, 'responsible'],
  ])('%s is not taken', async (_, assessment, step) => {
    const refused = await attempt(client =>
      client.query(
        `INSERT INTO answer_revisions (assessment_id, question_id, revision, step_id, organisation_id, answer, written_by,
           written_at) VALUES ($1, 'new.question', 1, $2, $3, '{}', $4, now())`,
        [assessment(), step, cast.assessor.organisationId, cast.assessor.id],
      ),
    );
    expect(refused).toMatch(/^UV003 /);
  });
});

describe('the audit chain', () => {
  it('takes no record that does not follow its head', async () => {
    const refused = await attempt(async client => {
      const event = {
        type: 'person.signed_in',
        actor: null,
        assessment: null,
        data: { person: cast.reader.id },
      } as const;
      const link = chain(
        { sequence: 3, hash: '0'.repeat(64) },
        cast.reader.organisationId,
        '2026-01-01T00:00:00Z',
        event,
      );
      await client.query(
        `INSERT INTO audit_events (organisation_id, sequence, type, record, previous, hash) VALUES ($1, $2, $3, $4, $5, $6)`,
        [cast.reader.organisationId, link.sequence, event.type, link.record, link.previous, link.hash],
      );
    });
    expect(refused).toBe('UV002 the record does not continue the chain');
  });
});
