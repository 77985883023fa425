import { afterAll, beforeAll, expect, it } from 'vitest';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../support/application.js';
import { Cast, foundOrganisation } from '../support/cast.js';
import { carPark } from '../support/programmes.js';

let running: TestApplication;
let cast: Cast;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
});
afterAll(() => running.close());

it('starts an assessment with every step not started', async () => {
  const programme = await running.app.get(ProgrammesService).register('', carPark(), cast.assessor);
  const started = await running.app
    .get(AssessmentsService)
    .start(programme.id, { title: 'Car park', reference: '' }, cast.assessor);
  const loaded = await running.app.get(AssessmentsService).get(started.id, cast.reader);
  expect([...loaded.steps.values()].every(step => step.state === 'not_started')).toBe(true);
});
