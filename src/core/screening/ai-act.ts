/** The AI Act as an overlay: what is prohibited unless, and what needs a fundamental-rights assessment of its own. */
import type { Criterion, ScreeningFacts } from './criterion.js';
import { both, present, recognisesFaces } from './derive.js';

const overlay = { regimes: ['EU_AI_ACT'] } as const;

function enforcesLaw(facts: ScreeningFacts): string | null {
  return facts.programme.regimes.includes('EU_LED') ? 'The programme serves law enforcement.' : null;
}

function recognisesLive(facts: ScreeningFacts): string | null {
  const live = facts.programme.capabilities.live_face_recognition === 'active';
  return live ? present(facts, ['live_face_recognition']) : null;
}

export const aiActCriteria: readonly Criterion[] = [
  {
    ...overlay,
    id: 'AIA-5h',
    effect: 'prohibits',
    cite: 'aia-5-1-h',
    says: 'Live biometric identification in public for law enforcement is prohibited, save three narrow objectives',
    // The article prohibits the use; what is switched off is high-risk, and asked about as such.
    fires: facts => both(recognisesLive(facts), enforcesLaw(facts)),
  },
  {
    ...overlay,
    id: 'AIA-III.1',
    effect: 'mandatory',
    cite: 'aia-annex-3-1',
    says: 'Remote biometric identification is high-risk; a public body assesses fundamental rights first',
    fires: recognisesFaces,
  },
  {
    ...overlay,
    id: 'AIA-26.10',
    effect: 'mandatory',
    cite: 'aia-26-10',
    says: 'A later biometric search needs an authorisation beforehand or within 48 hours, and is never untargeted',
    fires: facts => both(present(facts, ['retrospective_face_recognition']), enforcesLaw(facts)),
  },
  {
    ...overlay,
    id: 'AIA-5e/g',
    effect: 'counts',
    cite: 'aia-5-1-eg',
    says: 'Analytics may fall under the bans on emotion recognition and biometric categorisation, or be high-risk',
    fires: facts => present(facts, ['analytics']),
  },
];
