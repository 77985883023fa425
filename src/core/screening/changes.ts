/** What became of a screening after its facts changed: said to whoever relied on the earlier one. */
import type { Regime } from '../programme/programme.js';
import type { Determination, FiredCriterion, RegimeScreening, Screening } from './screening.js';

export interface ScreeningChange {
  readonly regime: Regime;
  /** Null where the regime did not apply, or no longer does. */
  readonly before: Determination | null;
  readonly after: Determination | null;
  readonly newlyFired: readonly FiredCriterion[];
  readonly noLongerFired: readonly FiredCriterion[];
}

/** Only regimes in which anything changed. */
export function screeningChanges(before: Screening, after: Screening): readonly ScreeningChange[] {
  const regimes = [...new Set([...before.regimes, ...after.regimes].map(each => each.regime))];
  return regimes
    .map(regime => change(regime, find(before, regime), find(after, regime)))
    .filter(each => each.before !== each.after || each.newlyFired.length > 0 || each.noLongerFired.length > 0);
}

function change(regime: Regime, before?: RegimeScreening, after?: RegimeScreening): ScreeningChange {
  const [fired, firing] = [traceOf(before), traceOf(after)];
  return {
    regime,
    before: before?.determination ?? null,
    after: after?.determination ?? null,
    newlyFired: without(firing, fired),
    noLongerFired: without(fired, firing),
  };
}

function traceOf(screening: RegimeScreening | undefined): readonly FiredCriterion[] {
  return screening?.trace ?? [];
}

function without(all: readonly FiredCriterion[], known: readonly FiredCriterion[]): FiredCriterion[] {
  return all.filter(each => !known.some(other => other.criterion === each.criterion));
}

function find(screening: Screening, regime: Regime): RegimeScreening | undefined {
  return screening.regimes.find(each => each.regime === regime);
}
