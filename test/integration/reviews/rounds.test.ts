/** Reviews that are sent whole, in the service and past it. */
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { SendingService, type WholeReview } from '../../../src/modules/reviews/sending.service.js';
import type { Actor } from '../../../src/platform/actor.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { insertMove } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  id = (await new Stages(running.app, cast).submitted()).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const attempt = (work: (client: pg.Client) => Promise<unknown>) => raw.attempt(cast.reader.organisationId, work);
const unit = { question: 'responsible.unit', verdict: 'change_requested' } as const;
const send = (change: Partial<WholeReview>, by: Actor = cast.reviewer) =>
  running.app.get(SendingService).send(
    {
      ...{ assessmentId: id, stepId: 'responsible', verdict: 'none', comment: '' },
      ...{ verdicts: [], remarks: [], digest: null, ...change },
    },
    by,
  );
const list = () => running.app.get(SendingService).list(id, 'responsible', cast.reader);

describe('a review', () => {
  it('is sent whole or not at all', async () => {
    const remarks = [{ questionId: unit.question, rowId: null, kind: 'remark', body: 'Which?' }] as const;
    await expect(send({ verdict: 'ok', verdicts: [unit], remarks })).rejects.toMatchObject({
      unmet: ['no_changes_requested'],
    });
    expect(await list()).toEqual([]);
    expect(await running.app.get(ReviewsService).listComments(id, cast.reader)).toEqual([]);
  });

  it('is not given by whoever wrote, nor by anybody but a reviewer', async () => {
    await expect(send({}, cast.assessor)).rejects.toMatchObject({ unmet: ['wrong_role'] });
    await expect(send({}, cast.dpo)).rejects.toMatchObject({ unmet: ['wrong_role'] });
  });

  it('keeps the round, the revision and the digest of what it is about', async () => {
    await send({ verdicts: [unit] });
    expect(await list()).toMatchObject([
      {
        ...{ round: 1, verdict: 'none', by: cast.reviewer.id, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        verdicts: [{ ...unit, revision: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      },
    ]);
  });
});

describe('a change that is requested', () => {
  it('stops the approval in the round, also past the application', async () => {
    const move = { assessment: id, step: 'responsible', action: 'approve', from: 'submitted', to: 'approved' };
    const refused = await attempt(client => insertMove(client, { ...move, as: 'reviewer', by: cast.reviewer }));
    expect(refused).toBe('UV004 transition refused: a change of an answer is requested');
    await expect(send({ verdict: 'ok' })).rejects.toMatchObject({ unmet: ['no_changes_requested'] });
  });

  it('is taken back with a verdict that the answer is in order', async () => {
    await send({ verdict: 'ok', verdicts: [{ ...unit, verdict: 'ok' }] });
    expect((await list()).map(each => each.verdict)).toEqual(['none', 'ok']);
  });
});

describe('past the application', () => {
  it.each([
    ['by a writer', () => cast.assessor, 1, /^UV004 .*wrong role/],
    ['of another round', () => cast.reviewer, 4, /^UV002 /],
  ])('no review is taken %s', async (_, by, round, refusal) => {
    const refused = await attempt(client =>
      client.query(
        `INSERT INTO step_reviews (id, organisation_id, assessment_id, version, step_id, round, verdict, body, seen, digest,
           sent_by, sent_at) VALUES (gen_random_uuid(), $1, $2, 1, 'responsible', $3, 'ok', '', '{}', repeat('0', 64), $4, now())`,
        [cast.reader.organisationId, id, round, by().id],
      ),
    );
    expect(refused).toMatch(refusal);
  });
});
