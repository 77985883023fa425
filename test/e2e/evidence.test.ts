/** A file on its way to an answer and back: without JavaScript, and by keyboard alone. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stages } from '../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../support/cast.js';
import { aPdf } from '../support/evidence.js';
import { errorSummary, flash, follow, heading, press } from './acts.js';
import { FocusWatch } from './focus-watch.js';
import { Site } from './site.js';

let site: Site;
let cast: Cast;
let assessment: string;

beforeAll(async () => {
  site = await Site.open();
  cast = await foundOrganisation(site.app, 'lindenfeld');
  assessment = (await new Stages(site.app, cast).start()).id;
});
afterAll(() => site?.close());

async function open(javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await site.signedIn(cast.assessor.email, { javaScriptEnabled })).newPage();
  await page.goto(`/assessments/${assessment}/steps/responsible`);
  return page;
}

const choose = (page: Page, name: string): Promise<void> =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(aPdf(name)) });

async function downloaded(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return new Uint8Array(await readFile(await download.path()));
}

describe('without JavaScript', () => {
  let page: Page;

  it('the step leads to the form, with its question chosen', async () => {
    page = await open(false);
    await page.getByRole('link', { name: 'Add evidence' }).first().click();
    expect(await heading(page)).toBe('Evidence on file');
    expect(await page.getByLabel('Which answer does it support?').inputValue()).toMatch(/^responsible\./);
  });

  it('what is missing is said, and what was typed is kept', async () => {
    await page.getByLabel('What does it show? (optional)').fill('The contract of service');
    await press(page, 'Add the file');
    expect(await errorSummary(page)).toEqual(['Choose a file']);
    expect(await page.getByLabel('What does it show? (optional)').inputValue()).toBe('The contract of service');
  });

  it('a file is added, and given back byte for byte', async () => {
    await choose(page, 'Уговор 1.pdf');
    await press(page, 'Add the file');
    expect(await flash(page)).toBe('The file is added.');
    expect(await page.locator('main').innerText()).toContain('The contract of service');
    expect(await downloaded(page, 'Уговор 1.pdf')).toEqual(aPdf('Уговор 1.pdf'));
  });

  it('it is withdrawn with a reason, and stays struck out', async () => {
    await follow(page, 'Withdraw');
    await page.getByLabel('Why is it withdrawn?').fill('It has expired');
    await press(page, 'Withdraw the file');
    expect(await flash(page)).toBe('The file is withdrawn.');
    expect(await page.locator('s').innerText()).toContain('Уговор 1.pdf');
    expect(await page.locator('main').innerText()).toContain('It has expired');
    expect(await downloaded(page, 'Уговор 1.pdf')).toEqual(aPdf('Уговор 1.pdf'));
  });
});

describe('by keyboard alone', () => {
  it('a file is added, and always shows where one is', async () => {
    const page = await open(true);
    const watch = new FocusWatch(page);
    await watch.tabTo('a[href*="/evidence?question="]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await watch.tabTo('input[type="file"]');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles({ name: 'Plan.pdf', mimeType: 'text/html', buffer: Buffer.from(aPdf()) });
    await watch.tabTo('textarea[name="description"]');
    await page.keyboard.type('The plan');
    await watch.tabTo('main button[type="submit"]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await flash(page)).toBe('The file is added.');
    expect(watch.unseen).toEqual([]);
  });
});
