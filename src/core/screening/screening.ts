/** Is an assessment required, and must the authority be consulted? One determination for each legal regime. */
import type { Regime } from '../programme/programme.js';

export const determinations = ['prohibited_unless', 'mandatory', 'presumed', 'case_by_case', 'not_required'] as const;
export type Determination = (typeof determinations)[number];

export interface Screening {
  readonly regimes: readonly RegimeScreening[];
}

export interface RegimeScreening {
  readonly regime: Regime;
  readonly determination: Determination;
  readonly consultation: 'required' | 'required_if_high_residual_risk' | 'not_required';
  /** Every criterion that fired: which, from which fact, under which provision. */
  readonly trace: readonly FiredCriterion[];
}

export interface FiredCriterion {
  /** Such as `SCR-G-c` or `WP248-3`. */
  readonly criterion: string;
  readonly says: string;
  /** The fact it fired on, in words. */
  readonly because: string;
  /** Id in the catalogue of citations. */
  readonly cite: string;
}
