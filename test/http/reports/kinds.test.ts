import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCopyOf } from '../../../src/core/redaction/check-copy.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { ConsultationsService } from '../../../src/modules/consultations/consultations.service.js';
import { embeddedJson } from '../../../src/pdf/embedded.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller, type Answer } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { textOf } from '../../support/pdf-tools.js';

let running: TestApplication;
let cast: Cast;
let reader: Caller;
let once: string;
let twice: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const stages = new Stages(running.app, cast);
  once = (await stages.decided()).id;
  twice = (await stages.decided()).id;
  await stages.move(twice, 'reopen', cast.assessor, 'The car park was extended.');
  await stages.move(twice, 'ask_advice', cast.assessor);
  await stages.advise(twice, 'unfavourable');
  await stages.move(twice, 'reject', cast.officer, 'The extension was not assessed.');
  reader = await new Caller(running.app).signIn(cast.reader.email);
});
afterAll(() => running.close());

const get = (id: string, version: number, query: string): Promise<Answer> =>
  reader.send({ method: 'GET', url: `/api/assessments/${id}/versions/${version}/report.pdf?${query}` });
const sealedJson = async (id: string, version: number) =>
  (await reader.send({ method: 'GET', url: `/api/assessments/${id}/versions/${version}` })).body;

describe('a report', () => {
  it.each([
    ['', 'v1.pdf'],
    ['kind=full', 'v1.pdf'],
    ['kind=consultation', 'v1-consultation.pdf'],
    ['kind=consultation&regime=EU_GDPR', 'v1-consultation.pdf'],
    ['kind=public', 'v1-public.pdf'],
  ])('is drawn for %j, under a name of its own', async (query, name) => {
    const answer = await get(once, 1, query);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const { reference } = await running.app.get(AssessmentsService).get(once, cast.reader);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${reference}-${name}"`);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of changes compares with the version before', async () => {
    const answer = await get(twice, 2, 'kind=changes');
    expect(answer.statusCode).toBe(200);
    expect(textOf(answer.rawPayload)).toContain('From version 1 of');
    expect((await get(twice, 2, 'kind=changes&since=1')).rawPayload.equals(answer.rawPayload)).toBe(true);
  });

  it('for the public attaches a copy that can be checked, and never the whole version', async () => {
    const copy = (await embeddedJson((await get(once, 1, 'kind=public')).rawPayload)) ?? '';
    expect(isCopyOf(copy, await sealedJson(once, 1))).toBe(true);
  });

  it('for an authority names it and tells what was recorded', async () => {
    const input = {
      assessmentId: twice,
      version: 2,
      regime: 'EU_GDPR',
      authority: 'The Commissioner of Lindenfeld',
    } as const;
    await running.app.get(ConsultationsService).open(input, cast.officer);
    const text = textOf((await get(twice, 2, 'kind=consultation&regime=EU_GDPR')).rawPayload);
    expect(text).toContain('asks The Commissioner of Lindenfeld for its opinion');
  });
});

describe('a report that cannot be drawn', () => {
  it.each([
    ['kind=everything', 'kind', 'Choose one of full, consultation, public, changes'],
    ['kind=changes', 'since', 'There is no version before version 1 to compare with'],
    ['kind=changes&since=1', 'since', 'Choose a sealed version before version 1: there is none'],
    ['kind=changes&since=x', 'since', 'Enter the number of an earlier version'],
    ['kind=changes&since=99999999999', 'since', 'Enter the number of an earlier version'],
    ['since=1', 'since', 'Only the report of changes is drawn since another version'],
    ['regime=EU_GDPR', 'regime', 'Only the request for consultation is drawn for one law'],
    ['kind=consultation&regime=UK_GDPR', 'regime', 'No such law applies to the programme. Choose one of: EU_GDPR'],
    ['kind=consultation&regime=MARS', 'regime', 'Choose one of'],
  ])('says what to do for %s', async (query, field, message) => {
    const answer = await get(once, 1, query);
    expect(answer.statusCode).toBe(422);
    const problem = answer.json<{ problems: readonly { field: string; message: string }[] }>();
    expect(problem.problems).toEqual([{ field, message: expect.stringContaining(message) as string }]);
  });

  it.each(['kind=full&kind=public', 'colour=red', 'since[]=1'])('is refused for %s', async query => {
    expect((await get(once, 1, query)).statusCode).toBe(422);
  });

  it('is not found for a version that is not there', async () => {
    expect((await get(once, 7, 'kind=public')).statusCode).toBe(404);
  });
});
