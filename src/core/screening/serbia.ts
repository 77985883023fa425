/**
 * Serbia: ZZPL Art. 54(4), and the Commissioner's list (Official Gazette RS 45/2019). An operation on the list needs
 * both the assessment and the Commissioner's opinion.
 */
import { isChosen } from '../answers/read.js';
import type { Criterion, ScreeningFacts } from './criterion.js';
import { both, dataItem, inView, present, recognisesFaces, usedFor } from './derive.js';
import { automatedEvaluation, publicOnLargeScale, sensitiveOnLargeScale } from './gdpr.js';
import { matchesDatasets } from './wp248.js';

const serbia = { regimes: ['RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES'], effect: 'mandatory' } as const;

function threeCases(facts: ScreeningFacts): string | null {
  return automatedEvaluation(facts) ?? sensitiveOnLargeScale(facts) ?? publicOnLargeScale(facts);
}

function childrenEvaluated(facts: ScreeningFacts): string | null {
  const children = inView(facts, { schools: 'schools or playgrounds', children: 'places where many children come' });
  return both(children, present(facts, ['analytics']) ?? automatedEvaluation(facts));
}

function specialProfiled(facts: ScreeningFacts): string | null {
  return both(recognisesFaces(facts) ?? dataItem(facts, ['special', 'biometric']), automatedEvaluation(facts));
}

/** One entry of the list: its value in the question about it, and what in the facts puts the operation on it. */
interface Entry {
  readonly value: string;
  readonly cite: string;
  readonly says: string;
  readonly fires: (facts: ScreeningFacts) => string | null;
}

const entries: readonly Entry[] = [
  {
    value: 'evaluation',
    cite: 'rs-list',
    says: 'automated evaluation of people that leads to decisions about them',
    fires: automatedEvaluation,
  },
  {
    value: 'special_large',
    cite: 'rs-list-2',
    says: 'special categories or offence data on a large scale',
    fires: sensitiveOnLargeScale,
  },
  {
    value: 'public_surveillance',
    cite: 'rs-list-3',
    says: 'systematic surveillance of publicly accessible areas to a large extent',
    fires: publicOnLargeScale,
  },
  {
    value: 'children',
    cite: 'rs-list',
    says: 'data of children used for profiling or automated decisions',
    fires: childrenEvaluated,
  },
  {
    value: 'new_technology',
    cite: 'rs-list-5',
    says: 'new technology that can analyse or predict behaviour, place or movement',
    fires: facts => present(facts, ['analytics', 'live_face_recognition', 'retrospective_face_recognition', 'anpr']),
  },
  {
    value: 'communications',
    cite: 'rs-list',
    says: 'place or behaviour tracked through communications data',
    fires: () => null,
  },
  {
    value: 'employees',
    cite: 'rs-list',
    says: 'employees tracked, or identified by biometric data',
    fires: facts => usedFor(facts, 'staff', 'Images are used to supervise staff.'),
  },
  {
    value: 'matching',
    cite: 'rs-list-8',
    says: 'personal data from several sources crossed, linked or matched',
    fires: matchesDatasets,
  },
  {
    value: 'special_profiling',
    cite: 'rs-list',
    says: 'special categories used for profiling or automated decisions',
    fires: specialProfiled,
  },
];

/** The value in the question about the list, by criterion: what the team's own choice is held against. */
export const listEntries: ReadonlyMap<string, string> = new Map(
  entries.map((each, index) => [`RS-${index + 1}`, each.value]),
);

function chosenByTeam(facts: ScreeningFacts, value: string): string | null {
  return isChosen(facts.answers, 'legal.rs_list', value)
    ? "The team names this entry of the Commissioner's list."
    : null;
}

export const serbianCriteria: readonly Criterion[] = [
  {
    ...serbia,
    id: 'SCR-S-4',
    cite: 'zzpl-54-4',
    says: 'One of the three cases in which the law always requires an assessment',
    fires: threeCases,
  },
  ...entries.map(({ value, cite, says, fires }, index) => ({
    ...serbia,
    id: `RS-${index + 1}`,
    cite,
    says: `Commissioner's list: ${says}`,
    fires: (facts: ScreeningFacts) => fires(facts) ?? chosenByTeam(facts, value),
  })),
];
