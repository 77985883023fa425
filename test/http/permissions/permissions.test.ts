import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/core/workflow/states.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Answer, Caller } from '../../support/caller.js';
import { stampFirstRecord } from '../../support/owner.js';
import { RouteList } from '../../support/routes.js';
import { foundTwoOrganisations, ownWords, TwoOrganisations } from '../../support/two-organisations.js';
import { Cell, matrix, Person, persons } from './matrix.js';
import { requestOf, spendsSession } from './requests.js';

const routes = new RouteList();
const rows = new Map(matrix.map(([route, ...cells]) => [route.replace(/ +/, ' '), cells]));
let running: TestApplication;
let about: TwoOrganisations;
const callers = new Map<Person, Caller>();

beforeAll(async () => {
  running = await startTestApplication({ beforeRoutes: routes.listen });
  about = await foundTwoOrganisations(running);
  await stampFirstRecord(running.database.superuserUrl, about.own.reader.organisationId);
  for (const person of persons) callers.set(person, await arriveAs(person));
});
afterAll(() => running.close());

function arriveAs(person: Person): Promise<Caller> {
  const caller = new Caller(running.app);
  if (person === 'anonymous') return caller.arrive();
  return caller.signIn(person === 'stranger' ? about.stranger.email : about.own[person satisfies Role].email);
}

async function ask(route: string, person: Person): Promise<Answer> {
  const caller = spendsSession.has(route) ? await arriveAs(person) : callers.get(person);
  if (!caller) throw new Error(`${person} has not arrived`);
  return caller.send(requestOf(route, about));
}

function cellOf({ statusCode, headers }: Answer): Cell {
  return statusCode === 303 && headers.location?.toString().startsWith('/sign-in?next=') ? 'in' : statusCode;
}

it('has a row for every route', () => {
  const missing = routes.withoutHead.filter(route => !rows.has(route));
  const toAdd = missing.map(route => `  ['${route}', 401, ${'?, '.repeat(6)}404],`);
  expect(toAdd, 'Add these rows to matrix.ts, with what each person is to be answered').toEqual([]);
});

it('has a route for every row', () => {
  expect([...rows.keys()].filter(route => !routes.all.includes(route))).toEqual([]);
});

it('names every route once', () => {
  expect(rows.size).toBe(matrix.length);
});

it('answers HEAD only where it answers GET', () => {
  const gets = new Set(routes.with('GET').map(route => route.slice('GET '.length)));
  expect(routes.with('HEAD').filter(route => !gets.has(route.slice('HEAD '.length)))).toEqual([]);
});

describe.each([...rows])('%s', (route, cells) => {
  it('answers each person as the matrix says', async () => {
    const answered: Partial<Record<Person, Cell>> = {};
    for (const person of persons) answered[person] = cellOf(await ask(route, person));
    expect(answered).toEqual(Object.fromEntries(persons.map((person, at) => [person, cells[at]])));
  });

  it('tells a stranger nothing of ours', async () => {
    const { body, headers } = await ask(route, 'stranger');
    const told = `${JSON.stringify(headers)} ${body}`;
    expect([...ownWords, 'LI-2026', 'of lindenfeld'].filter(word => told.includes(word))).toEqual([]);
  });
});
