/** The task list, questions of every kind, steps and what is checked in them. */
import type { Page } from 'playwright-core';
import { AnswersService } from '../../src/modules/assessments/answers.service.js';
import { press } from './acts.js';
import type { Look } from './looks.js';
import { at, World } from './world.js';

const belgrade = 'assessor@belgrade.example';
const lindenfeld = 'assessor@lindenfeld.example';

/** One question of each kind, none answered yet: the first of Belgrade, which has what a car park lacks. */
const ofEachKind = [
  ['line', lindenfeld, 'processing.record'],
  ['text', lindenfeld, 'responsible.unit'],
  ['yes or no', lindenfeld, 'data.secondary'],
  ['choice', lindenfeld, 'decision.publication'],
  ['choices', lindenfeld, 'sheet.reasons'],
  ['number', belgrade, 'accuracy.seen'],
  ['date', lindenfeld, 'decision.review_date'],
  ['table', lindenfeld, 'data.items'],
] as const;

const question =
  (email: string, id: string) =>
  ({ untouched, current }: World): string =>
    `/assessments/${email === lindenfeld ? untouched : current}/questions/${id}`;

const saveAndContinue = (page: Page) => press(page, 'Save and continue');

/** Another answer of somebody else, to a question that is open in a browser. */
const answerMeanwhile =
  (questionId: string, value: unknown) =>
  async ({ site, people, untouched }: World): Promise<void> => {
    const answer = { status: 'answered', value };
    const command = { assessmentId: untouched, questionId, seen: 0, answer };
    await site.app.get(AnswersService).write(command, at(people, lindenfeld));
  };

export const looksAtQuestions: readonly Look[] = [
  ...ofEachKind.flatMap(([kind, as, id]): Look[] => [
    { name: `a question: ${kind}`, as, path: question(as, id) },
    { name: `a question: ${kind}, nothing typed`, as, path: question(as, id), then: saveAndContinue },
  ]),
  {
    name: 'a question: number, not a number',
    as: belgrade,
    path: question(belgrade, 'accuracy.seen'),
    then: async page => {
      await page.locator('[name="value"]').fill('many');
      await saveAndContinue(page);
    },
  },
  {
    name: 'a question: table with several rows',
    as: lindenfeld,
    path: question(lindenfeld, 'data.items'),
    then: async page => {
      await page.locator('[name="rows[1][item]"]').fill('Images');
      await press(page, 'Add a row');
    },
  },
  { name: 'a question: table that refers to another', as: belgrade, path: question(belgrade, 'data.purposes') },
  { name: 'a question: table of risks', as: belgrade, path: question(belgrade, 'risk.register') },
  { name: 'a question: table that follows another', as: belgrade, path: question(belgrade, 'risk.residual') },
  {
    name: 'a question: table that follows another, nothing rated',
    as: belgrade,
    path: question(belgrade, 'risk.residual'),
    then: async page => {
      await page.locator('[name="rows[1][reason]"]').fill('Too little is known.');
      await saveAndContinue(page);
    },
  },
  ...(
    ['It does not apply', 'We do not know yet', 'With what is entered above, withheld from publication'] as const
  ).map((status): Look => ({
    name: `a question: “${status}”, without the reasons`,
    as: lindenfeld,
    path: question(lindenfeld, 'responsible.dpo'),
    then: async page => {
      await page.getByLabel(status, { exact: true }).check();
      await saveAndContinue(page);
    },
  })),
  { name: 'a question: not known yet', as: belgrade, path: question(belgrade, 'data.context') },
  {
    name: 'a question: an answer that can be cleared',
    as: belgrade,
    path: question(belgrade, 'data.nature'),
    then: page => page.getByText('Clear this answer').click(),
  },
  {
    name: 'a question: what was typed and not saved',
    as: lindenfeld,
    path: question(lindenfeld, 'data.context'),
    first: ({ site, people, untouched }) =>
      site.app
        .get(AnswersService)
        .keepDraft(untouched, 'data.context', { value: 'Half a sentence', status: 'answered' }, at(people, lindenfeld)),
  },
  {
    name: 'a question from the check page',
    as: belgrade,
    path: ({ current }) => `/assessments/${current}/questions/data.scope?from=check`,
  },
  {
    name: 'two answers to one question',
    as: lindenfeld,
    path: question(lindenfeld, 'data.nature'),
    then: async (page, world) => {
      await answerMeanwhile('data.nature', 'Cameras at the entrance.')(world);
      await page.locator('[name="value"]').fill('Cameras at the stairs.');
      await saveAndContinue(page);
    },
  },
  {
    name: 'two answers to one question with a table',
    as: lindenfeld,
    path: question(lindenfeld, 'codes.list'),
    then: async (page, world) => {
      const cells = { code: 'Guidelines 3/2019', reason: 'beneficial', explanation: 'On video devices' };
      await answerMeanwhile('codes.list', { next: 2, rows: [{ no: 1, cells }] })(world);
      await page.locator('[name="rows[1][code]"]').fill('EN 62676');
      await saveAndContinue(page);
    },
  },
  { name: 'a question to read', as: 'reader@belgrade.example', path: question(belgrade, 'data.purposes') },
];

const step =
  (id: string, page = '') =>
  ({ current }: World): string =>
    `/assessments/${current}/steps/${id}${page}`;

export const looksAtSteps: readonly Look[] = [
  ...['assessor', 'reviewer', 'reader'].map(role => ({
    name: `the task list, for the ${role}`,
    as: `${role}@belgrade.example`,
    path: ({ current }: World) => `/assessments/${current}`,
  })),
  { name: 'the task list, nothing begun', as: lindenfeld, path: ({ untouched }) => `/assessments/${untouched}` },
  { name: 'the task list, rejected', as: belgrade, path: ({ rejected }) => `/assessments/${rejected}` },
  { name: 'a step', as: belgrade, path: step('cameras') },
  { name: 'a step with changes requested', as: belgrade, path: step('data') },
  { name: 'checking a step that is not complete', as: belgrade, path: step('flow', '/check') },
  { name: 'checking a step that is submitted', as: belgrade, path: step('legal', '/check') },
  { name: 'checking a step that is approved', as: belgrade, path: step('processing', '/check') },
  { name: 'checking a step with risks', as: belgrade, path: step('risk', '/check') },
];
