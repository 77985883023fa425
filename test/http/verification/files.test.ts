import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/version/canonical.js';
import { signerOf } from '../../../src/pdf/signer-of.js';
import { signReport } from '../../../src/pdf/sign.js';
import type { CheckedFile } from '../../../src/modules/verification/file-check.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Answer, Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { fileForm } from '../../support/file-form.js';
import { rowCounts } from '../../support/owner.js';
import { makeTestKey } from '../../support/signing.js';

let running: TestApplication;
let cast: Cast;
let plain: Buffer;
const files = new Map<string, Buffer>();

beforeAll(async () => {
  const key = makeTestKey('Municipality of Lindenfeld');
  running = await startTestApplication({ signing: { keyFile: key.p12, passwordFile: key.passwordFile } });
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const { id } = await new Stages(running.app, cast).decided();
  const reader = await new Caller(running.app).signIn(cast.reader.email);
  const fetched = async (path: string): Promise<Buffer> =>
    (await reader.send({ method: 'GET', url: `/api/assessments/${id}/versions/1${path}` })).rawPayload;
  for (const path of ['', '/export.json?edition=public', '/export.docx', '/export.jsonld'])
    files.set(path, await fetched(path));
  files.set('signed', await fetched('/report.pdf'));
  files.set('public', await fetched('/report.pdf?kind=public'));
  // What was drawn before it was signed: the signature was appended to it.
  const signed = file('signed');
  plain = signed.subarray(0, signed.indexOf('%%EOF') + '%%EOF\n'.length);
});
afterAll(() => running.close());

const file = (name: string): Buffer => files.get(name) ?? Buffer.alloc(0);

/** Every caller of its own address, so that no limit stands in the way. */
function send(url: string, bytes: Buffer | string | null, caller = new Caller(running.app)): Promise<Answer> {
  const form = fileForm(bytes === null ? null : { name: 'report', bytes });
  return caller.send({ method: 'POST', url, ...form });
}

async function check(bytes: Buffer | string): Promise<CheckedFile> {
  const answer = await send('/api/verify', bytes);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json();
}

/** With one character of the data changed, and everything else as it was. */
function changed(json: Buffer): Buffer {
  return Buffer.from(json.toString('utf8').replace(/"20\d\d-/, '"2031-'));
}

describe('a file that somebody holds', () => {
  it('is genuine when it was signed here: data, signature, audit trail and version', async () => {
    const { proofs, verified, said } = await check(file('signed'));
    expect(proofs).toEqual({
      verdict: 'genuine',
      digest: 'holds',
      signature: 'ours',
      audit: 'kept',
      register: 'exact',
    });
    expect(verified).toMatchObject({ kind: 'version', version: 1, outcome: 'approved' });
    expect(said.digest).toBe(sha256(file('').toString('utf8')));
    expect(said.signatures).toMatchObject([{ subject: 'CN=Municipality of Lindenfeld', valid: true, ours: true }]);
  });

  it.each([
    ['the sealed data', '', 'genuine', 'version'],
    ['the public copy', '/export.json?edition=public', 'genuine', 'copy'],
    ['linked data', '/export.jsonld', 'genuine', 'version'],
    ['the public summary', 'public', 'genuine', 'copy'],
    ['a Word document', '/export.docx', 'unproven', 'version'],
  ])('is known when it is %s', async (_, name, verdict, kind) => {
    const { proofs, verified } = await check(file(name));
    expect([proofs.verdict, verified?.kind]).toEqual([verdict, kind]);
  });

  it('proves its data and not its pages when nobody signed it', async () => {
    const { proofs } = await check(plain);
    expect(proofs).toMatchObject({ verdict: 'data', signature: 'none', digest: 'holds', register: 'exact' });
  });

  it('is not what it claims when one byte of a signed report is another', async () => {
    const forged = Buffer.from(file('signed'));
    const at = forged.indexOf('/CreationDate (D:') + '/CreationDate (D:'.length;
    forged[at] = (forged[at] ?? 0) ^ 1;
    expect((await check(forged)).proofs).toMatchObject({ verdict: 'changed', signature: 'invalid' });
  });

  it('is not what it claims when something was added behind the signature', async () => {
    const longer = Buffer.concat([file('signed'), Buffer.from('\n% more\n')]);
    expect((await check(longer)).proofs).toMatchObject({ verdict: 'changed', signature: 'added' });
  });

  it('gains nothing from a signature of somebody who only writes our name', async () => {
    const { p12, passwordFile } = makeTestKey('Municipality of Lindenfeld');
    const signer = await signerOf({ keyFile: p12, passwordFile });
    const forged = await signReport(plain, { signer, at: new Date('2026-05-04'), authority: null });
    const { proofs, said } = await check(Buffer.from(forged));
    expect(proofs).toMatchObject({ verdict: 'data', signature: 'other' });
    expect(said.signatures).toMatchObject([{ subject: 'CN=Municipality of Lindenfeld', ours: false }]);
  });

  it.each([
    ['data', '', 'foreign'],
    ['a public copy', '/export.json?edition=public', 'changed'],
    ['linked data', '/export.jsonld', 'unproven'],
  ])('is not ours when one character of %s is another', async (_, name, verdict) => {
    expect(changed(file(name)).equals(file(name))).toBe(false);
    expect((await check(changed(file(name)))).proofs.verdict).toBe(verdict);
  });

  it('is not ours when its data were written anew', async () => {
    const anew = JSON.stringify(JSON.parse(file('').toString('utf8')), null, 2);
    expect((await check(anew)).proofs).toMatchObject({ verdict: 'changed', digest: 'broken' });
  });
});

describe('the page', () => {
  it('says it to anybody, without a session and without scripts', async () => {
    const { statusCode, body } = await send('/verify', file('signed'));
    expect(statusCode).toBe(200);
    expect(body).toContain('This file is genuine');
    expect(body).toContain('Valid, with the key of this Uvid.');
    expect(body).toContain('CN=Municipality of Lindenfeld');
  });

  it('names nobody of those who decided', async () => {
    const { body } = await send('/verify', file('signed'));
    const api = (await send('/api/verify', file('signed'))).body;
    const personal = (Object.values(cast) as { email?: string; name?: string }[]).flatMap(({ email, name }) => [
      email,
      name,
    ]);
    expect(personal.filter(each => each && (body + api).includes(each))).toEqual([]);
  });

  it.each([
    ['nothing', null, 'Choose the file of a report'],
    ['a note', 'Dear Madam', 'This is not a report of a sealed version'],
    ['half a PDF', '%PDF-1.7\n1 0 obj <<', 'This is not a report of a sealed version'],
    ['other JSON', '{"schema":"other"}', 'This is not a report of a sealed version'],
    ['more than it takes', 'x'.repeat(33 * 1024 * 1024), 'Send a smaller file: up to 32 MB'],
  ])('asks for another file when it is sent %s', async (_, bytes, words) => {
    const page = await send('/verify', bytes);
    expect([page.statusCode, page.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
    expect(page.body).toContain(words);
    expect(page.body).toContain('error-summary');
    const api = await send('/api/verify', bytes);
    expect([api.statusCode, api.json()]).toMatchObject([422, { problems: [{ field: 'file' }] }]);
  });

  it('keeps nothing', async () => {
    const before = await rowCounts(running.database.superuserUrl);
    await send('/api/verify', file('signed'));
    expect(await rowCounts(running.database.superuserUrl)).toEqual(before);
  });

  it('is not asked without end', async () => {
    const anybody = new Caller(running.app);
    const answers = await Promise.all(Array.from({ length: 35 }, () => send('/api/verify', 'x', anybody)));
    expect(answers.some(each => each.statusCode === 429)).toBe(true);
  });
});
