import { afterAll, beforeAll, expect, it } from 'vitest';
import { AnswersService } from '../../src/modules/assessments/answers.service.js';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { ScreeningsService } from '../../src/modules/screenings/screenings.service.js';
import { InvalidInputError } from '../../src/platform/domain-error.js';
import { startTestApplication, TestApplication } from '../support/application.js';
import { Cast, foundOrganisation } from '../support/cast.js';
import { carPark } from '../support/programmes.js';

let running: TestApplication;
let cast: Cast;
let programme: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  programme = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
});
afterAll(() => running.close());

const screened = async () => {
  const { screening, assessment, conclusions } = await running.app.get(ScreeningsService).get(programme, cast.reader);
  const criteria = screening.regimes.flatMap(each => each.trace.map(({ criterion }) => criterion));
  return { criteria, assessment, conclusions };
};

it('refuses "not required" without the view of the data protection officer', async () => {
  const conclusion = { reasons: 'Few people, one place', dpoView: ' ' };
  const concluded = running.app.get(ScreeningsService).concludeNotRequired(programme, conclusion, cast.assessor);
  await expect(concluded).rejects.toBeInstanceOf(InvalidInputError);
});

it('reads what the newest assessment answers, and says what that changed', async () => {
  const conclusion = { reasons: 'Few people, one place', dpoView: 'Agreed' };
  await running.app.get(ScreeningsService).concludeNotRequired(programme, conclusion, cast.assessor);
  expect((await screened()).criteria).not.toContain('WP248-7');
  expect((await screened()).assessment).toBeNull();

  const start = { title: 'Car park', reference: 'A-1' };
  const { id } = await running.app.get(AssessmentsService).start(programme, start, cast.assessor);
  const answer = { status: 'answered', value: ['schools'] };
  const command = { assessmentId: id, questionId: 'data.sensitive_places', seen: 0, answer };
  await running.app.get(AnswersService).write(command, cast.assessor);

  const { criteria, assessment, conclusions } = await screened();
  expect(criteria).toContain('WP248-7');
  expect(assessment).toEqual({ id, reference: 'A-1' });
  expect(conclusions[0]?.changes[0]?.newlyFired.map(each => each.criterion)).toContain('WP248-7');
});
