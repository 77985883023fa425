/** How long an authority has to answer a prior consultation, law by law. The numbers are the law's; `cite` says where they stand. */
import type { Regime } from '../programme/programme.js';
import type { Period } from './calendar.js';

/** Who is consulted under a law of its own; the AI Act has no prior consultation. */
export type ConsultationRegime = Exclude<Regime, 'EU_AI_ACT'>;

export interface StatutoryClock {
  /**
   * `from`: the day of receipt is not counted. `beginning_with`: it is the first day of the period, which therefore ends
   * a day earlier.
   */
  readonly counts: 'from' | 'beginning_with';
  readonly base: Period;
  /** For the complexity of the processing, with reasons. */
  readonly extension: Period;
  /** The authority tells of an extension within this time from receipt. */
  readonly noticeWithin: Period;
  /** Whether the text lets the clock stand still until the authority has what it asked for. */
  readonly suspends: boolean;
  readonly cite: string;
}

const gdpr: StatutoryClock = {
  counts: 'from',
  base: { count: 8, unit: 'week' },
  extension: { count: 6, unit: 'week' },
  noticeWithin: { count: 1, unit: 'month' },
  suspends: true,
  cite: 'gdpr-36-2',
};

const zzpl: StatutoryClock = {
  counts: 'from',
  base: { count: 60, unit: 'day' },
  extension: { count: 45, unit: 'day' },
  noticeWithin: { count: 30, unit: 'day' },
  suspends: true,
  cite: 'zzpl-55',
};

const lawEnforcement = {
  base: { count: 6, unit: 'week' },
  extension: { count: 1, unit: 'month' },
  noticeWithin: { count: 1, unit: 'month' },
  suspends: false,
} as const;

export const statutoryClocks: Readonly<Record<ConsultationRegime, StatutoryClock>> = {
  EU_GDPR: gdpr,
  UK_GDPR: gdpr,
  EU_LED: { ...lawEnforcement, counts: 'from', cite: 'led-28-5' },
  UK_DPA_P3: { ...lawEnforcement, counts: 'beginning_with', cite: 'uk-dpa-65-5' },
  RS_ZZPL_GENERAL: zzpl,
  RS_ZZPL_SPECIAL_PURPOSES: zzpl,
};

export const consultationRegimes = Object.keys(statutoryClocks) as readonly ConsultationRegime[];
