/** A decision is whole or not there: sent past the application, as its own account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { Decided, giveRole, insertDecision, insertMove, insertVersion, Move } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let awaiting: string;
let other: string;
let decided: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const stages = new Stages(running.app, cast);
  const high = { residual: { likelihood: 3, severity: 3 } };
  awaiting = (await stages.awaitingDecision(high)).id;
  other = (await stages.awaitingDecision(high)).id;
  decided = (await stages.decided('reject')).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const attempt = (work: (client: pg.Client) => Promise<unknown>) => raw.attempt(cast.reader.organisationId, work);
const as = (outcome: string, assessment = awaiting): Decided => ({ assessment, outcome, by: cast.officer });

const rejection = (change: Partial<Move> = {}): Move => ({
  ...{ assessment: awaiting, action: 'reject', from: 'awaiting_decision', to: 'rejected', as: 'officer' },
  ...{ by: cast.officer, ...change },
});

describe('a decision', () => {
  it.each([
    ['wrote', () => cast.assessor, 'UV004 transition refused: who wrote does not decide'],
    ['reviewed', () => cast.reviewer, 'UV004 transition refused: who reviewed does not decide'],
    ['advised', () => cast.dpo, 'UV004 transition refused: the data protection officer does not decide'],
  ])('is refused to an officer who %s', async (_, who, words) => {
    const refused = await attempt(async client => {
      await giveRole(client, who(), 'officer');
      await insertMove(client, rejection({ by: who() }));
    });
    expect(refused).toBe(words);
  });

  it('is refused to an officer who also holds the adviser’s office', async () => {
    const refused = await attempt(async client => {
      await giveRole(client, cast.officer, 'dpo');
      await insertMove(client, rejection());
    });
    expect(refused).toBe('UV004 transition refused: the data protection officer does not decide');
  });

  it('does not commit without its own row', async () => {
    const refused = await attempt(client => insertMove(client, rejection()));
    expect(refused).toBe('UV004 transition refused: it has no decision');
  });

  it('does not commit without a sealed version', async () => {
    const refused = await attempt(async client => {
      await insertDecision(client, as('rejected'));
      await insertMove(client, rejection());
    });
    expect(refused).toBe('UV004 transition refused: it seals no version');
  });

  it('on a high residual risk cannot be sealed as an approval', async () => {
    const refused = await attempt(async client => {
      await insertDecision(client, as('approved'));
      await insertVersion(client, as('approved'));
    });
    expect(refused).toBe('UV004 a high residual risk is not approved');
  });

  it('on a high residual risk can be sealed as a rejection', async () => {
    const taken = await attempt(async client => {
      await insertDecision(client, as('rejected'));
      await insertMove(client, rejection());
      await insertVersion(client, as('rejected'));
    });
    expect(taken).toBe('taken');
  });
});

describe('a sealed version', () => {
  it('is not taken with a digest that is not its own', async () => {
    const refused = await attempt(async client => {
      await insertDecision(client, as('rejected', other));
      await insertVersion(client, as('rejected', other), '0'.repeat(64));
    });
    expect(refused).toMatch(/^23514 .*versions_digest/);
  });

  it('is not taken when it says another outcome than was decided', async () => {
    const refused = await attempt(async client => {
      await insertDecision(client, as('consultation', other));
      await insertVersion(client, as('rejected', other));
    });
    expect(refused).toBe('UV004 the document does not say what was decided');
  });

  it('is there once for each version', async () => {
    const refused = await attempt(client => insertVersion(client, as('rejected', decided)));
    expect(refused).toMatch(/^23505 .*assessment_versions_pkey/);
  });
});
