/** Rounds of review: each submission of a step begins the next. Round 0 is before the first. */
import type { Role } from './states.js';

export interface RoundMove {
  readonly stepId: string | null;
  readonly action: string;
}

/** In which round a step is, counted over all versions of its assessment. The database counts the same (`review_round`). */
export function roundOf(moves: readonly RoundMove[], stepId: string): number {
  return moves.filter(each => each.stepId === stepId && each.action === 'submit').length;
}

/** The verdict on one answer; one that nobody gave means that it was not looked at. */
export const answerVerdicts = ['ok', 'change_requested'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

/** The verdict on a step: `none` is a review that only remarks, or only looked. */
export const stepVerdicts = ['none', 'ok', 'change_requested'] as const;
export type StepVerdict = (typeof stepVerdicts)[number];

/** Given the verdicts of one round, oldest first: the last on each question stands, whoever gave it. */
export function standingVerdicts(
  given: readonly { readonly question: string; readonly verdict: AnswerVerdict }[],
): ReadonlyMap<string, AnswerVerdict> {
  return new Map(given.map(({ question, verdict }) => [question, verdict]));
}

/** How many answers a change is requested of, once these verdicts are added to those that stand. */
export function changesRequested(
  standing: ReadonlyMap<string, AnswerVerdict>,
  added: readonly { readonly question: string; readonly verdict: AnswerVerdict }[] = [],
): number {
  const all = new Map([...standing, ...standingVerdicts(added)]);
  return [...all.values()].filter(each => each === 'change_requested').length;
}

export interface Reviewer {
  readonly roles: ReadonlySet<Role>;
  readonly wroteStep: boolean;
  readonly assessmentInPreparation: boolean;
}

/** Why this person may not send a review of a step, whatever it says; null when they may. A rule of Uvid: nobody reviews their own work. */
export function reviewerLacks({ roles, wroteStep, assessmentInPreparation }: Reviewer): Lacking | null {
  if (!roles.has('reviewer')) return 'wrong_role';
  if (!assessmentInPreparation) return 'in_preparation';
  return wroteStep ? 'not_own_work' : null;
}

export type Lacking = 'wrong_role' | 'in_preparation' | 'not_own_work';

/** What a reader had before them at their last look: a revision by question id. */
export interface Look {
  readonly by: string;
  readonly seen: Readonly<Record<string, number>>;
}

/** The last look of this person, of looks oldest first; null before their first. */
export function lastLook<Kept extends Look>(looks: readonly Kept[], person: string): Kept | null {
  return looks.filter(each => each.by === person).at(-1) ?? null;
}
