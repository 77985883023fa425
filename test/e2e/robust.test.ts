import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { DatabaseSessionStore } from '../../src/modules/identity/session-store.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { Stages } from '../support/assessment-stages.js';
import { Cast, foundOrganisation, testPassword } from '../support/cast.js';
import { arriving, heading, press, signIn } from './acts.js';
import { FocusWatch } from './focus-watch.js';
import { Site } from './site.js';

let site: Site;
let cast: Cast;
let assessment: string;

beforeAll(async () => {
  site = await Site.open();
  cast = await foundOrganisation(site.app, 'lindenfeld');
  assessment = (await new Stages(site.app, cast).start()).id;
  // A second hand at the same answers.
  await site.app.get(PeopleService).setRoles(cast.dpo.id, ['assessor'], cast.administrator);
});
afterAll(() => site?.close());

const question = (id: string): string => `/assessments/${assessment}/questions/${id}`;

async function open(id: string, as: keyof Cast = 'assessor', javaScriptEnabled = true): Promise<Page> {
  const context = await site.signedIn(cast[as].email, { javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(question(id));
  return page;
}

async function saved(id: string): Promise<unknown> {
  const answer = (await site.app.get(AssessmentsService).get(assessment, cast.reader)).answers[id];
  return answer?.status === 'answered' ? answer.value : answer;
}

/** As when half an hour has passed: the browser still has its cookie, and it is worth nothing. */
async function endSession(page: Page): Promise<void> {
  const [cookie] = await page.context().cookies();
  await new Promise(done => site.app.get(DatabaseSessionStore).destroy(cookie?.value ?? '', done));
}

describe('without JavaScript', () => {
  let page: Page;

  it('shows what a choice would reveal', async () => {
    page = await open('codes.list', 'assessor', false);
    expect(await page.getByLabel('Who will find out?').isVisible()).toBe(true);
  });

  it('adds a row, and keeps what was typed in the first', async () => {
    await page.locator('[name="rows[1][code]"]').fill('Guidelines 3/2019');
    await page.locator('[name="rows[1][reason]"]').selectOption({ index: 1 });
    await page.locator('[name="rows[1][explanation]"]').fill('On video devices');
    await press(page, 'Add a row');
    expect(await page.locator('[name="rows[1][code]"]').inputValue()).toBe('Guidelines 3/2019');
  });

  it('saves the answer', async () => {
    await page.locator('[name="rows[2][code]"]').fill('EN 62676');
    await page.locator('[name="rows[2][reason]"]').selectOption({ index: 1 });
    await page.locator('[name="rows[2][explanation]"]').fill('On video surveillance systems');
    await press(page, 'Save and continue');
    expect(await saved('codes.list')).toMatchObject({ rows: [{ no: 1 }, { no: 2, cells: { code: 'EN 62676' } }] });
  });

  it('leads to the answers of the step, which is submitted there', async () => {
    expect(await heading(page)).toMatch(/^Check your answers/);
    await press(page, 'Submit for review');
    const { steps } = await site.app.get(AssessmentsService).get(assessment, cast.reader);
    expect(steps.get('codes')?.state).toBe('submitted');
  });
});

describe('by keyboard alone', () => {
  it('answers a question and saves it, and always shows where one is', async () => {
    const page = await open('responsible.unit');
    const watch = new FocusWatch(page);
    await watch.tabTo('textarea[name="value"]');
    await page.keyboard.type('Parking Operations');
    await watch.tabTo('input[name="status"]');
    await watch.tabTo('button[value="continue"]:not([tabindex="-1"])');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await saved('responsible.unit')).toBe('Parking Operations');
    expect(watch.unseen).toEqual([]);
  });

  it('chooses with the arrows, and saves with Enter', async () => {
    const page = await open('data.secondary');
    await new FocusWatch(page).tabTo('input[name="value"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await saved('data.secondary')).toBe('no');
  });

  it('is offered the way past the header first, and adds a row', async () => {
    const page = await open('data.items');
    const watch = new FocusWatch(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    await watch.tabTo('button[value="add-row"]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('[name="rows[2][item]"]').count()).toBe(1);
  });
});

describe('a draft', () => {
  it('is offered to whoever closed the page without saving', async () => {
    const page = await open('data.scope');
    await page.locator('[name="value"]').fill('Half a sentence about the scope');
    await page.getByText(/^Draft kept at/).waitFor();
    await page.close();
    const again = await page.context().newPage();
    await again.goto(question('data.scope'));
    expect(await again.locator('[name="value"]').inputValue()).toBe('Half a sentence about the scope');
    expect(await again.locator('main').innerText()).toContain('and did not save it');
  });

  it('is no answer', async () => {
    expect(await saved('data.scope')).toBeUndefined();
  });
});

describe('two who answer the same question', () => {
  let second: Page;

  it('shows the second one both answers', async () => {
    const first = await open('data.nature');
    second = await open('data.nature', 'dpo');
    await first.locator('[name="value"]').fill('Cameras watch the entrance');
    await press(first, 'Save and continue');
    await second.locator('[name="value"]').fill('Cameras watch the stairs');
    await press(second, 'Save and continue');
    const shown = await second.locator('main').innerText();
    for (const word of [cast.assessor.name, 'entrance', 'stairs']) expect(shown).toContain(word);
  });

  it('has changed nothing so far', async () => {
    expect(await saved('data.nature')).toBe('Cameras watch the entrance');
  });

  it('takes the answer that was chosen', async () => {
    await press(second, 'Replace it with yours');
    expect(await saved('data.nature')).toBe('Cameras watch the stairs');
  });
});

describe('a session that ends while somebody writes', () => {
  let page: Page;

  it('is said beside the text, which stays', async () => {
    page = await open('data.context');
    await endSession(page);
    await page.locator('[name="value"]').fill('Written when the session was over');
    await page.getByText('Your session has ended').waitFor();
    expect(await page.locator('[name="value"]').inputValue()).toBe('Written when the session was over');
  });

  it('gives the text back when the form is sent all the same', async () => {
    await press(page, 'Save and continue');
    expect(await heading(page)).toBe('Your session has ended');
    await page.getByText('What you typed', { exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Written when the session was over');
  });

  it('takes it after signing in again in another tab', async () => {
    await signIn(await page.context().newPage(), cast.assessor.email, testPassword);
    await arriving(page, page.getByRole('button', { name: /^Send it/ }));
    if ((await heading(page)) === 'Send this once more') await press(page, 'Send it');
    expect(await saved('data.context')).toBe('Written when the session was over');
  });
});
