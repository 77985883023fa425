import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let id: string;
let reviewer: Visitor;
let assessor: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  const cast = await foundOrganisation(running.app, 'lindenfeld');
  id = (await new Stages(running.app, cast).submitted()).id;
  reviewer = await new Visitor(running.app).signIn(cast.reviewer.email);
  assessor = await new Visitor(running.app).signIn(cast.assessor.email);
});
afterAll(() => running.close());

const review = () => `/assessments/${id}/steps/responsible/review`;
const place = { step: 'responsible', question: 'responsible.unit' };
const entries = (thread: string) => `/assessments/${id}/comments/${thread}/entries`;

describe('a thread that blocks', () => {
  let thread: string;

  it('is opened on the review page, and announced at its top', async () => {
    await reviewer.post(`/assessments/${id}/comments`, { ...place, row: '', kind: 'blocking', body: 'Which room?' });
    const { html } = await reviewer.get(review());
    expect(html).toContain('One thread that blocks is open.');
    expect(html).toContain('Blocks the approval');
    thread = /comments\/([0-9a-f-]{36})\/entries/.exec(html)?.[1] ?? '';
  });

  it('stops the verdict, and keeps its words', async () => {
    const fields = { action: 'approve', comment: 'All good otherwise' };
    const { status, html } = await reviewer.post(`/assessments/${id}/steps/responsible/transitions`, fields);
    expect(status).toBe(422);
    expect(html).toContain('A blocking thread of this step is open. It must be resolved first.');
    expect(html).toContain('All good otherwise');
  });

  it('is answered by the writer, to whom no resolution is offered', async () => {
    const { html } = await assessor.get(review());
    expect(html).not.toContain('value="resolve"');
    const { status, location } = await assessor.post(entries(thread), {
      step: 'responsible',
      action: 'reply',
      body: 'Room 4.',
    });
    expect([status, location]).toEqual([303, `${review()}#comment-${thread}`]);
    expect((await assessor.get(`/assessments/${id}/questions/responsible.unit`)).html).toContain('Room 4.');
  });

  it('keeps what was typed when it is empty or not the reader’s to resolve', async () => {
    const empty = await assessor.post(entries(thread), { step: 'responsible', action: 'reply', body: ' ' });
    expect([empty.status, empty.html.includes(`href="#entry-${thread}"`)]).toEqual([422, true]);
    const refused = await assessor.post(entries(thread), { step: 'responsible', action: 'resolve', body: 'I say so' });
    expect([refused.status, refused.html.includes('I say so')]).toEqual([422, true]);
  });

  it('is folded once it is resolved', async () => {
    await reviewer.post(entries(thread), { step: 'responsible', action: 'resolve', body: '' });
    const { html } = await reviewer.get(review());
    expect(html).not.toContain('that blocks is open');
    expect(html).toContain('Resolved: Which room?');
  });
});
