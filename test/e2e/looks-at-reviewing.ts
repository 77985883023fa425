/** Review, risks, findings, advice, decision, versions and history. */
import type { Page } from 'playwright-core';
import type { AssessmentAction, StepAction } from '../../src/core/workflow/transitions.js';
import { DecisionsService } from '../../src/modules/reviews/decisions.service.js';
import { ReviewsService } from '../../src/modules/reviews/reviews.service.js';
import { arriving, press } from './acts.js';
import type { Look } from './looks.js';
import { at, World } from './world.js';

const reviewer = 'reviewer@belgrade.example';
const officer = 'officer@lindenfeld.example';
const dpo = 'dpo@lindenfeld.example';

const ofCurrent =
  (page: string) =>
  ({ current }: World): string =>
    `/assessments/${current}/${page}`;
const ofApproved =
  (page: string) =>
  ({ approved }: World): string =>
    `/assessments/${approved}/${page}`;

const moveStep =
  (stepId: string, action: StepAction, email: string) =>
  async ({ site, people, current }: World): Promise<void> => {
    const comment = 'As agreed.';
    await site.app.get(ReviewsService).perform({ assessmentId: current, stepId, action, comment }, at(people, email));
  };

/** Moves the decided assessment on: reopened, it is advised on and decided again. */
const move =
  (action: AssessmentAction, email: string) =>
  async ({ site, people, approved }: World): Promise<void> => {
    const opinion = action === 'record_advice' ? ('favourable' as const) : undefined;
    const recommendations = opinion ? ['Mask the windows of the first floor.'] : [];
    const command = { assessmentId: approved, action, comment: 'As agreed.', opinion, recommendations, conditions: [] };
    await site.app.get(DecisionsService).perform(command, at(people, email));
  };

const decide = (page: Page) => arriving(page, page.getByRole('button', { name: 'Decide and seal' }).last());

const ofRejected =
  (page: string) =>
  ({ rejected }: World): string =>
    `/assessments/${rejected}/${page}`;

export const looksAtReviews: readonly Look[] = [
  {
    name: 'webhooks, nothing filled in',
    as: 'administrator@lindenfeld.example',
    path: () => '/webhooks',
    then: page => press(page, 'Add the webhook'),
  },
  {
    name: 'the link to my calendar',
    as: officer,
    path: () => '/account',
    then: page => arriving(page, page.getByRole('button', { name: /^Make a (new )?link$/ })),
  },
  { name: 'my account', as: officer, path: () => '/account' },
  {
    name: 'my password, nothing filled in',
    as: officer,
    path: () => '/account/password',
    then: page => press(page, 'Change the password'),
  },
  { name: 'a link of an e-mail that is not known', as: null, path: () => '/unsubscribe/nothing' },
  { name: 'actions', as: officer, path: () => '/actions?show=all' },
  { name: 'actions, none overdue', as: officer, path: () => '/actions?show=overdue' },
  {
    name: 'an action, nothing filled in',
    as: officer,
    path: ({ approved }) => `/actions/${approved}/M11`,
    then: async page => {
      await page.getByLabel('Owner').fill('');
      await press(page, 'Record');
    },
  },
  { name: 'consultations, none', as: dpo, path: ofApproved('consultations') },
  {
    name: 'consultations, nothing filled in',
    as: dpo,
    path: ofApproved('consultations'),
    then: page => press(page, 'Open the consultation'),
  },
  {
    name: 'a consultation that ended',
    as: 'assessor@belgrade.example',
    path: ofRejected('consultations'),
    then: page => arriving(page, page.getByRole('link', { name: /^Commissioner/ })),
  },
  {
    name: 'closing a comment, nothing filled in',
    as: 'assessor@belgrade.example',
    path: ofRejected('consultations'),
    then: async page => {
      await arriving(page, page.getByRole('link', { name: /^Commissioner/ }));
      await arriving(page, page.getByRole('link', { name: 'Close a comment' }));
      await press(page, 'Record');
    },
  },
  { name: 'reviewing a step', as: reviewer, path: ofCurrent('steps/legal/review') },
  {
    name: 'reviewing a step, no verdict',
    as: reviewer,
    path: ofCurrent('steps/legal/review'),
    then: page => press(page, 'Give the verdict'),
  },
  {
    name: 'reviewing a step, an empty comment',
    as: reviewer,
    path: ofCurrent('steps/legal/review'),
    then: async page => {
      await page
        .getByText(/^Add a comment/)
        .first()
        .click();
      await arriving(page, page.getByRole('button', { name: /^Add the comment/ }).first());
    },
  },
  { name: 'reviewing a step that is approved', as: reviewer, path: ofCurrent('steps/processing/review') },
  {
    name: 'reviewing a step with its changes',
    as: reviewer,
    path: ofCurrent('steps/legal/review'),
    first: moveStep('legal', 'request_changes', reviewer),
  },
  {
    name: 'recording a petition, nothing filled in',
    as: 'assessor@belgrade.example',
    path: ofCurrent('views/new/petition'),
    then: page => press(page, 'Record'),
  },
  { name: 'recording why nobody is asked', as: 'assessor@belgrade.example', path: ofCurrent('views/new/refusal') },
  { name: 'a review, to read', as: 'assessor@belgrade.example', path: ofCurrent('steps/processors/review') },
  { name: 'risks', as: reviewer, path: ofCurrent('risks') },
  { name: 'risks, treated', as: officer, path: ofApproved('risks') },
  { name: 'risks, none yet', as: officer, path: ({ untouched }) => `/assessments/${untouched}/risks` },
  { name: 'findings', as: reviewer, path: ofCurrent('findings') },
  { name: 'findings, approved', as: officer, path: ofApproved('findings') },
  { name: 'advice, none yet', as: reviewer, path: ofCurrent('advice') },
  { name: 'history', as: reviewer, path: ofCurrent('history') },
  { name: 'history, everything', as: reviewer, path: ofCurrent('history?show=all') },
  { name: 'decision, not due', as: 'officer@belgrade.example', path: ofCurrent('decision') },
  { name: 'versions, none yet', as: reviewer, path: ofCurrent('versions') },
];

/** In this order: each group begins where the one before it ended. */
export const looksAtDeciding: readonly Look[] = [
  { name: 'versions', as: officer, path: ofApproved('versions') },
  { name: 'a version', as: officer, path: ofApproved('versions/1') },
  { name: 'the reports of a version', as: officer, path: ofApproved('versions/1/reports') },
  { name: 'a public summary before it is published', as: officer, path: ofApproved('versions/1/public') },
  { name: 'a version, rejected', as: reviewer, path: ({ rejected }) => `/assessments/${rejected}/versions/1` },
  { name: 'opening a new version', as: officer, path: ofApproved('reopen') },
  {
    name: 'opening a new version, no reason',
    as: officer,
    path: ofApproved('reopen'),
    then: page => press(page, 'Open the new version'),
  },
  {
    name: 'the task list, every step approved',
    as: 'assessor@lindenfeld.example',
    path: ({ approved }) => `/assessments/${approved}`,
    first: move('reopen', officer),
  },
  { name: 'versions, the next one open', as: officer, path: ofApproved('versions') },
  {
    name: 'giving advice',
    as: dpo,
    path: ofApproved('advice'),
    first: move('ask_advice', 'assessor@lindenfeld.example'),
  },
  {
    name: 'giving advice, nothing typed',
    as: dpo,
    path: ofApproved('advice'),
    then: page => press(page, 'Record the advice'),
  },
  {
    name: 'giving advice, a second recommendation',
    as: dpo,
    path: ofApproved('advice'),
    then: async page => {
      await page.locator('[name="recommendations[1]"]').fill('Mask the windows of the first floor.');
      await press(page, 'Add a recommendation');
    },
  },
  { name: 'returning an assessment', as: dpo, path: ofApproved('return') },
  { name: 'answering a recommendation', as: officer, path: ofApproved('advice'), first: move('record_advice', dpo) },
  {
    name: 'answering a recommendation, nothing chosen',
    as: officer,
    path: ofApproved('advice'),
    then: page => press(page, 'Record the answer'),
  },
  {
    name: 'a recommendation that was answered',
    as: officer,
    path: ofApproved('advice'),
    then: async page => {
      await page.getByLabel('Accepted in part').check();
      await page.getByLabel('Reasons, and what is done').fill('On the side of the school, by May.');
      await press(page, 'Record the answer');
    },
  },
  { name: 'the decision', as: officer, path: ofApproved('decision') },
  { name: 'the decision, nothing chosen', as: officer, path: ofApproved('decision'), then: decide },
  {
    name: 'the decision with a condition',
    as: officer,
    path: ofApproved('decision'),
    then: async page => {
      await page.locator('[name="action"][value="approve_conditionally"]').check();
      await press(page, 'Add a condition');
    },
  },
  {
    name: 'the decision, a wrong password',
    as: officer,
    path: ofApproved('decision'),
    then: async page => {
      await page.locator('[name="action"][value="approve"]').check();
      await page.getByLabel('Your password').fill('not the password');
      await decide(page);
    },
  },
  { name: 'who decides', as: officer, path: ofApproved('deciding-officers') },
  { name: 'what people said', as: officer, path: ofApproved('views') },
  { name: 'the conditions of a decision', as: officer, path: ofApproved('conditions') },
  { name: 'advice that was given', as: dpo, path: ofApproved('advice') },
];
