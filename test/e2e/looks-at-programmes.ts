/** Home, programmes, and beginning an assessment. */
import { roles } from '../../src/core/workflow/states.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { press } from './acts.js';
import type { Look } from './looks.js';
import { at, empty, World } from './world.js';

const assessor = 'assessor@belgrade.example';
const edit = ({ safeCity }: World) => `/programmes/${safeCity}/edit`;

/** A colleague saves another summary meanwhile. */
async function changeMeanwhile({ site, people, safeCity }: World): Promise<void> {
  const programmes = site.app.get(ProgrammesService);
  const colleague = at(people, assessor);
  const { revision, facts } = await programmes.get(safeCity, colleague);
  await programmes.change(safeCity, revision, { ...facts, summary: `${facts.summary} Said again.` }, colleague);
}

export const looksAtHome: readonly Look[] = [
  ...roles.map(role => ({ name: `home of the ${role}`, as: `${role}@belgrade.example`, path: () => '/' })),
  { name: 'home, nothing registered', as: `assessor@${empty}.example`, path: () => '/' },
  { name: 'home, nothing registered, to read', as: `reader@${empty}.example`, path: () => '/' },
];

export const looksAtProgrammes: readonly Look[] = [
  { name: 'programmes', as: assessor, path: () => '/programmes' },
  { name: 'programmes, none', as: `reader@${empty}.example`, path: () => '/programmes' },
  { name: 'a programme', as: assessor, path: ({ safeCity }) => `/programmes/${safeCity}` },
  {
    name: 'a programme, to read',
    as: 'reader@lindenfeld.example',
    path: ({ carPark }) => `/programmes/${carPark}`,
  },
  {
    name: 'which cameras are approved',
    as: 'reader@lindenfeld.example',
    path: ({ carPark }) => `/programmes/${carPark}/coverage`,
  },
  {
    name: 'changes since the approval',
    as: 'assessor@lindenfeld.example',
    path: ({ carPark }) => `/programmes/${carPark}/changes`,
  },
  {
    name: 'changes since the approval, without a reason',
    as: 'assessor@lindenfeld.example',
    path: ({ carPark }) => `/programmes/${carPark}/changes`,
    then: page => press(page, 'Record the changes and open the steps'),
  },
  { name: 'registering a programme', as: assessor, path: () => '/programmes/new' },
  {
    name: 'registering a programme with processors',
    as: assessor,
    path: () => '/programmes/new',
    then: async page => {
      await press(page, 'Add a processor');
      await press(page, 'Add a joint controller');
    },
  },
  {
    name: 'registering a programme, nothing typed',
    as: assessor,
    path: () => '/programmes/new',
    then: page => press(page, 'Register the programme'),
  },
  { name: 'changing a programme', as: assessor, path: edit },
  {
    name: 'changing a programme, no name',
    as: assessor,
    path: edit,
    then: async page => {
      await page.getByLabel('Name of the programme').fill('');
      await press(page, 'Save the changes');
    },
  },
  {
    name: 'two who change a programme',
    as: assessor,
    path: edit,
    then: async (page, world) => {
      await changeMeanwhile(world);
      await page.getByLabel('What does the programme do?').fill('Something else');
      await press(page, 'Save the changes');
    },
  },
  {
    name: 'two who change a programme, nothing chosen',
    as: assessor,
    path: edit,
    then: async (page, world) => {
      await changeMeanwhile(world);
      await page.getByLabel('What does the programme do?').fill('Something else');
      await press(page, 'Save the changes');
      await press(page, 'Save what I chose');
    },
  },
  {
    name: 'starting an assessment',
    as: assessor,
    path: ({ safeCity }) => `/programmes/${safeCity}/assessments/new`,
  },
  {
    name: 'starting an assessment, no title',
    as: assessor,
    path: ({ safeCity }) => `/programmes/${safeCity}/assessments/new`,
    then: async page => {
      await page.getByLabel('Title').fill('');
      await press(page, 'Start the assessment');
    },
  },
  { name: 'the API', as: assessor, path: () => '/api' },
];
