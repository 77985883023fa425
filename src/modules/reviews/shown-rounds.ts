import type { StepVerdict } from '../../core/workflow/rounds.js';
import type { StepReading } from './review-reading.service.js';
import { nameOf } from './shown-threads.js';

export interface ShownReview {
  readonly round: number;
  readonly verdict: StepVerdict;
  readonly by: string;
  readonly at: string;
  readonly body: string;
  readonly digest: string;
  /** How many answers it found in order. */
  readonly ok: number;
  /** Labels of the questions whose answers are to be changed. */
  readonly changes: readonly string[];
}

/** The latest first. */
export function shownRounds({
  rounds,
  step,
  people,
}: Pick<StepReading, 'rounds' | 'step' | 'people'>): readonly ShownReview[] {
  const labelOf = (id: string): string => step.questions.find(each => each.id === id)?.label ?? id;
  return rounds
    .map(({ round, verdict, by, at, body, digest, verdicts }) => ({
      ...{ round, verdict, body, digest, by: nameOf(by, people), at: at.toISOString() },
      ok: verdicts.filter(each => each.verdict === 'ok').length,
      changes: verdicts.filter(each => each.verdict === 'change_requested').map(each => labelOf(each.question)),
    }))
    .reverse();
}
