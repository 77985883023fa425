import type { Locator, Page } from 'playwright-core';
import { capabilities } from '../../src/core/programme/programme.js';

/** What people do on pages, in their words: buttons and fields are found by what they say. */

export async function press(page: Page, button: string): Promise<void> {
  await arriving(page, page.getByRole('button', { name: button, exact: true }));
}

/** Some links look like buttons, and are called so. */
export async function follow(page: Page, link: string): Promise<void> {
  await arriving(page, page.locator('a', { hasText: link }).first());
}

/** Clicks what leads to another page, and waits until that is there. */
export async function arriving(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
}

/** `name` is that of the field: `by` or `value`. */
export async function fillDate(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.locator(`[name="${name}-day"]`).fill(day);
  await page.locator(`[name="${name}-month"]`).fill(month);
  await page.locator(`[name="${name}-year"]`).fill(year);
}

/** A car park of twelve fixed cameras, all in one form. */
export async function registerProgramme(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await follow(page, 'Register the first programme');
  await page.getByLabel('Name of the programme').fill(name);
  await page.getByLabel('What does the programme do?').fill('Twelve fixed cameras watch the entrances and the stairs.');
  await page.locator('[name="controller[name]"]').fill('Municipality of Lindenfeld');
  await press(page, 'Add a processor');
  await page.locator('[name="processors[1][name]"]').fill('Kamera GmbH');
  await page.getByLabel('What are the cameras for?').fill('Clear up thefts and damage in the car park');
  await page.locator('[name="regimes"][value="EU_GDPR"]').check();
  for (const each of capabilities)
    await page.locator(`[name="capabilities[${each}]"][value="${each === 'fixed' ? 'active' : 'absent'}"]`).check();
  await page.locator('[name="camerasPlanned"]').fill('12');
  await fillDate(page, 'plannedLaunchOn', ['1', '3', '2027']);
  await press(page, 'Register the programme');
}

export function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/** What the page says was just done. */
export async function flash(page: Page): Promise<string> {
  return (await page.locator('.govuk-notification-banner__content').innerText()).trim();
}

export async function errorSummary(page: Page): Promise<readonly string[]> {
  return page.locator('.govuk-error-summary li').allInnerTexts();
}

/** Where the steps of the task list lead, in its order. */
export async function stepLinks(page: Page, assessment: string): Promise<readonly string[]> {
  await page.goto(`/assessments/${assessment}`);
  const links = await page.locator('.uvid-tasks a').all();
  return Promise.all(links.map(async link => (await link.getAttribute('href')) ?? ''));
}

export async function stepStates(page: Page, assessment: string): Promise<readonly string[]> {
  await page.goto(`/assessments/${assessment}`);
  return (await page.locator('.uvid-tasks .govuk-tag').allInnerTexts()).map(each => each.trim());
}

export async function fillDataItem(page: Page, row: number, item: string): Promise<void> {
  await page.locator(`[name="rows[${row}][item]"]`).fill(item);
  await page.locator(`[name="rows[${row}][explanation]"]`).fill(`${item} of the car park`);
  await page.locator(`[name="rows[${row}][special]"]`).selectOption({ index: 1 });
}
