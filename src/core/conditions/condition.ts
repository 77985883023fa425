/** The conditions of an approval: who sees to each until when, and what became of it. */
import { isDate, isPrintable } from '../text.js';
import type { SealedConditionTerms, SealedDecision } from '../version/sealed.js';
import type { ConditionClosure } from '../workflow/in-force.js';

/** A condition as the officer sets it. `owner` is the id of a person, `dueOn` a day `YYYY-MM-DD`. */
export interface NewCondition {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  /** It has to be closed before the approval is in force. */
  readonly prior: boolean;
}

export const closingVerdicts = ['met', 'not_met'] as const;
export type ClosingVerdict = (typeof closingVerdicts)[number];

/** The owner proposes, with evidence, that a condition is closed; somebody else finds it met or not. Moments are ISO 8601. */
export interface Closing {
  readonly id: string;
  readonly no: number;
  readonly evidence: string;
  readonly by: string;
  readonly at: string;
  /** Null while nobody has looked. */
  readonly review: {
    readonly verdict: ClosingVerdict;
    readonly reasons: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export const conditionStates = ['open', 'proposed', 'closed'] as const;
export type ConditionState = (typeof conditionStates)[number];

export interface StandingCondition {
  /** Counts from 1, in the order of the decision. */
  readonly no: number;
  readonly text: string;
  /** Null in decisions that were taken before conditions had an owner and a date. */
  readonly terms: SealedConditionTerms | null;
  readonly state: ConditionState;
  /** Oldest first. */
  readonly closings: readonly Closing[];
}

/** Each condition of a decision with what was proposed of it. `closings` are in the order of proposing. */
export function standingConditions(
  { conditions, terms = [] }: Pick<SealedDecision, 'conditions' | 'terms'>,
  closings: readonly Closing[],
): readonly StandingCondition[] {
  return conditions.map((text, index) => {
    const no = index + 1;
    const own = closings.filter(each => each.no === no);
    return { no, text, terms: terms.find(each => each.no === no) ?? null, state: stateOf(own), closings: own };
  });
}

/** The closures that count for whether a decision is in force: each on the day on which it was found met. */
export function closuresOf(closings: readonly Closing[]): readonly ConditionClosure[] {
  return closings.flatMap(({ no, review }) =>
    review?.verdict === 'met' ? [{ condition: conditionId(no), closedOn: review.at.slice(0, 10) }] : [],
  );
}

/** `C3` is the third condition of its decision. */
export function conditionId(no: number): string {
  return `C${no}`;
}

/** What has to be done before this approval is in force, in the order of the decision. */
export function openPrior(conditions: readonly StandingCondition[]): readonly StandingCondition[] {
  return conditions.filter(each => each.terms?.prior === true && each.state !== 'closed');
}

export type ClosingRefusal = 'not_owner' | 'no_terms' | 'closed' | 'proposed';

/** May this person propose that the condition is closed? Null when they may. A rule of Uvid, not of the law. */
export function closingRefusal({ terms, state }: StandingCondition, actor: string): ClosingRefusal | null {
  if (terms === null) return 'no_terms';
  if (state !== 'open') return state;
  return terms.owner === actor ? null : 'not_owner';
}

export type ClosingReviewRefusal = 'nothing_proposed' | 'own_proposal';

/** May this person say whether what was proposed holds? Null when they may: never whoever proposed it. */
export function reviewRefusal(
  { state, closings }: StandingCondition,
  closing: string,
  actor: string,
): ClosingReviewRefusal | null {
  const last = closings.at(-1);
  if (state !== 'proposed' || last?.id !== closing) return 'nothing_proposed';
  return last.by === actor ? 'own_proposal' : null;
}

export interface ConditionProblem {
  readonly no: number;
  readonly field: 'text' | 'owner' | 'dueOn';
  readonly message: string;
}

/** Every problem of the conditions of a decision on the day `today`. `people` are those who can own one. */
export function problemsOfConditions(
  conditions: readonly NewCondition[],
  people: ReadonlySet<string>,
  today: string,
): readonly ConditionProblem[] {
  return conditions.flatMap(({ text, owner, dueOn }, index) => {
    const rules: readonly (readonly [ConditionProblem['field'], boolean, string])[] = [
      ['text', text.trim() === '', 'Enter what has to be done'],
      ['text', text.length > 2000 || !isPrintable(text), 'A condition must be 2,000 characters or fewer'],
      ['owner', !people.has(owner), 'Choose who sees to the condition'],
      ['dueOn', !isDate(dueOn) || dueOn < today, 'Enter the day by which it is met, today or later'],
    ];
    return rules.filter(([, broken]) => broken).map(([field, , message]) => ({ no: index + 1, field, message }));
  });
}

function stateOf(closings: readonly Closing[]): ConditionState {
  const last = closings.at(-1);
  if (!last || last.review?.verdict === 'not_met') return 'open';
  return last.review === null ? 'proposed' : 'closed';
}
