import { afterAll, beforeAll, expect, it } from 'vitest';
import { DemonstrationService } from '../../src/modules/demonstration/demonstration.service.js';
import { AuditService } from '../../src/modules/audit/audit.service.js';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { CoverageService } from '../../src/modules/coverage/coverage.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { VersionsService } from '../../src/modules/versions/versions.service.js';
import { listOrganisations } from '../../src/platform/data-source.js';
import { Tx, UnitOfWork } from '../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../support/application.js';

let running: TestApplication;

beforeAll(async () => {
  running = await startTestApplication();
  await running.app.get(DemonstrationService).load();
}, 120_000);
afterAll(() => running.close());

async function inEach<T>(work: (tx: Tx) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const { id } of await listOrganisations(running.database.ownerUrl))
    results.push(await running.app.get(UnitOfWork).run(id, work));
  return results;
}

async function states(): Promise<string[]> {
  const listed = await inEach(tx => running.app.get(AssessmentsService).listIn(tx));
  return listed.flat().map(each => `${each.reference} ${each.state}`);
}

it('has two organisations', async () => {
  expect(await listOrganisations(running.database.ownerUrl)).toHaveLength(2);
});

it('approves the car park and seals it', async () => {
  expect(await states()).toContain('LI-2026-001 approved');
  const sealed = await inEach(async tx => {
    const listed = await running.app.get(AssessmentsService).listIn(tx);
    const approved = listed.find(each => each.state === 'approved');
    return approved ? running.app.get(VersionsService).listIn(tx, approved.id) : [];
  });
  expect(sealed.flat()).toHaveLength(1);
});

it('covers the twelve cameras that were decided on, and shows the one that was added since', async () => {
  const programmes = running.app.get(ProgrammesService);
  const found = await inEach(async tx => {
    const [programme] = await programmes.listIn(tx);
    return running.app.get(CoverageService).getIn(tx, programme!.id, { skip: 0, take: 10 });
  });
  expect(found.map(each => [each.cameras, each.covered, each.running])).toContainEqual([13, 12, 1]);
  expect(found.flatMap(each => each.named)).toMatchObject([{ reference: 'LI-13', reason: 'not_assessed' }]);
});

it('leaves what people made of it when it is loaded again', async () => {
  const before = await states();
  await running.app.get(DemonstrationService).load();
  expect(await states()).toEqual(before);
});

it('leaves an unbroken chain in each organisation', async () => {
  const verdicts = await inEach(tx => running.app.get(AuditService).verify(tx));
  expect(verdicts.map(verdict => verdict.intact)).toEqual([true, true]);
});
