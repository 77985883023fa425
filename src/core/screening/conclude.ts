/** May a controller conclude that no assessment is required? Never against the law's own cases; elsewhere with reasons. */
import type { Determination, Screening } from './screening.js';

export interface Conclusion {
  readonly reasons: string;
  /** What the data protection officer says to it. */
  readonly dpoView: string;
}

export interface ConclusionProblem {
  readonly field: 'reasons' | 'dpoView' | 'screening';
  readonly message: string;
}

/**
 * What stands in the way; empty when nothing does. A controller who assesses nothing documents why, and records what the
 * data protection officer says to it (WP248 rev.01, III.B; guidance).
 */
export function problemsOfNotRequired(screening: Screening, conclusion: Conclusion): readonly ConclusionProblem[] {
  const strictest = strictestOf(screening);
  if (strictest === 'mandatory' || strictest === 'prohibited_unless')
    return [{ field: 'screening', message: 'The law requires an assessment of this programme. Start one.' }];
  const problems: ConclusionProblem[] = [];
  if (conclusion.reasons.trim() === '')
    problems.push({ field: 'reasons', message: 'Give the reasons why no assessment is required' });
  if (conclusion.dpoView.trim() === '')
    problems.push({ field: 'dpoView', message: 'Enter what the data protection officer says to it' });
  return problems;
}

const order: readonly Determination[] = ['not_required', 'case_by_case', 'presumed', 'mandatory', 'prohibited_unless'];

/** The strictest determination of all regimes. */
export function strictestOf(screening: Screening): Determination {
  const ranks = screening.regimes.map(each => order.indexOf(each.determination));
  return order[Math.max(0, ...ranks)] ?? 'not_required';
}
