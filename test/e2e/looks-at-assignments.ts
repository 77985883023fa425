/** Who sees to which step, and what waits for whom. */
import { roles } from '../../src/core/workflow/states.js';
import { StagesService } from '../../src/modules/stages/stages.service.js';
import { SubstitutionsService } from '../../src/modules/stages/substitutions.service.js';
import { Stages } from '../support/assessment-stages.js';
import type { Cast } from '../support/cast.js';
import { press } from './acts.js';
import type { Look } from './looks.js';
import { at, type World } from './world.js';

const administrator = 'administrator@lindenfeld.example';
let staged = '';
const assessor = 'assessor@belgrade.example';
const assignment = ({ current }: World): string => `/assessments/${current}/steps/responsible/assignment`;

export const looksAtAssignments: readonly Look[] = [
  { name: 'what waits for a reviewer', as: 'reviewer@belgrade.example', path: () => '/queue' },
  { name: 'what waits for a reader: nothing', as: 'reader@belgrade.example', path: () => '/queue' },
  { name: 'who sees to which step', as: assessor, path: ({ current }) => `/assessments/${current}/assignments` },
  {
    name: 'answers to carry forward',
    as: 'assessor@lindenfeld.example',
    path: ({ approved }) => `/assessments/${approved}/carry-forward`,
  },
  { name: 'out of office', as: assessor, path: () => '/substitutions' },
  {
    name: 'a substitute, nothing filled in',
    as: assessor,
    path: () => '/substitutions',
    then: page => press(page, 'Name the substitute'),
  },
  {
    name: 'a substitute who is named',
    as: assessor,
    first: async ({ site, people }) => {
      const [person, substitute] = [at(people, assessor), at(people, 'reviewer@belgrade.example')];
      const days = { from: '2026-12-01', until: '2026-12-24' };
      await site.app.get(SubstitutionsService).name({ person: person.id, substitute: substitute.id, ...days }, person);
    },
    path: () => '/substitutions',
  },
  { name: 'the usual review', as: administrator, path: () => '/review-stages' },
  {
    name: 'a stage that nobody can meet',
    as: administrator,
    path: () => '/review-stages',
    then: async page => {
      await page.getByLabel('Name').last().fill('Security');
      await page.getByLabel('Quorum').last().fill('9');
      await press(page, 'Save the stages');
    },
  },
  {
    name: 'a step in a review of stages',
    as: 'reviewer@seeberg.example',
    first: async ({ site, people }) => {
      const by = at(people, 'administrator@seeberg.example');
      const stage = { name: 'Security', quorum: 1, roles: ['reviewer'], people: [] } as const;
      await site.app.get(StagesService).configure([stage], 0, by);
      const cast = Object.fromEntries(roles.map(role => [role, at(people, `${role}@seeberg.example`)])) as Cast;
      staged = (await new Stages(site.app, cast).submitted()).id;
    },
    path: () => `/assessments/${staged}/steps/responsible/review`,
  },
  { name: 'a step to assign', as: assessor, path: assignment },
  {
    name: 'a step assigned until a day that is none',
    as: assessor,
    path: assignment,
    then: async page => {
      await page.getByLabel('Day').fill('31');
      await page.getByLabel('Month').fill('2');
      await page.getByLabel('Year').fill('2027');
      await press(page, 'Assign');
    },
  },
];
