import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedJson } from '../../../src/pdf/embedded.js';
import { sha256 } from '../../../src/core/version/canonical.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { addressesOf } from '../../support/pdf-tools.js';

const origin = 'https://uvid.example.org';
let running: TestApplication;
let cast: Cast;
let anybody: Caller;
let base: string;
let digest: string;
let copy: string;

beforeAll(async () => {
  running = await startTestApplication({ verifyAt: origin });
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const { id } = await new Stages(running.app, cast).decided();
  base = `/api/assessments/${id}/versions/1`;
  const reader = await new Caller(running.app).signIn(cast.reader.email);
  digest = sha256((await reader.send({ method: 'GET', url: base })).payload);
  copy = sha256((await reader.send({ method: 'GET', url: `${base}/export.json?edition=public` })).payload);
  anybody = new Caller(running.app);
});
afterAll(() => running.close());

const get = (url: string) => anybody.send({ method: 'GET', url });

describe('the page of a digest', () => {
  it('says to anybody that a version is genuine, when it was sealed and what was decided', async () => {
    const { statusCode, payload } = await get(`/verify/${digest}`);
    expect(statusCode).toBe(200);
    expect(payload).toContain('This digest is genuine');
    expect(payload).toContain('Approved');
    expect((await get(`/api/verify/${digest}`)).json()).toMatchObject({
      ...{ kind: 'version', version: 1, outcome: 'approved', supersededAt: null, expired: false },
    });
  });

  it('names nobody', async () => {
    const { payload } = await get(`/verify/${digest}`);
    const api = (await get(`/api/verify/${digest}`)).payload;
    for (const { email, name } of Object.values(cast) as { email?: string; name?: string }[])
      for (const personal of [email, name].flatMap(each => each ?? [])) expect(payload + api).not.toContain(personal);
  });

  it('knows a public copy by the version that its code names', async () => {
    expect((await get(`/verify/${copy}`)).statusCode).toBe(404);
    const { statusCode, payload } = await get(`/verify/${copy}?of=${digest}`);
    expect(statusCode).toBe(200);
    expect(payload).toContain('the public copy of a version');
    expect((await get(`/verify/${'0'.repeat(64)}?of=${digest}`)).statusCode).toBe(404);
  });

  it('is where the code on a report leads', async () => {
    const reader = await new Caller(running.app).signIn(cast.reader.email);
    const { rawPayload } = await reader.send({ method: 'GET', url: `${base}/report.pdf?kind=public` });
    expect(sha256((await embeddedJson(rawPayload)) ?? '')).toBe(copy);
    expect(addressesOf(rawPayload)).toContain(`${origin}/verify/${copy}?of=${digest}`);
  });

  it.each([
    ['in groups and capitals', () => (digest.toUpperCase().match(/.{8}/g) ?? []).join(' ')],
    ['as the code without an address holds it', () => `urn:sha256:${digest}`],
  ])('is found by a digest typed %s', async (_, given) => {
    const { statusCode, headers } = await get(`/verify?digest=${encodeURIComponent(given())}`);
    expect([statusCode, headers['location']]).toEqual([303, `/verify/${digest}`]);
  });

  it('says what is wrong with what was typed, and keeps it', async () => {
    const { statusCode, payload } = await get('/verify?digest=DPIA-2026-0001');
    expect(statusCode).toBe(422);
    expect(payload).toContain('Enter the 64 digits and letters');
    expect(payload).toContain('value="DPIA-2026-0001"');
  });

  it('says that it does not know a digest', async () => {
    const { statusCode, payload } = await get(`/verify/${'a'.repeat(64)}`);
    expect(statusCode).toBe(404);
    expect(payload).toContain('This digest is not known here');
  });

  it('is not asked without end', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => get(`/verify/${'b'.repeat(64)}`)));
    expect(answers.some(each => each.statusCode === 429)).toBe(true);
  });
});
