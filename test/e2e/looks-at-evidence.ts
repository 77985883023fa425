/** Files that support answers: none, some, withdrawn, and what is asked for again. */
import type { Page } from 'playwright-core';
import { addEvidence, addWithdrawnEvidence } from '../support/evidence.js';
import { press } from './acts.js';
import type { Look } from './looks.js';
import { at, World } from './world.js';

const assessor = 'assessor@lindenfeld.example';
const list = ({ untouched }: World): string => `/assessments/${untouched}/evidence`;
const whose = ({ people, untouched }: World) => ({ assessment: untouched, by: at(people, assessor) });

const withdrawFirst = async (page: Page): Promise<void> => {
  await page.locator('a[href$="/withdraw"]').first().click();
  await page.getByRole('heading', { level: 1, name: 'Withdraw a file' }).waitFor();
};

export const looksAtEvidence: readonly Look[] = [
  { name: 'evidence, none yet', as: assessor, path: list },
  { name: 'evidence, no file chosen', as: assessor, path: list, then: page => press(page, 'Add the file') },
  {
    name: 'evidence, current and withdrawn',
    as: assessor,
    path: list,
    first: async world => {
      const { site } = world;
      await addWithdrawnEvidence(site.app, whose(world));
      await addEvidence(site.app, whose(world), `${'A-plan-in-one-long-word-'.repeat(7)}.pdf`);
    },
  },
  { name: 'evidence, to read', as: 'reader@lindenfeld.example', path: list },
  { name: 'withdrawing a file', as: assessor, path: list, then: withdrawFirst },
  {
    name: 'withdrawing a file without a reason',
    as: assessor,
    path: list,
    then: async page => {
      await withdrawFirst(page);
      await press(page, 'Withdraw the file');
    },
  },
  {
    name: 'a step with evidence',
    as: assessor,
    path: ({ untouched }) => `/assessments/${untouched}/steps/responsible`,
  },
];
