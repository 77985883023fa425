import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSignatures } from '../../../src/pdf/signatures.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { foundOrganisation } from '../../support/cast.js';
import { makeTestKey, startTimestampAuthority, TestAuthority } from '../../support/signing.js';

let running: TestApplication;
let authority: TestAuthority;
let reader: Caller;
let id: string;

beforeAll(async () => {
  authority = await startTimestampAuthority();
  const { p12, passwordFile } = makeTestKey('Municipality of Lindenfeld');
  running = await startTestApplication({ signing: { keyFile: p12, passwordFile }, timestampUrl: authority.url });
  const cast = await foundOrganisation(running.app, 'lindenfeld');
  id = (await new Stages(running.app, cast).decided()).id;
  reader = await new Caller(running.app).signIn(cast.reader.email);
});
afterAll(async () => {
  await running.close();
  await authority.close();
});

describe('where a key is configured', () => {
  it.each(['full', 'public'])('the %s report leaves signed, its time stamped', async kind => {
    const url = `/api/assessments/${id}/versions/1/report.pdf?kind=${kind}`;
    const { rawPayload } = await reader.send({ method: 'GET', url });
    expect(checkSignatures(rawPayload)).toMatchObject([
      { valid: true, wholeFile: true, subject: 'CN=Municipality of Lindenfeld', timestamp: { valid: true } },
    ]);
  });

  it('a draft leaves unsigned', async () => {
    const { rawPayload } = await reader.send({ method: 'GET', url: `/api/assessments/${id}/draft.pdf` });
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(checkSignatures(rawPayload)).toEqual([]);
  });
});
