/** One criterion of the screening: data about a provision, and the one function that looks at the facts. */
import type { Answers } from '../answers/answer.js';
import type { Programme, Regime } from '../programme/programme.js';

/** What a criterion does to the determination when it fires; what only guides is shown and does nothing. */
export type Effect = 'prohibits' | 'mandatory' | 'counts' | 'guides';

export interface Criterion {
  /** Stable for ever. */
  readonly id: string;
  readonly regimes: readonly Regime[];
  readonly effect: Effect;
  /** Id in the catalogue of citations. */
  readonly cite: string;
  readonly says: string;
  /** The fact it fires on, in words; null when it does not fire. */
  readonly fires: (facts: ScreeningFacts) => string | null;
}

export interface ScreeningFacts {
  readonly programme: Programme;
  /** Only answers that count: see `view` in `template/visible`. */
  readonly answers: Answers;
}
