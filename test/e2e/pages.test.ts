import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAtPeople, looksAtRefusals, looksAtSigningIn } from './looks-at-people.js';
import { looksAtAssignments } from './looks-at-assignments.js';
import { looksAtCameras } from './looks-at-cameras.js';
import { looksAtEvidence } from './looks-at-evidence.js';
import { looksAtImports } from './looks-at-imports.js';
import { looksAtHome, looksAtProgrammes } from './looks-at-programmes.js';
import { looksAtDeciding, looksAtReviews } from './looks-at-reviewing.js';
import { looksAtQuestions, looksAtSteps } from './looks-at-writing.js';
import type { Look } from './looks.js';
import { faultsOf, PageEar } from './page-faults.js';
import { Site } from './site.js';
import { makeWorld, passwordOf, World } from './world.js';

let site: Site;
let world: World;
const contexts = new Map<string, Promise<BrowserContext>>();
/** Each page's title, and its address: no two pages are called the same. */
const titles = new Map<string, string>();

beforeAll(async () => {
  site = await Site.open();
  world = await makeWorld(site);
});
afterAll(() => site?.close());

/** One browser for each person. Signing in and out changes a browser for good, so those looks get a fresh one. */
function contextOf({ as: email, then }: Look): Promise<BrowserContext> {
  if (email === null) return site.visitor();
  const open = () => site.signedIn(email, { password: passwordOf(email) });
  if (then?.name === 'sendWithoutSession') return open();
  const context = contexts.get(email) ?? open();
  contexts.set(email, context);
  return context;
}

async function faultsSeen(look: Look): Promise<readonly string[]> {
  await look.first?.(world);
  const context = await contextOf(look);
  const page = await context.newPage();
  const ear = new PageEar(page, site.address);
  const response = await page.goto(look.path(world));
  const twin = response?.ok() ? twinOf(await page.title(), page) : [];
  await look.then?.(page, world);
  await page.evaluate('document.fonts.ready.then(() => 0)');
  const faults = [...twin, ...(await faultsOf(page)), ...ear.heard];
  await page.close();
  if (look.as === null) await context.close();
  return faults;
}

function twinOf(title: string, page: Page): readonly string[] {
  const { pathname } = new URL(page.url());
  const known = titles.get(title) ?? pathname;
  titles.set(title, known);
  return known === pathname ? [] : [`has the title of ${known}: ${title}`];
}

const groups: Readonly<Record<string, readonly Look[]>> = {
  'on the way in': looksAtSigningIn,
  'at home': looksAtHome,
  'of programmes': looksAtProgrammes,
  'of cameras': looksAtCameras,
  'of files of cameras': looksAtImports,
  'of an assessment': looksAtSteps,
  'of evidence': looksAtEvidence,
  'of questions': looksAtQuestions,
  'of review': looksAtReviews,
  'of decisions': looksAtDeciding,
  'of people': looksAtPeople,
  'that say no': looksAtRefusals,
  'of assignments': looksAtAssignments,
};

describe.each(Object.entries(groups))('pages %s are well made', (_group, looks) => {
  it.each(looks.map(look => [look.name, look] as const))('%s', async (_name, look) => {
    expect(await faultsSeen(look)).toEqual([]);
  });
});
