/**
 * What the lists under GDPR Art. 35(4) of nine member states are reported to say of cameras. None of them was read in
 * its official text, so that they guide and decide nothing: the team looks at the list itself and ticks that reason.
 */
import { isChosen } from '../answers/read.js';
import type { Criterion, ScreeningFacts } from './criterion.js';
import { both, isLargeScale, present, recognisesFaces, usedFor, watchesPublicAreas } from './derive.js';
import { concernsVulnerable, matchesDatasets } from './wp248.js';

interface Entry {
  readonly id: string;
  /** A choice of the question `sheet.countries`. */
  readonly country: string;
  readonly says: string;
  readonly fires: (facts: ScreeningFacts) => string | null;
}

const publicLarge = (facts: ScreeningFacts) => both(watchesPublicAreas(facts), isLargeScale(facts));
const staff = (facts: ScreeningFacts) => usedFor(facts, 'staff', 'Images are used to supervise staff.');

/** The criteria of the Spanish list that cameras can meet; two of its eleven usually call for an assessment. */
const spanish: readonly Entry['fires'][] = [
  watchesPublicAreas,
  recognisesFaces,
  isLargeScale,
  matchesDatasets,
  concernsVulnerable,
  facts => present(facts, ['analytics', 'drone']),
];

function twoOfTheSpanish(facts: ScreeningFacts): string | null {
  const met = spanish.flatMap(each => each(facts) ?? []);
  return met.length < 2 ? null : [...new Set(met)].join(' ');
}

const entries: readonly Entry[] = [
  {
    id: 'NL-9',
    country: 'nl',
    says: 'Systematic or large-scale camera surveillance of public areas',
    fires: watchesPublicAreas,
  },
  {
    id: 'NL-10',
    country: 'nl',
    says: 'Flexible camera surveillance, such as body-worn cameras',
    fires: facts => present(facts, ['body_worn', 'mobile']),
  },
  { id: 'NL-11', country: 'nl', says: 'Monitoring of employees', fires: staff },
  {
    id: 'NL-12',
    country: 'nl',
    says: 'Location data, cars that are scanned among them',
    fires: facts => present(facts, ['anpr']),
  },
  {
    id: 'NL-17',
    country: 'nl',
    says: 'Biometric identification on a large scale or systematically',
    fires: recognisesFaces,
  },
  {
    id: 'BE-1',
    country: 'be',
    says: 'Biometric identification where the public has access, on any scale',
    fires: recognisesFaces,
  },
  { id: 'BE-2', country: 'be', says: 'Systematic monitoring of public areas on a large scale', fires: publicLarge },
  { id: 'ES-2', country: 'es', says: 'Two or more of eleven criteria', fires: twoOfTheSpanish },
  { id: 'FR-1', country: 'fr', says: 'Constant monitoring of employees', fires: staff },
  { id: 'IE-1', country: 'ie', says: 'Surveillance by cameras or drones on a large scale', fires: publicLarge },
  { id: 'IE-2', country: 'ie', says: 'Biometric data that identify', fires: recognisesFaces },
  { id: 'IE-3', country: 'ie', says: 'Datasets are merged', fires: matchesDatasets },
  { id: 'IT-1', country: 'it', says: 'Systematic observation, monitoring or control', fires: watchesPublicAreas },
  { id: 'IT-2', country: 'it', says: 'Employees are monitored from a distance', fires: staff },
  {
    id: 'IT-3',
    country: 'it',
    says: 'Systematic use of biometric data together with another criterion',
    fires: facts => both(recognisesFaces(facts), watchesPublicAreas(facts)),
  },
  { id: 'PL-1', country: 'pl', says: 'Systematic monitoring of public areas on a large scale', fires: publicLarge },
  { id: 'DE-1', country: 'de', says: 'Biometric identification', fires: recognisesFaces },
  {
    id: 'DE-2',
    country: 'de',
    says: 'Mobile cameras that capture public areas',
    fires: facts => present(facts, ['mobile', 'body_worn', 'drone']),
  },
  { id: 'RO-1', country: 'ro', says: 'Systematic monitoring of public areas on a large scale', fires: publicLarge },
  { id: 'RO-2', country: 'ro', says: 'Faces are recognised to let people in', fires: recognisesFaces },
];

const names: Readonly<Record<string, string>> = {
  ...{ nl: 'Dutch', be: 'Belgian', es: 'Spanish', fr: 'French', ie: 'Irish' },
  ...{ it: 'Italian', pl: 'Polish', de: 'German', ro: 'Romanian' },
};

export const nationalLists: readonly Criterion[] = entries.map(({ id, country, says, fires }) => ({
  id: `LIST-${id}`,
  regimes: ['EU_GDPR'],
  effect: 'guides',
  cite: `list-${country}`,
  says: `Reported of the ${names[country]} list; look at the list itself: ${says}`,
  fires: facts => (isChosen(facts.answers, 'sheet.countries', country) ? fires(facts) : null),
}));
