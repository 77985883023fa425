/** The way in, people and their accounts, and pages that say no. */
import type { Page } from 'playwright-core';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { Visitor } from '../support/visitor.js';
import { press } from './acts.js';
import type { Look } from './looks.js';
import { at, World } from './world.js';

const administrator = 'administrator@lindenfeld.example';
const assessor = 'assessor@belgrade.example';

async function tryPassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await press(page, 'Sign in');
}

async function sendFile(page: Page, text: string): Promise<void> {
  const file = { name: 'report.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('File').setInputFiles(file);
  await press(page, 'Check the file');
}

/** As many wrong passwords as are taken. */
async function guess({ site }: World): Promise<void> {
  const guesser = new Visitor(site.app);
  await guesser.get('/sign-in');
  for (let attempt = 0; attempt < 10; attempt++)
    await guesser.post('/sign-in', { email: 'guessed@lindenfeld.example', password: 'wrong' });
}

async function idOf({ site, people }: World, email: string): Promise<string> {
  const list = await site.app.get(PeopleService).list(at(people, administrator));
  return list.find(each => each.email === email)?.id ?? '';
}

async function openPerson(page: Page, world: World, email: string): Promise<void> {
  await page.goto(`/people/${await idOf(world, email)}`);
}

/** The form is open, then the session ends. */
async function sendWithoutSession(page: Page): Promise<void> {
  await page.locator('[name="value"]').fill('Typed before the session ended');
  await page.context().clearCookies();
  await press(page, 'Save and continue');
}

export const looksAtSigningIn: readonly Look[] = [
  { name: 'sign-in', as: null, path: () => '/sign-in' },
  { name: 'sign-in, signed out', as: null, path: () => '/sign-in?left=yes' },
  { name: 'sign-in, nothing typed', as: null, path: () => '/sign-in', then: page => press(page, 'Sign in') },
  { name: 'sign-in, 401', as: null, path: () => '/sign-in', then: page => tryPassword(page, 'reader@seeberg.example') },
  {
    name: 'sign-in, 429',
    as: null,
    path: () => '/sign-in',
    first: guess,
    then: page => tryPassword(page, 'guessed@lindenfeld.example'),
  },
  { name: 'set-up', as: null, path: ({ links }) => `/set-up/${links.setUp}` },
  {
    name: 'set-up, nothing typed',
    as: null,
    path: ({ links }) => `/set-up/${links.setUp}`,
    then: page => press(page, 'Set up'),
  },
  { name: 'joining', as: null, path: ({ links }) => `/join/${links.join}` },
  {
    name: 'joining, short password',
    as: null,
    path: ({ links }) => `/join/${links.join}`,
    then: async page => {
      await page.locator('[name="password"]').fill('short');
      await press(page, 'Set the password and sign in');
    },
  },
  { name: 'check a report', as: null, path: () => '/verify' },
  {
    name: 'check a report, not one',
    as: null,
    path: () => '/verify',
    then: page => sendFile(page, 'Dear Madam'),
  },
  {
    name: 'check a report, from elsewhere',
    as: null,
    path: () => '/verify',
    then: page => sendFile(page, JSON.stringify({ '@id': `urn:sha256:${'a'.repeat(64)}` })),
  },
  { name: 'a link that is over', as: null, path: () => '/join/used-already' },
];

export const looksAtPeople: readonly Look[] = [
  { name: 'people', as: administrator, path: () => '/people' },
  { name: 'adding a person', as: administrator, path: () => '/people/new' },
  {
    name: 'adding a person, nothing typed',
    as: administrator,
    path: () => '/people/new',
    then: page => press(page, 'Add the person'),
  },
  {
    name: 'a new person’s link',
    as: administrator,
    path: () => '/people/new',
    then: async page => {
      await page.getByLabel('Name', { exact: true }).fill('Ana Ilić');
      await page.getByLabel('E-mail address').fill('ana@lindenfeld.example');
      await page.locator('[name="roles"][value="reader"]').check();
      await press(page, 'Add the person');
    },
  },
  {
    name: 'a person',
    as: administrator,
    path: () => '/people',
    then: (page, world) => openPerson(page, world, 'reader@lindenfeld.example'),
  },
  {
    name: 'a person, no role ticked',
    as: administrator,
    path: () => '/people',
    then: async (page, world) => {
      await openPerson(page, world, 'mila@lindenfeld.example');
      await page.locator('[name="roles"][value="reviewer"]').uncheck();
      await press(page, 'Save the roles');
    },
  },
  {
    name: 'closing an account',
    as: administrator,
    path: () => '/people',
    then: async (page, world) => {
      await page.goto(`/people/${await idOf(world, 'mila@lindenfeld.example')}/close`);
    },
  },
  {
    name: 'a closed account',
    as: administrator,
    path: () => '/people',
    then: async (page, world) => {
      await page.goto(`/people/${await idOf(world, 'mila@lindenfeld.example')}/close`);
      await press(page, 'Close the account');
      await openPerson(page, world, 'mila@lindenfeld.example');
    },
  },
];

export const looksAtRefusals: readonly Look[] = [
  { name: '403, another role’s page', as: 'reviewer@belgrade.example', path: () => '/programmes/new' },
  { name: '404, no such address', as: assessor, path: () => '/nowhere' },
  { name: '404, not signed in', as: null, path: () => '/nowhere' },
  { name: '404, another organisation’s assessment', as: assessor, path: ({ approved }) => `/assessments/${approved}` },
  { name: '409, a move that is not possible', as: assessor, path: ({ current }) => `/assessments/${current}/reopen` },
  {
    name: '401, a form that comes too late',
    as: assessor,
    path: ({ current }) => `/assessments/${current}/questions/sheet.scope`,
    then: sendWithoutSession,
  },
  {
    name: 'a form that is older than the session',
    as: assessor,
    path: ({ current }) => `/assessments/${current}/questions/sheet.scope`,
    then: async page => {
      await page.locator('[name="value"]').fill('Typed before signing in again');
      await page.evaluate('document.querySelectorAll("[name=_csrf]").forEach(each => { each.value = "old"; })');
      await press(page, 'Save and continue');
    },
  },
  {
    name: 'a form to a question that is gone',
    as: assessor,
    path: ({ current }) => `/assessments/${current}/questions/sheet.scope`,
    then: async (page, { current }) => {
      await page.locator('[name="value"]').fill('Typed while the question was there');
      const gone = `/assessments/${current}/questions/no.such_question`;
      await page.evaluate(`document.querySelector('[data-autosave-url]').action = '${gone}'`);
      await press(page, 'Save and continue');
    },
  },
];
