import { afterAll, beforeAll, expect, it } from 'vitest';
import { TemplatesService } from '../../../src/modules/templates/templates.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { RouteList } from '../../support/routes.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let assessment: string;
const routes = new RouteList();
let evaluations = 0;

beforeAll(async () => {
  running = await startTestApplication({ beforeRoutes: routes.listen });
  cast = await foundOrganisation(running.app, 'lindenfeld');
  assessment = (await new Stages(running.app, cast).awaitingAdvice()).id;
  countEvaluations();
});
afterAll(() => running.close());

/** Every evaluation asks the method once which table holds what remains; it is the asking that is counted. */
function countEvaluations(): void {
  const { content } = running.app.get(TemplatesService).get('camera-dpia', 1);
  const { residual } = content.risk.questions;
  Object.defineProperty(content.risk.questions, 'residual', {
    get: () => {
      if (new Error().stack?.includes('assessRisks')) evaluations += 1;
      return residual;
    },
  });
}

function pages(): readonly string[] {
  const pattern = /^GET (\/assessments\/:\w+(\/[a-z-]+)*)$/;
  return routes.all.flatMap(route => pattern.exec(route)?.[1] ?? []);
}

it('no page of an assessment evaluates it more than once, and some do', async () => {
  expect(pages().length).toBeGreaterThan(6);
  const visitor = await new Visitor(running.app).signIn(cast.dpo.email);
  const counted: Record<string, number> = {};
  for (const page of pages()) {
    evaluations = 0;
    const { status } = await visitor.get(page.replace(/:\w+/, assessment));
    if (status === 200) counted[page] = evaluations;
  }
  expect(Object.entries(counted).filter(([, times]) => times > 1)).toEqual([]);
  expect(Object.entries(counted).filter(([, times]) => times === 1).length).toBeGreaterThanOrEqual(3);
});
