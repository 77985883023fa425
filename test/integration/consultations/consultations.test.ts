import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consultationMoves, type ConsultationEventKind } from '../../../src/core/consultation/moves.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { ConsultationEventsService } from '../../../src/modules/consultations/consultation-events.service.js';
import { ConsultationsService } from '../../../src/modules/consultations/consultations.service.js';
import { GoLiveService } from '../../../src/modules/consultations/go-live.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import type { Actor } from '../../../src/platform/actor.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';
import { RawClient } from '../../support/raw-client.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let decided: Started;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  decided = await new Stages(running.app, cast).decided('consult');
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const consultations = () => running.app.get(ConsultationsService);
const bars = () => running.app.get(GoLiveService).bars(decided.programmeId, cast.reader);

function open(): Promise<string> {
  const input = { assessmentId: decided.id, version: 1, regime: 'EU_GDPR', authority: ' The authority ' } as const;
  return consultations().open(input, cast.dpo);
}

interface Told {
  readonly kind: ConsultationEventKind;
  readonly on: string;
  readonly seen: number;
  readonly text?: string;
  readonly concerns?: number;
  readonly result?: 'negative' | 'with_comments';
  readonly place?: string;
}

function record(consultationId: string, told: Told, by: Actor) {
  const more = { concerns: null, result: null, place: null, text: `About the ${told.kind}` };
  const command = { ...more, ...told, assessmentId: decided.id, consultationId };
  return running.app.get(ConsultationEventsService).record(command, by);
}

it('the rules of the database say what the core says', async () => {
  const rows = await asked(running.database.superuserUrl, async client => {
    const sql = 'SELECT from_stage AS "from", kind, to_stage AS "to", by_roles AS by FROM consultation_rules';
    return (await client.query(sql)).rows as unknown[];
  });
  const text = (list: readonly unknown[]) => list.map(each => JSON.stringify(each)).sort();
  expect(text(rows)).toEqual(text(consultationMoves.map(({ from, kind, to, by }) => ({ from, kind, to, by }))));
});

describe('a consultation that ends in a negative opinion', () => {
  let id: string;

  it('is opened once for a version and a law', async () => {
    id = await open();
    expect((await consultations().list(decided.id, cast.reader)).consultations).toMatchObject([
      { id, authority: 'The authority', version: 1, state: { stage: 'preparing' }, clock: { standing: 'not_started' } },
    ]);
    await expect(open()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is not opened under a law that does not apply, nor about a version that is not sealed', async () => {
    const input = { assessmentId: decided.id, version: 1, regime: 'EU_LED', authority: 'A' } as const;
    await expect(consultations().open(input, cast.dpo)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(consultations().open({ ...input, version: 2 }, cast.dpo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('bars the launch while it lasts', async () => {
    expect(await bars()).toEqual([{ regime: 'EU_GDPR', reason: 'under_way' }]);
  });

  it('runs from receipt, and stays overdue in silence', async () => {
    await record(id, { kind: 'submission', on: '2026-01-12', seen: 0, text: '' }, cast.officer);
    await record(id, { kind: 'receipt', on: '2026-01-15', seen: 1, text: '' }, cast.dpo);
    const { consultation } = await consultations().get(decided.id, id, cast.reader);
    expect(consultation.clock).toMatchObject({ standing: 'overdue', dueOn: '2026-03-12', cite: 'gdpr-36-2' });
    expect(consultation.pack.map(each => each.id)).toContain('other_information');
    expect(await bars()).toEqual([{ regime: 'EU_GDPR', reason: 'under_way' }]);
  });

  it('refuses who saw less than there is, the wrong role and what is not possible', async () => {
    const question: Told = { kind: 'question', on: '2026-01-20', seen: 1 };
    await expect(record(id, question, cast.dpo)).rejects.toMatchObject({ code: 'STALE' });
    await expect(record(id, { ...question, seen: 2 }, cast.officer)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(record(id, { ...question, kind: 'closure', seen: 2 }, cast.assessor)).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await expect(record(id, { ...question, on: '2199-01-01', seen: 2 }, cast.dpo)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('gives one of two who record at once', async () => {
    const told: Told = { kind: 'question', on: '2026-01-20', seen: 2 };
    const both = await Promise.allSettled([record(id, told, cast.dpo), record(id, told, cast.assessor)]);
    expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { consultation } = await consultations().get(decided.id, id, cast.reader);
    expect(consultation.events.map(each => each.kind)).toEqual(['submission', 'receipt', 'question']);
  });

  it('keeps the version, opens the next and still bars the launch', async () => {
    const before = (await running.app.get(VersionsService).get(decided.id, 1, cast.reader)).digest;
    const told: Told = { kind: 'opinion', on: '2026-03-02', seen: 3, result: 'negative' };
    expect(await record(id, told, cast.officer)).toEqual({ sequence: 4, opensVersion: true });
    const assessment = await running.app.get(AssessmentsService).get(decided.id, cast.reader);
    expect([assessment.state, assessment.version]).toEqual(['in_preparation', 2]);
    expect((await running.app.get(VersionsService).get(decided.id, 1, cast.reader)).digest).toBe(before);
    expect(await bars()).toEqual([{ regime: 'EU_GDPR', reason: 'negative' }]);
  });

  it('is closed comment by comment', async () => {
    await record(id, { kind: 'comment', on: '2026-03-02', seen: 4 }, cast.dpo);
    const closing: Told = { kind: 'closure', on: '2026-04-01', seen: 5, concerns: 5, place: 'Step 2.1' };
    await record(id, closing, cast.assessor);
    const { consultation } = await consultations().get(decided.id, id, cast.reader);
    expect(consultation.state.comments).toMatchObject([{ said: { sequence: 5 }, answers: [{ place: 'Step 2.1' }] }]);
  });
});

describe('past the application, the database refuses', () => {
  const insert = (client: pg.Client, id: string, more: Readonly<Record<string, unknown>>) => {
    const row: Record<string, unknown> = {
      ...{ consultation_id: id, sequence: 7, organisation_id: cast.dpo.organisationId, kind: 'comment' },
      ...{ happened_on: '2026-05-01', body: 'Past the application', as_role: 'dpo', recorded_by: cast.dpo.id },
      ...{ recorded_at: new Date(), ...more },
    };
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`);
    const sql = ['INSERT INTO consultation_events (', names.join(', '), ') VALUES (', places.join(', '), ')'].join('');
    return client.query(sql, Object.values(row));
  };
  const attempt = async (more: Readonly<Record<string, unknown>>) => {
    const [first] = (await consultations().list(decided.id, cast.reader)).consultations;
    return raw.attempt(cast.reader.organisationId, client => insert(client, first?.id ?? '', more));
  };

  it.each([
    ['a record without its audit row', {}, /^UV004.*audit/],
    ['a number that is not next', { sequence: 9 }, /^UV002/],
    ['what the stage does not know', { kind: 'receipt' }, /^UV004.*table/],
    ['a role that may not', { as_role: 'officer' }, /^UV004.*role/],
    ['a role that the person does not hold', { as_role: 'assessor' }, /^UV004.*role/],
    ['a stage of its own', { stage: 'preparing' }, /^42501/],
    ['a consultation of nobody', { consultation_id: randomUUID() }, /^UV005/],
  ] as const)('%s', async (_, more, refusal) => {
    expect(await attempt(more)).toMatch(refusal);
  });

  it('a closure of what is no comment', async () => {
    const closure = { kind: 'closure', as_role: 'assessor', recorded_by: cast.assessor.id, concerns: 1, place: 'Here' };
    expect(await attempt(closure)).toMatch(/^UV004.*concerns/);
  });
});
