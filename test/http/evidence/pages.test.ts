import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { aPdf } from '../../support/evidence.js';
import { openQuestion } from '../../support/two-organisations.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let assessor: Visitor;
let reader: Visitor;
let base: string;
let path: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  base = `/assessments/${(await new Stages(running.app, cast).start()).id}`;
  path = `${base}/evidence`;
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
  reader = await new Visitor(running.app).signIn(cast.reader.email);
});
afterAll(() => running.close());

const fields = { question: openQuestion.id, description: 'The plan & its dates' };
const stepPage = `/steps/${openQuestion.step}`;

describe('the pages of evidence', () => {
  it('are reached from the step, with the question chosen', async () => {
    const { html } = await assessor.get(`${base}${stepPage}`);
    expect(html).toContain(`href="${path}?question=${openQuestion.id}#add">Add evidence`);
    const form = await assessor.get(`${path}?question=${openQuestion.id}`);
    expect(form.html).toMatch(new RegExp(`<option value="${openQuestion.id}" selected`));
    expect(form.html).toContain('No file supports an answer yet.');
  });

  it('say what is wrong at its field, and keep what was typed', async () => {
    const { status, html } = await assessor.postFile(path, null, fields);
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: Evidence on file');
    expect(html).toContain('<a href="#file">Choose a file</a>');
    expect(html).toContain('The plan &amp; its dates');
    expect(html).toMatch(new RegExp(`<option value="${openQuestion.id}" selected`));
  });

  it('refuse a file of another kind with the kinds that are taken', async () => {
    const { status, html } = await assessor.postFile(path, { name: 'page.html', bytes: '<html>' }, fields);
    expect(status).toBe(422);
    expect(html).toContain('Choose a file that is PDF, PNG, JPEG');
  });

  it('ask for the question when it is none that is asked', async () => {
    const { status, html } = await assessor.postFile(path, { name: 'a.pdf', bytes: aPdf() }, { question: 'gone' });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#question">Choose the question whose answer the file supports</a>');
  });

  it('add a file, and show it to everybody', async () => {
    const added = await assessor.postFile(path, { name: 'Plan <1>.pdf', bytes: aPdf() }, fields);
    expect([added.status, added.location]).toEqual([303, path]);
    for (const visitor of [assessor, reader]) {
      const { html } = await visitor.get(path);
      for (const words of ['Plan &lt;1>.pdf', 'The plan &amp; its dates', `${cast.assessor.name}`])
        expect(html).toContain(words);
      expect(html).toMatch(/<code[^>]*>([0-9a-f]{8} ){7}[0-9a-f]{8}<\/code>/);
    }
    expect((await reader.get(path)).html).not.toMatch(/type="file"|Withdraw</);
    expect((await reader.get(base)).html).toContain('Evidence: files that support answers (1)');
    expect((await reader.get(`${base}${stepPage}`)).html).toContain('>Evidence (1)<');
    expect((await assessor.get(`${base}/questions/${openQuestion.id}`)).html).toContain('>Evidence (1)<');
  });

  it('withdraw it with a reason, and show it struck out', async () => {
    const [, withdraw = ''] = /href="([^"]+\/withdraw)"/.exec((await assessor.get(path)).html) ?? [];
    expect((await assessor.get(withdraw)).html).toContain('Plan &lt;1>.pdf');
    const empty = await assessor.post(withdraw, { reason: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('<a href="#reason">Enter why the file is withdrawn</a>');
    expect((await assessor.post(withdraw, { reason: 'No dates' })).location).toBe(path);
    const { html } = await reader.get(path);
    expect(html).toMatch(/<s><a[^>]*>Plan &lt;1>.pdf<\/a>/);
    expect(html).toContain('No dates');
    expect((await assessor.get(withdraw)).status).toBe(409);
    const again = await assessor.post(withdraw, { reason: 'Again' });
    expect(again.status).toBe(409);
    expect((await reader.get(base)).html).toContain('Evidence: files that support answers (0)');
  });

  it('take no file without the token of the session', async () => {
    const other = new Visitor(running.app);
    expect((await other.postFile(path, { name: 'a.pdf', bytes: aPdf() }, fields)).status).toBe(403);
  });
});
