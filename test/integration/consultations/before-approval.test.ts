/** Silence is never approval: what has to be asked is answered first, in the service and again in the database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsultationEventKind, OpinionResult } from '../../../src/core/consultation/moves.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { ConsultationEventsService } from '../../../src/modules/consultations/consultation-events.service.js';
import { ConsultationsService } from '../../../src/modules/consultations/consultations.service.js';
import type { Actor } from '../../../src/platform/actor.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { RawClient } from '../../support/raw-client.js';
import { documentOf, insertDecision, insertDocument } from '../../support/raw-moves.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let stages: Stages;
/** On the Commissioner's list: number plates are read, so the opinion is owed whatever the risk. */
let listed: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  const { capabilities } = carPark();
  const facts = carPark({ regimes: ['RS_ZZPL_GENERAL'], capabilities: { ...capabilities, anpr: 'active' } });
  listed = (await stages.awaitingDecision({}, facts)).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const because = 'For the reasons given in the assessment.';
const unmet = (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: { readonly unmet?: readonly string[] }) => error.unmet,
  );
const decide = (action: 'approve' | 'consult') => stages.move(listed, action, cast.officer, because);

/** Sent past the application, with a document that says what it has to. */
function sealed(version: number, consultation?: 'required' | 'not_required'): Promise<string> {
  const decided = { assessment: listed, version, outcome: 'approved', by: cast.officer };
  const screening = consultation && { regimes: [{ regime: 'RS_ZZPL_GENERAL', consultation }] };
  return raw.attempt(cast.reader.organisationId, async client => {
    await insertDecision(client, decided);
    await insertDocument(client, decided, documentOf(decided, { level: 'low', ...(screening ? { screening } : {}) }));
    await client.query("DO $$ BEGIN RAISE EXCEPTION 'nothing stands in the way'; END $$");
  });
}
const passes = 'P0001 nothing stands in the way';

function ask(version: number): Promise<string> {
  const input = { assessmentId: listed, version, regime: 'RS_ZZPL_GENERAL', authority: 'The Commissioner' } as const;
  return running.app.get(ConsultationsService).open(input, cast.dpo);
}

type Told = readonly [ConsultationEventKind, Actor, OpinionResult?];

async function tell(consultationId: string, told: readonly Told[]): Promise<void> {
  for (const [seen, [kind, by, result = null]] of told.entries()) {
    const more = { on: '2026-01-12', text: `About the ${kind}`, concerns: null, place: null, seen };
    const command = { ...more, kind, result, assessmentId: listed, consultationId };
    await running.app.get(ConsultationEventsService).record(command, by);
  }
}

/** Decided and reopened: the next version waits for its decision. */
async function nextAwaits(): Promise<number> {
  const id = listed;
  const { state, version } = await running.app.get(AssessmentsService).get(id, cast.reader);
  if (state !== 'in_preparation') await stages.move(id, 'reopen', cast.assessor, 'After the opinion');
  await stages.move(id, 'ask_advice', cast.assessor);
  await stages.advise(id);
  return state === 'in_preparation' ? version : version + 1;
}

const answered = (result: OpinionResult): readonly Told[] => [
  ['submission', cast.dpo],
  ['receipt', cast.dpo],
  ['opinion', cast.officer, result],
];

describe('a consultation that is owed', () => {
  it('bars the approval before anybody was asked, and leaves the consultation open', async () => {
    expect(await unmet(decide('approve'))).toEqual(['authority_answered']);
    expect(await sealed(1, 'required')).toBe('UV004 the authority has not answered: RS_ZZPL_GENERAL');
    expect(await sealed(1)).toBe('UV004 an approval says what its screening found');
    expect(await sealed(1, 'not_required')).toBe(passes);
    await decide('consult');
  });

  it('bars the next version while the authority is silent', async () => {
    const id = await ask(1);
    expect(await nextAwaits()).toBe(2);
    expect(await sealed(2, 'required')).toBe('UV004 the authority has not answered: RS_ZZPL_GENERAL');
    await tell(id, [['submission', cast.dpo], ['receipt', cast.dpo]]); // prettier-ignore
    expect(await unmet(decide('approve'))).toEqual(['authority_answered']);
    // Overdue for months, and asked without a duty: silence stays silence.
    expect(await sealed(2, 'not_required')).toBe('UV004 the authority has not answered: RS_ZZPL_GENERAL');
  });

  it('bars it again when the opinion is negative, also once nobody would have to ask', async () => {
    const [asked] = (await running.app.get(ConsultationsService).list(listed, cast.reader)).consultations;
    const more = { on: '2026-02-02', text: 'It would break the law', concerns: null, place: null, seen: 2 };
    const command = { ...more, kind: 'opinion', result: 'negative', assessmentId: listed, consultationId: asked!.id } as const; // prettier-ignore
    await running.app.get(ConsultationEventsService).record(command, cast.officer);
    expect(await unmet(decide('approve'))).toEqual(['no_negative_opinion']);
    const negative = 'UV004 the opinion of the authority is negative: RS_ZZPL_GENERAL';
    expect([await sealed(2, 'required'), await sealed(2, 'not_required')]).toEqual([negative, negative]);
  });

  it('is not put right by a new request that is withdrawn', async () => {
    await decide('consult');
    await tell(await ask(2), [['withdrawal', cast.officer]]);
    expect(await nextAwaits()).toBe(3);
    expect(await unmet(decide('approve'))).toEqual(['authority_answered']);
    expect(await sealed(3, 'required')).toBe('UV004 the authority has not answered: RS_ZZPL_GENERAL');
    expect(await sealed(3, 'not_required')).toBe('UV004 the opinion of the authority is negative: RS_ZZPL_GENERAL');
  });

  it('is over with an opinion that does not object: the next version is approved', async () => {
    await decide('consult');
    await tell(await ask(3), answered('with_comments'));
    expect(await nextAwaits()).toBe(4);
    expect(await sealed(4, 'required')).toBe(passes);
    await decide('approve');
    const { state } = await running.app.get(AssessmentsService).get(listed, cast.reader);
    expect(state).toBe('approved');
  });
});
