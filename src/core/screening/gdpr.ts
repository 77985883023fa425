/** The three cases of GDPR Art. 35(3), which UK law and the Serbian law share, and the ICO's list. */
import { isChosen } from '../answers/read.js';
import type { Criterion, ScreeningFacts } from './criterion.js';
import { both, isLargeScale, present, recognisesFaces, sensitiveData, teamSays, watchesPublicAreas } from './derive.js';
import { matchesDatasets } from './wp248.js';

export function automatedEvaluation(facts: ScreeningFacts): string | null {
  return teamSays(facts, 'sheet.reasons', 'automated_evaluation');
}

export function sensitiveOnLargeScale(facts: ScreeningFacts): string | null {
  return both(sensitiveData(facts), isLargeScale(facts)) ?? teamSays(facts, 'sheet.reasons', 'sensitive_large_scale');
}

export function publicOnLargeScale(facts: ScreeningFacts): string | null {
  return both(watchesPublicAreas(facts), isLargeScale(facts)) ?? teamSays(facts, 'sheet.reasons', 'public_monitoring');
}

const gdpr = { regimes: ['EU_GDPR', 'UK_GDPR'], effect: 'mandatory' } as const;
const ico = { regimes: ['UK_GDPR'], effect: 'mandatory', cite: 'ico-list' } as const;

export const gdprCriteria: readonly Criterion[] = [
  {
    ...gdpr,
    id: 'SCR-G-a',
    cite: 'gdpr-35-3-a',
    says: 'Systematic and extensive automated evaluation on which serious decisions rest',
    fires: automatedEvaluation,
  },
  {
    ...gdpr,
    id: 'SCR-G-b',
    cite: 'gdpr-35-3-b',
    says: 'Special categories or offence data on a large scale',
    fires: sensitiveOnLargeScale,
  },
  {
    ...gdpr,
    id: 'SCR-G-c',
    cite: 'gdpr-35-3-c',
    says: 'Systematic monitoring of a publicly accessible area on a large scale',
    fires: publicOnLargeScale,
  },
  {
    ...gdpr,
    id: 'SCR-G-4',
    cite: 'gdpr-35-4',
    says: 'The operation is on the list of the authority, or a law requires the assessment',
    fires: facts =>
      teamSays(facts, 'sheet.reasons', 'national_list') ?? teamSays(facts, 'sheet.reasons', 'national_law'),
  },
  {
    ...ico,
    id: 'ICO-1',
    says: 'Innovative technology together with another criterion',
    fires: facts => both(recognisesFaces(facts) ?? present(facts, ['analytics', 'drone']), watchesPublicAreas(facts)),
  },
  {
    ...ico,
    id: 'ICO-4',
    says: 'Biometric data that identify, together with another criterion',
    fires: facts => both(recognisesFaces(facts), watchesPublicAreas(facts)),
  },
  { ...ico, id: 'ICO-6', says: 'Data from several sources are matched', fires: matchesDatasets },
  {
    ...ico,
    id: 'ICO-7',
    says: 'Invisible processing together with another criterion',
    fires: facts =>
      isChosen(facts.answers, 'cameras.hidden', 'yes')
        ? both('Some cameras are hidden.', watchesPublicAreas(facts))
        : null,
  },
  {
    ...ico,
    id: 'ICO-8',
    says: 'Place or behaviour is tracked, together with another criterion',
    fires: facts =>
      isChosen(facts.answers, 'flow.uses', 'tracking')
        ? both('People or vehicles are followed from camera to camera.', watchesPublicAreas(facts))
        : both(present(facts, ['anpr']), watchesPublicAreas(facts)),
  },
];
