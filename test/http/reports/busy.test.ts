import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportJob } from '../../../src/pdf/worker.js';
import { ReportWorkerService } from '../../../src/modules/reports/report-worker.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { reportWords } from '../../support/report-words.js';
import { fullOf, ofLength } from '../../support/sealed-kinds.js';

let running: TestApplication;
let cast: Cast;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  id = (await new Stages(running.app, cast).decided()).id;
});
afterAll(() => running.close());

it('a full queue of reports answers 503 and says when to come back; then it draws again', async () => {
  const caller = await new Caller(running.app).signIn(cast.reader.email);
  const report = () => caller.send({ method: 'GET', url: `/api/assessments/${id}/versions/1/report.pdf` });
  const job: ReportJob = { source: fullOf(ofLength(60, 100)), words: reportWords };
  const worker = running.app.get(ReportWorkerService);
  // More than any number of threads takes on at once.
  const waiting = Array.from({ length: 60 }, () =>
    worker.draw(job).then(
      pdf => pdf.length,
      () => 0,
    ),
  );
  const answer = await report();
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.json()).toMatchObject({ code: 'BUSY' });

  const drawn = await Promise.all(waiting);
  expect(drawn.filter(length => length === 0).length).toBeGreaterThan(0);
  expect((await report()).statusCode).toBe(200);
});
