/** Threads that block, in the service and past it. */
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { ThreadsService } from '../../../src/modules/reviews/threads.service.js';
import type { Actor } from '../../../src/platform/actor.js';
import type { EntryKind, ThreadKind } from '../../../src/core/workflow/threads.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { insertMove } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let stages: Stages;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  id = (await stages.submitted()).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const attempt = (work: (client: pg.Client) => Promise<unknown>) => raw.attempt(cast.reader.organisationId, work);
const open = (stepId: string, kind: ThreadKind, by: Actor, at: { questionId?: string; rowId?: number } = {}) =>
  running.app
    .get(ReviewsService)
    .comment({ assessmentId: id, stepId, questionId: null, kind, body: 'Say why.', ...at }, by);
const enter = (threadId: string, does: EntryKind, by: Actor, body = 'Said.') =>
  running.app.get(ThreadsService).enter({ assessmentId: id, threadId, does, body }, by);
const approve = (stepId: string) => stages.moveStep({ assessmentId: id, stepId, action: 'approve' }, cast.reviewer);
const approveRaw = (step: string) =>
  attempt(client =>
    insertMove(client, {
      ...{ assessment: id, step, action: 'approve', from: 'submitted', to: 'approved', as: 'reviewer' },
      by: cast.reviewer,
    }),
  );

describe('a blocking thread', () => {
  let thread: string;

  it('stops the approval of its step while it is open, also past the application', async () => {
    thread = await open('processors', 'blocking', cast.reviewer);
    await expect(approve('processors')).rejects.toMatchObject({ unmet: ['no_blocking_threads'] });
    expect(await approveRaw('processors')).toBe('UV004 transition refused: a blocking thread is open');
  });

  it('is answered by the writer, who does not resolve it', async () => {
    await enter(thread, 'reply', cast.assessor, 'The contract is named now.');
    await expect(enter(thread, 'resolve', cast.assessor)).rejects.toMatchObject({ unmet: ['own_thread_or_reviewer'] });
  });

  it('is resolved once, and opened again while the step is not approved', async () => {
    await enter(thread, 'resolve', cast.reviewer, '');
    await expect(enter(thread, 'resolve', cast.reviewer)).rejects.toThrow('not possible in the present state');
    await enter(thread, 'reopen', cast.reviewer);
    await expect(approve('processors')).rejects.toMatchObject({ unmet: ['no_blocking_threads'] });
    await enter(thread, 'resolve', cast.reviewer);
    await approve('processors');
  });

  it('does not block a step that is approved', async () => {
    await expect(open('processors', 'blocking', cast.reviewer)).rejects.toMatchObject({
      unmet: ['blocks_nothing_approved'],
    });
    await expect(enter(thread, 'reopen', cast.reviewer)).rejects.toMatchObject({ unmet: ['blocks_nothing_approved'] });
    await expect(open('processors', 'remark', cast.assessor)).resolves.toBeTypeOf('string');
  });

  it('is not the writer’s to open', async () => {
    await expect(open('responsible', 'blocking', cast.assessor)).rejects.toThrow('Your role does not allow this');
  });
});

describe('a thread', () => {
  it('says on which text it was opened', async () => {
    const at = await open('responsible', 'remark', cast.reviewer, { questionId: 'responsible.unit' });
    const said = await running.app.get(ReviewsService).listComments(id, cast.reader);
    const found = said.find(each => each.id === at);
    expect(found).toMatchObject({
      round: 1,
      aboutRevision: 1,
      kind: 'remark',
      aboutDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('may be on a row of a table, and on none that is not there', async () => {
    await expect(
      open('risk.register', 'remark', cast.reviewer, { questionId: 'risk.register', rowId: 99 }),
    ).rejects.toThrow();
    await expect(
      open('responsible', 'remark', cast.reviewer, { questionId: 'responsible.unit', rowId: 1 }),
    ).rejects.toThrow('row in this table');
  });

  it('takes one of two resolutions at once', async () => {
    const at = await open('responsible', 'blocking', cast.reviewer);
    const both = await Promise.allSettled([enter(at, 'resolve', cast.reviewer), enter(at, 'resolve', cast.reviewer)]);
    expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('past the application', () => {
  const insert = (columns: Readonly<Record<string, unknown>>) =>
    attempt(client => {
      const row = {
        id: crypto.randomUUID(),
        organisation_id: cast.reader.organisationId,
        assessment_id: id,
        version: 1,
        step_id: 'responsible',
        body: 'raw',
        written_at: new Date(),
        ...columns,
      };
      const names = Object.keys(row);
      const values = names.map((_, at) => `$${at + 1}`).join(', ');
      return client.query(
        ['INSERT INTO comments (', names.join(', '), ') VALUES (', values, ')'].join(''),
        Object.values(row),
      );
    });

  it('a writer blocks nothing', async () => {
    expect(await insert({ kind: 'blocking', written_by: cast.assessor.id })).toMatch(/^UV004 .*only who reviews/);
  });

  it('nothing blocks an approved step', async () => {
    const refused = await insert({ kind: 'blocking', written_by: cast.reviewer.id, step_id: 'processors' });
    expect(refused).toMatch(/^UV004 .*does not block what is approved/);
  });

  it('a thread is resolved by nobody else, and goes on in order', async () => {
    const thread = await open('responsible', 'blocking', cast.reviewer);
    const entry = { thread_id: thread, entry: 1, does: 'resolve' };
    expect(await insert({ ...entry, written_by: cast.assessor.id })).toMatch(/^UV004 .*another reviewer resolves/);
    expect(await insert({ ...entry, entry: 2, written_by: cast.reviewer.id })).toMatch(/^UV002 /);
    expect(await insert({ ...entry, step_id: 'processors', written_by: cast.reviewer.id })).toMatch(
      /^UV004 .*not of its thread/,
    );
    expect(await insert({ ...entry, does: 'reopen', written_by: cast.reviewer.id })).toMatch(/^UV002 /);
  });

  it('no other round is claimed', async () => {
    expect(await insert({ kind: 'remark', round: 7, written_by: cast.reviewer.id })).toMatch(/^UV002 /);
  });
});
