import type { Outcome } from './states.js';

/** A condition set by a decision. A `prior` one must be closed before anything starts; the others run beside the programme. */
export interface DecidedCondition {
  readonly id: string;
  readonly prior: boolean;
}

/** A decision as its validity depends on it. Days are of the calendar, `YYYY-MM-DD`. */
export interface ForceableDecision {
  readonly outcome: Outcome;
  readonly decidedOn: string;
  /** The last day on which it holds; null where the decision sets none. */
  readonly validUntil: string | null;
  readonly conditions: readonly DecidedCondition[];
}

/** The closing review of one condition found it met, on this day. */
export interface ConditionClosure {
  readonly condition: string;
  readonly closedOn: string;
}

export type Force =
  | { readonly inForce: true }
  | { readonly inForce: false; readonly reason: 'not_approving' | 'not_yet_decided' | 'expired' }
  | { readonly inForce: false; readonly reason: 'prior_conditions_open'; readonly open: readonly string[] };

/**
 * Does a decision cover what it decided on, on the day `today`? Only an approval can. It begins on the day it was decided, or once the last
 * condition set as prior is closed, and ends after its last valid day. A closure counts from its own day. Days are `YYYY-MM-DD`, which
 * compare as text. An open condition that is not prior takes nothing away. A rule of Uvid, not of the law. Throws nothing.
 */
export function inForce(decision: ForceableDecision, closures: readonly ConditionClosure[], today: string): Force {
  if (!approving.has(decision.outcome)) return { inForce: false, reason: 'not_approving' };
  if (today < decision.decidedOn) return { inForce: false, reason: 'not_yet_decided' };
  if (decision.validUntil !== null && today > decision.validUntil) return { inForce: false, reason: 'expired' };

  const closed = new Set(closures.filter(each => each.closedOn <= today).map(each => each.condition));
  const open = decision.conditions.filter(each => each.prior && !closed.has(each.id)).map(each => each.id);
  return open.length === 0 ? { inForce: true } : { inForce: false, reason: 'prior_conditions_open', open };
}

const approving: ReadonlySet<Outcome> = new Set<Outcome>(['approved', 'conditionally_approved']);
