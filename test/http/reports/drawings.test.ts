import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportJob } from '../../../src/pdf/worker.js';
import { ReportDeskService } from '../../../src/modules/reports/report-desk.service.js';
import { ReportWorkerService } from '../../../src/modules/reports/report-worker.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { reportWords } from '../../support/report-words.js';
import { fullOf, ofLength } from '../../support/sealed-kinds.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let reader: Visitor;
let caller: Caller;
let path: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  const { id } = await new Stages(running.app, cast).decided();
  path = `/assessments/${id}/versions/1`;
  reader = await new Visitor(running.app).signIn(cast.reader.email);
  caller = await new Caller(running.app).signIn(cast.reader.email);
});
afterAll(() => running.close());

const states = async () => {
  const { body } = await caller.send({ method: 'GET', url: `/api${path}/reports` });
  const listed = JSON.parse(body) as readonly { kind: string; state: string; words: string }[];
  return Object.fromEntries(listed.map(each => [each.kind, each.state]));
};

describe('the reports of a version', () => {
  it('are offered as far as they can be drawn: nothing is there to compare with', async () => {
    expect(await states()).toEqual({ full: 'not_begun', consultation: 'not_begun', public: 'not_begun' });
  });

  it('are drawn on request, can be left, and are there on return', async () => {
    const begun = await reader.post(`${path}/reports`, { kind: 'full' });
    expect([begun.status, begun.location]).toEqual([303, `${path}/reports`]);
    await caller.send({ method: 'GET', url: `/api${path}/report.pdf?kind=full` });
    expect(await states()).toMatchObject({ full: 'ready', public: 'not_begun' });
    const { html } = await reader.get(`${path}/reports`);
    expect(html).toContain(`/api${path}/report.pdf?kind=full`);
    expect(html).toMatch(/Ready, \d+ kB/);
  });

  it('are refused for a kind that is none', async () => {
    expect((await reader.post(`${path}/reports`, { kind: 'everything' })).status).toBe(422);
  });
});

describe('a drawing', () => {
  const job: ReportJob = { source: fullOf(ofLength(80, 400)), words: reportWords };

  it('tells how many chapters are drawn, in their order', async () => {
    const told: (readonly [number, number])[] = [];
    await running.app.get(ReportWorkerService).draw(job, (done, total) => told.push([done, total]));
    const chapters = told[0]?.[1] ?? 0;
    expect(chapters).toBeGreaterThan(20);
    expect(told.map(each => each[0])).toEqual(Array.from({ length: told.length }, (_, at) => at));
  });

  it('is one for everybody who asks at the same time', async () => {
    const desk = running.app.get(ReportDeskService);
    const [one, other] = [desk.begin(job, 'en'), desk.begin(job, 'en')];
    expect(one.pdf).toBe(other.pdf);
    const pdf = await one.pdf;
    expect(desk.find(job.source, 'en')?.size).toBe(pdf.byteLength);
  });

  it('in another language is another', () => {
    expect(running.app.get(ReportDeskService).find(job.source, 'sr-Cyrl')).toBeNull();
  });

  it('of another version is another', () => {
    expect(running.app.get(ReportDeskService).find(fullOf(ofLength(1, 1)), 'en')).toBeNull();
  });
});
