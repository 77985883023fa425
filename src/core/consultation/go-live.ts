/**
 * May the processing begin, as far as the authority is concerned? Not before the consultation has ended, and silence does
 * not end it (GDPR Art. 36(1), LED Art. 28, ZZPL Art. 55, DPA 2018 s.65).
 */
import type { ConsultationRegime } from '../deadlines/statutory-clocks.js';
import type { RegimeScreening } from '../screening/screening.js';
import type { OpinionResult } from './moves.js';

export type GoLiveReason = 'not_asked' | 'under_way' | 'negative' | 'withdrawn';

export interface GoLiveBar {
  readonly regime: ConsultationRegime;
  readonly reason: GoLiveReason;
}

export interface StandingConsultation {
  readonly regime: ConsultationRegime;
  /** When it was opened, ISO 8601: of several, the latest counts. */
  readonly openedAt: string;
  /** Null while it has not ended. */
  readonly end: OpinionResult | 'withdrawn' | null;
}

/** `required`: under which laws the authority has to be asked. A request that was made without a duty bars as well, until it ends. */
export function goLiveBars(
  required: ReadonlySet<ConsultationRegime>,
  consultations: readonly StandingConsultation[],
): readonly GoLiveBar[] {
  const regimes = new Set([...required, ...consultations.map(each => each.regime)]);
  return [...regimes].flatMap(regime => {
    const own = consultations.filter(each => each.regime === regime);
    const reason = reasonOf(
      own.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt)),
      required.has(regime),
    );
    return reason === null ? [] : [{ regime, reason }];
  });
}

/** Oldest first. A request that nobody had to make and that was given up changes nothing: least of all a negative opinion. */
function reasonOf(asked: readonly StandingConsultation[], isRequired: boolean): GoLiveReason | null {
  const latest = isRequired ? asked.at(-1) : asked.findLast(({ end }) => end !== 'withdrawn');
  if (!latest) return isRequired ? 'not_asked' : null;
  if (latest.end === null) return 'under_way';
  return latest.end === 'negative' || latest.end === 'withdrawn' ? latest.end : null;
}

/** Under which laws a screening says that the authority has to be asked. */
export function requiredConsultations(regimes: readonly RegimeScreening[]): ReadonlySet<ConsultationRegime> {
  return new Set(
    regimes.flatMap(({ regime, consultation }) =>
      regime !== 'EU_AI_ACT' && consultation === 'required' ? [regime] : [],
    ),
  );
}
