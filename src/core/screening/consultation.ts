/** Must the authority be asked before the processing starts? One row a rule; the first that holds decides. */
import { isChosen } from '../answers/read.js';
import type { Regime } from '../programme/programme.js';
import type { Residual } from '../risk/assess.js';
import type { ScreeningFacts } from './criterion.js';
import { recognisesFaces } from './derive.js';
import type { FiredCriterion, RegimeScreening } from './screening.js';

export type Consultation = RegimeScreening['consultation'];

interface Situation {
  readonly facts: ScreeningFacts;
  readonly residual: Residual;
  /** Ids of the criteria that fired for the regime. */
  readonly fired: ReadonlySet<string>;
}

interface ConsultationRule {
  readonly id: string;
  readonly regimes: readonly Regime[];
  readonly cite: string;
  readonly says: string;
  readonly because: (situation: Situation) => string | null;
}

const serbian: readonly Regime[] = ['RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES'];
const high = ({ residual }: Situation) => (residual === 'high' ? 'A residual risk is high.' : null);

export const consultationRules: readonly ConsultationRule[] = [
  {
    id: 'PC-RS-list',
    regimes: serbian,
    cite: 'zzpl-55-10',
    says: "An operation on the Commissioner's list needs the Commissioner's opinion, whatever the residual risk",
    because: ({ fired }) => {
      const listed = [...fired].filter(id => id.startsWith('RS-'));
      return listed.length === 0 ? null : `Entries of the list that apply: ${listed.join(', ')}.`;
    },
  },
  {
    id: 'PC-G-36',
    regimes: ['EU_GDPR', 'UK_GDPR'],
    cite: 'gdpr-36-1',
    says: 'The authority is consulted when the risk stays high after the measures',
    because: high,
  },
  {
    id: 'PC-RS-55',
    regimes: ['RS_ZZPL_GENERAL'],
    cite: 'zzpl-55',
    says: 'The Commissioner is consulted when the risk stays high after the measures',
    because: high,
  },
  {
    id: 'PC-L-28',
    regimes: ['EU_LED'],
    cite: 'led-28-1',
    says: 'A new filing system with a high risk, from what remains or from its technology, goes to the authority first',
    because: situation => newFiling(situation) && (recognisesFaces(situation.facts) ?? high(situation)),
  },
  {
    id: 'PC-RS-55-S',
    regimes: ['RS_ZZPL_SPECIAL_PURPOSES'],
    cite: 'zzpl-55',
    says: 'A new filing system with a high risk, from what remains or from its technology, goes to the Commissioner first',
    because: situation => newFiling(situation) && (recognisesFaces(situation.facts) ?? high(situation)),
  },
  {
    id: 'PC-U-65',
    regimes: ['UK_DPA_P3'],
    cite: 'uk-dpa-65',
    says: 'The Commissioner is consulted before a new filing system whose risk stays high after the measures',
    because: situation => newFiling(situation) && high(situation),
  },
];

export function consult(regime: Regime, situation: Situation): { consultation: Consultation; trace: FiredCriterion[] } {
  const own = consultationRules.filter(each => each.regimes.includes(regime));
  for (const rule of own) {
    const because = rule.because(situation);
    if (!because) continue;
    const { id: criterion, says, cite } = rule;
    return { consultation: 'required', trace: [{ criterion, says, because, cite }] };
  }
  // Where a high residual risk would not lead to the authority either, nothing is open.
  const wouldBe = own.some(rule => rule.because({ ...situation, residual: 'high' }));
  const open = situation.residual === 'unknown' && situation.fired.size > 0 && wouldBe;
  return { consultation: open ? 'required_if_high_residual_risk' : 'not_required', trace: [] };
}

/** Taken as new until the team says that it is none: caution costs a letter, the reverse a breach. */
function newFiling({ facts }: Situation): string | null {
  return isChosen(facts.answers, 'legal.filing_system', 'no') ? null : 'new';
}
