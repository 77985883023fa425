import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import {
  DemonstrationAccount,
  demonstrationPassword,
  DemonstrationService,
} from '../../src/modules/demonstration/demonstration.service.js';
import { JoiningService } from '../../src/modules/identity/joining.service.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import type { Actor } from '../../src/platform/actor.js';
import { Caller } from '../support/caller.js';
import { foundOrganisation, testPassword } from '../support/cast.js';
import type { Site } from './site.js';

/** The demonstration, an assessment that nobody has begun, and an organisation that has registered nothing. */
export interface World {
  readonly site: Site;
  /** Whoever has an account, by address. */
  readonly people: ReadonlyMap<string, Actor>;
  readonly safeCity: string;
  readonly carPark: string;
  /** Belgrade, rejected in 2019. */
  readonly rejected: string;
  /** Belgrade, in preparation: steps of every state. */
  readonly current: string;
  /** Lindenfeld, decided and sealed. */
  readonly approved: string;
  /** Lindenfeld, without any answer. */
  readonly untouched: string;
  /** One-time links: to set up an organisation, and to join one. */
  readonly links: { readonly setUp: string; readonly join: string };
}

export const empty = 'seeberg';

export function passwordOf(email: string): string {
  return email.endsWith(`@${empty}.example`) ? testPassword : demonstrationPassword;
}

export async function makeWorld(site: Site): Promise<World> {
  const { app } = site;
  // Only while there is no organisation.
  const setUp = await app.get(JoiningService).openSetup(false);
  if (!setUp || !('token' in setUp)) throw new Error('A set-up link is expected for an empty database');
  const accounts = await app.get(DemonstrationService).load();
  const cast = await foundOrganisation(app, empty);
  const people = new Map<string, Actor>(Object.values(cast).map(each => [each.email, each]));
  for (const account of accounts) people.set(account.email, await actorOf(site, account));
  const [belgrade, lindenfeld] = [at(people, 'assessor@belgrade.example'), at(people, 'assessor@lindenfeld.example')];
  const carPark = await programmeOf(site, lindenfeld);
  const untouched = await app
    .get(AssessmentsService)
    .start(carPark, { title: 'Not begun', reference: 'LI-9' }, lindenfeld);
  const invited = { name: 'Mila Petrović', email: 'mila@lindenfeld.example', roles: ['reviewer'] as const };
  const { token } = await app.get(PeopleService).add(invited, at(people, 'administrator@lindenfeld.example'));
  return {
    ...{ site, people, carPark, untouched: untouched.id },
    safeCity: await programmeOf(site, belgrade),
    rejected: await assessmentOf(site, belgrade, 'BG-2019-001'),
    current: await assessmentOf(site, belgrade, 'BG-2020-001'),
    approved: await assessmentOf(site, lindenfeld, 'LI-2026-001'),
    links: { setUp: setUp.token, join: token },
  };
}

export function at<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no ${key}`);
  return value;
}

interface Session {
  readonly person: { readonly id: string; readonly name: string };
  readonly organisation: { readonly id: string; readonly name: string };
}

/** The account as its session knows it. */
async function actorOf(site: Site, { email, password, roles }: DemonstrationAccount): Promise<Actor> {
  const caller = await new Caller(site.app).signIn(email, password);
  const { person, organisation } = (await caller.get('/api/session')).json<Session>();
  const { id, name } = person;
  return { id, name, organisationId: organisation.id, organisation: organisation.name, roles: new Set(roles) };
}

async function programmeOf(site: Site, actor: Actor): Promise<string> {
  const [programme] = await site.app.get(ProgrammesService).list(actor);
  if (!programme) throw new Error(`${actor.organisation} has no programme`);
  return programme.id;
}

async function assessmentOf(site: Site, actor: Actor, reference: string): Promise<string> {
  const found = (await site.app.get(AssessmentsService).list(actor)).find(each => each.reference === reference);
  if (!found) throw new Error(`There is no assessment ${reference}`);
  return found.id;
}
