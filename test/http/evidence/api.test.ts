/** Files of evidence over the API: what is taken, what is refused, and how a file is given back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Answer, Caller } from '../../support/caller.js';
import { aPdf } from '../../support/evidence.js';
import { fileForm, type SentFile } from '../../support/file-form.js';
import { foundTwoOrganisations, openQuestion, TwoOrganisations } from '../../support/two-organisations.js';

let running: TestApplication;
let about: TwoOrganisations;
let assessor: Caller;
let base: string;

beforeAll(async () => {
  running = await startTestApplication();
  about = await foundTwoOrganisations(running);
  assessor = await new Caller(running.app).signIn(about.own.assessor.email);
  base = `/api/assessments/${about.assessment}/evidence`;
});
afterAll(() => running.close());

const fields = { question: openQuestion.id, description: 'The plan' };
const send = (file: SentFile | null, more: Readonly<Record<string, string>> = fields): Promise<Answer> =>
  assessor.send({ method: 'POST', url: base, ...fileForm(file, undefined, more) });
const problems = (answer: Answer) =>
  answer.json<{ problems: { field: string; message: string }[] }>().problems.map(each => each.field);

describe('a file that is added', () => {
  let id: string;

  it('is listed with its hash and size', async () => {
    const answer = await send({ name: 'Plan.pdf', bytes: aPdf() });
    expect(answer.statusCode).toBe(201);
    id = answer.json<{ id: string }>().id;
    const listed = (await assessor.get(base)).json<Record<string, unknown>[]>();
    expect(listed.find(each => each['id'] === id)).toMatchObject({
      ...{ name: 'Plan.pdf', description: 'The plan', mediaType: 'application/pdf', size: aPdf().length },
      ...{ question: openQuestion.id, step: openQuestion.step, withdrawn: null },
    });
  });

  it('is given back byte for byte, to be saved and never shown', async () => {
    const { headers, rawPayload, statusCode } = await assessor.get(`${base}/${id}/file`);
    expect(statusCode).toBe(200);
    expect(new Uint8Array(rawPayload)).toEqual(aPdf());
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(aPdf().length),
      'content-disposition': `attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  });

  it('may have 20 MB', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024).fill(7);
    bytes.set(aPdf());
    const large = (await send({ name: 'Large.pdf', bytes })).json<{ id: string }>();
    const { rawPayload } = await assessor.get(`${base}/${large.id}/file`);
    expect(Buffer.compare(rawPayload, bytes)).toBe(0);
  });

  it('is withdrawn once, and can still be read', async () => {
    const reason = { reason: 'It has no dates' };
    expect((await assessor.post(`${base}/${id}/withdraw`, reason)).statusCode).toBe(204);
    expect((await assessor.post(`${base}/${id}/withdraw`, reason)).statusCode).toBe(409);
    expect((await assessor.get(`${base}/${id}/file`)).statusCode).toBe(200);
  });
});

describe('a name', () => {
  /** As a program may write it into the header, escaped and folded however it likes. */
  async function sendNamed(fileName: string): Promise<Answer> {
    const { payload, headers } = fileForm({ name: 'NAME', bytes: aPdf() }, undefined, fields);
    const written = Buffer.from(payload as Buffer)
      .toString('latin1')
      .replace('NAME', Buffer.from(fileName).toString('latin1'));
    return assessor.send({ method: 'POST', url: base, headers, payload: Buffer.from(written, 'latin1') });
  }

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf', 'passwd.pdf', 'passwd.pdf'],
    ['C:\\\\Users\\\\ana\\\\Plan.pdf', 'Plan.pdf', 'Plan.pdf', 'Plan.pdf'],
    ['a \\"quoted\\" plan.pdf', 'a "quoted" plan.pdf', 'a _quoted_ plan.pdf', 'a%20%22quoted%22%20plan.pdf'],
    ['План.pdf', 'План.pdf', '____.pdf', '%D0%9F%D0%BB%D0%B0%D0%BD.pdf'],
    ["it's 100% (so).pdf", "it's 100% (so).pdf", "it's 100_ (so).pdf", 'it%27s%20100%25%20%28so%29.pdf'],
  ])('%j is kept as %j and said safely', async (sent, kept, plain, whole) => {
    const { id } = (await sendNamed(sent)).json<{ id: string }>();
    const listed = (await assessor.get(base)).json<{ id: string; name: string }[]>();
    expect(listed.find(each => each.id === id)?.name).toBe(kept);
    const { headers } = await assessor.get(`${base}/${id}/file`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${whole}`);
  });

  it('with an end of a line cannot begin another header', async () => {
    const { statusCode, headers } = await sendNamed('plan\r\nset-cookie: a=b\r\n.pdf');
    expect(statusCode).toBeLessThan(500);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each([
    ['HTML', 'page.html', '<!doctype html><script>alert(1)</script>'],
    ['SVG', 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program that is called a PDF', 'plan.pdf', 'MZ\u0090\u0000'],
    ['HTML that is called a PDF', 'plan.pdf', '<html></html>'],
    ['an empty file', 'plan.pdf', ''],
  ])('%s', async (_, name, bytes) => {
    const answer = await send({ name, bytes });
    expect([answer.statusCode, problems(answer)]).toEqual([422, ['file']]);
  });

  it('says which kinds are taken', async () => {
    expect((await send({ name: 'page.html', bytes: '<html>' })).body).toContain(
      'PDF, PNG, JPEG, WebP, plain text, CSV',
    );
  });

  it('a file of more than 20 MB, also where its fields come after it', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    bytes.set(aPdf());
    const answer = await send({ name: 'plan.pdf', bytes });
    expect([answer.statusCode, problems(answer)]).toEqual([422, ['file']]);
    expect(answer.body).toContain('up to 20 MB are taken');
  });

  it('a form without a file, a question, or with what is not known, every problem at once', async () => {
    expect(problems(await send(null, { question: '', description: 'x'.repeat(501) })).sort()).toEqual([
      'description',
      'file',
    ]);
    expect(problems(await send(null, {})).sort()).toEqual(['file', 'question']);
    expect(problems(await send({ name: 'a.pdf', bytes: aPdf() }, { ...fields, addedBy: 'x' }))).toEqual(['addedBy']);
  });

  it('a question that is not asked, and a file of another assessment', async () => {
    expect((await send({ name: 'a.pdf', bytes: aPdf() }, { question: 'no.question' })).statusCode).toBe(404);
    const elsewhere = `/api/assessments/${about.approved}/evidence/${about.evidence.api}`;
    expect((await assessor.get(`${elsewhere}/file`)).statusCode).toBe(404);
    expect((await assessor.post(`${elsewhere}/withdraw`, { reason: 'x' })).statusCode).toBe(404);
  });

  it('a file for an assessment that is decided', async () => {
    const url = `/api/assessments/${about.approved}/evidence`;
    const answer = await assessor.send({
      ...{ method: 'POST', url },
      ...fileForm({ name: 'a.pdf', bytes: aPdf() }, undefined, fields),
    });
    expect(answer.statusCode).toBe(409);
  });
});

it('the description of the API says how a file is sent', async () => {
  const document = (await assessor.get('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  const { post } = document.paths['/api/assessments/{assessmentId}/evidence'] as { post: object };
  expect(JSON.stringify(post)).toContain('multipart/form-data');
});
