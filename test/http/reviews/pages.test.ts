import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/version/canonical.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;
let begun: string;
let advised: string;
let sealed: string;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  begun = (await stages.start(carPark({ notice: 'Built from the public record.' }))).id;
  advised = (await stages.awaitingAdvice({ residual: { likelihood: 2, severity: 4 } })).id;
  sealed = (await stages.decided()).id;
  for (const role of ['assessor', 'dpo', 'officer', 'reader'] as const)
    visitors.set(role, await new Visitor(running.app).signIn(cast[role].email));
});
afterAll(() => running.close());

function as(role: 'assessor' | 'dpo' | 'officer' | 'reader'): Visitor {
  const visitor = visitors.get(role);
  if (!visitor) throw new Error(`${role} has not signed in`);
  return visitor;
}
const stateOf = async (id: string) => (await running.app.get(AssessmentsService).get(id, cast.reader)).state;

describe.each(['risks', 'findings', 'advice', 'versions', 'history'])('the page of %s', page => {
  it('is there from the first day, with the notice of its programme', async () => {
    const { status, html } = await as('reader').get(`/assessments/${begun}/${page}`);
    expect([status, html.includes('Built from the public record.')]).toEqual([200, true]);
  });

  it('marks itself among the pages of the assessment', async () => {
    const { html } = await as('reader').get(`/assessments/${begun}/${page}`);
    expect(html).toContain(`href="/assessments/${begun}/${page}" aria-current="page"`);
  });
});

describe('the risks', () => {
  it('are marked where they remain high or are severe', async () => {
    const { html } = await as('reader').get(`/assessments/${advised}/risks`);
    expect([html.includes('Remains high'), html.includes('Severe however unlikely')]).toEqual([true, true]);
    expect(html).toContain('High after the measures, or not rated: R1. The processing cannot be plainly approved.');
  });

  it('name their measures by number', async () => {
    expect((await as('reader').get(`/assessments/${advised}/risks`)).html).toContain('>M1</td>');
  });

  it('explain the scale', async () => {
    const { html } = await as('reader').get(`/assessments/${advised}/risks`);
    expect(html).toContain('It does not seem possible that anybody or anything brings the risk about.');
  });
});

describe('the findings', () => {
  it('lead to the questions that they are about', async () => {
    const { html } = await as('reader').get(`/assessments/${advised}/findings`);
    expect(html).toContain(`href="/assessments/${advised}/questions/risk.residual"`);
    expect(html).toContain('id="RSK-05"');
  });

  it('end with the screening and its trace', async () => {
    const { html } = await as('reader').get(`/assessments/${advised}/findings`);
    expect(html).toContain('The authority must be consulted before the processing starts.');
    expect(html).toContain('PC-G-36');
  });
});

describe('the advice', () => {
  const path = () => `/assessments/${advised}/advice`;

  it('is awaited by everybody else', async () => {
    const { html } = await as('reader').get(path());
    expect(html).toContain('It is with the data protection officer');
    expect(html).not.toContain('Record the advice');
  });

  it('needs an opinion and words, both said at once, and keeps what was typed', async () => {
    const { status, html } = await as('dpo').post(path(), {});
    expect(status).toBe(422);
    expect(html).toContain('<a href="#opinion">Choose an opinion</a>');
    expect(html).toContain('<a href="#comment">Enter your advice</a>');
  });

  it('keeps the words when the opinion is missing', async () => {
    expect((await as('dpo').post(path(), { comment: 'Long and careful' })).html).toContain('Long and careful');
  });

  it('is read by everybody once it is recorded', async () => {
    const fields = { opinion: 'unfavourable', comment: 'Ask the authority.' };
    expect((await as('dpo').post(path(), fields)).status).toBe(303);
    const { html } = await as('reader').get(path());
    expect([html.includes('Unfavourable'), html.includes('Ask the authority.')]).toEqual([true, true]);
    expect(await stateOf(advised)).toBe('awaiting_decision');
  });
});

describe('a sealed version', () => {
  it('shows its digest in groups of eight', async () => {
    const { html } = await as('reader').get(`/assessments/${sealed}/versions/1`);
    expect(html).toMatch(/<code class="uvid-code uvid-digest">([0-9a-f]{8} ){7}[0-9a-f]{8}<\/code>/);
  });

  it('has the digest of the document that it offers', async () => {
    const { html } = await as('reader').get(`/assessments/${sealed}/versions/1`);
    const digest = /uvid-digest">([0-9a-f ]+)</.exec(html)?.[1]?.replaceAll(' ', '');
    const link = /href="(\/api\/[^"]+\/versions\/1)" download/.exec(html)?.[1] ?? '';
    expect(sha256((await as('reader').get(link)).html)).toBe(digest);
  });

  it('offers a new version only to those who may open one', async () => {
    const path = `/assessments/${sealed}/versions`;
    const offers = async (role: 'assessor' | 'officer' | 'reader') =>
      (await as(role).get(path)).html.includes(`/assessments/${sealed}/reopen`);
    expect([await offers('assessor'), await offers('officer'), await offers('reader')]).toEqual([true, true, false]);
  });

  it('that does not exist is not found', async () => {
    const answers = ['2', 'x'].map(version => as('reader').get(`/assessments/${sealed}/versions/${version}`));
    expect((await Promise.all(answers)).map(each => each.status)).toEqual([404, 404]);
  });
});

describe('the history', () => {
  const path = () => `/assessments/${sealed}/history`;

  it('says who did what, newest first', async () => {
    const { html } = await as('reader').get(path());
    const titles = [...html.matchAll(/uvid-timeline__title">([^<]+)</g)].map(match => match[1]);
    expect(titles[0]).toMatch(/^officer of lindenfeld sealed version 1 with the digest/);
    expect(titles[1]).toBe('officer of lindenfeld approved the processing.');
  });

  it('shows answers only when everything is asked for', async () => {
    const answered = 'answered “Which unit runs the cameras';
    const [states, everything] = [await as('reader').get(path()), await as('reader').get(`${path()}?show=all`)];
    expect([states.html.includes(answered), everything.html.includes(answered)]).toEqual([false, true]);
  });

  it('says whether the chain is whole', async () => {
    expect((await as('reader').get(path())).html).toContain('The record is whole: all ');
  });
});

describe('moves of the whole assessment', () => {
  it('return it with a reason only', async () => {
    const path = `/assessments/${advised}/transitions`;
    const { status, html } = await as('officer').post(path, { action: 'return', comment: '' });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#comment">Say why, in a comment.</a>');
    expect(html).toContain('Why is it returned?');
    const { location } = await as('officer').post(path, { action: 'return', comment: 'Add the neighbours.' });
    expect([location, await stateOf(advised)]).toEqual([`/assessments/${advised}`, 'in_preparation']);
  });

  it('open a new version with a reason', async () => {
    const { id } = await stages.decided('reject');
    expect((await as('assessor').get(`/assessments/${id}/reopen`)).html).toContain('Why is a new version needed?');
    const fields = { action: 'reopen', comment: 'Fewer cameras.' };
    const { status } = await as('assessor').post(`/assessments/${id}/transitions`, fields);
    expect([status, await stateOf(id)]).toEqual([303, 'in_preparation']);
  });

  it('say what is missing when advice is asked for too early', async () => {
    const { status, html } = await as('assessor').post(`/assessments/${begun}/transitions`, { action: 'ask_advice' });
    expect(status).toBe(422);
    expect(html).toContain('Not every step is approved.');
    expect(html).toContain('Go to the task list');
  });

  it('are not offered where they are not possible', async () => {
    expect((await as('officer').get(`/assessments/${begun}/reopen`)).status).toBe(409);
  });
});
