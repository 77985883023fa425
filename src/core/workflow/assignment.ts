/** Who is to write a step, who is to review it, until when. */
import type { Role } from './states.js';

export interface Assignment {
  /** Id of whoever is to write; null for any assessor. */
  readonly owner: string | null;
  /** Ids of those who are to review; empty for any reviewer. */
  readonly reviewers: readonly string[];
  /** `YYYY-MM-DD`, by which the step is to be approved; null for no date. */
  readonly dueOn: string | null;
}

export interface AssignmentProblem {
  readonly field: keyof Assignment;
  readonly message: string;
}

/** Somebody of the organisation whose account is open. */
export interface Assignable {
  readonly id: string;
  readonly roles: readonly Role[];
}

export const nobodyAssigned: Assignment = { owner: null, reviewers: [], dueOn: null };
export const mostReviewers = 20;

/**
 * Can a step be assigned like this? Every problem at once. The owner is an assessor; the reviewers hold that role, are not the
 * owner and wrote nothing in the step (`writers`). `isDay` says whether a text is a day of the calendar. A rule of Uvid.
 */
export function problemsOfAssignment(
  { owner, reviewers, dueOn }: Assignment,
  people: readonly Assignable[],
  writers: ReadonlySet<string>,
  isDay: (text: string) => boolean,
): readonly AssignmentProblem[] {
  const holds = (id: string, role: Role): boolean => people.some(each => each.id === id && each.roles.includes(role));
  const rules: readonly (readonly [keyof Assignment, boolean, string])[] = [
    ['owner', owner !== null && !holds(owner, 'assessor'), 'Choose an assessor of your organisation as the owner'],
    ['reviewers', reviewers.some(id => !holds(id, 'reviewer')), 'Choose reviewers of your organisation'],
    ['reviewers', new Set(reviewers).size !== reviewers.length, 'Name each reviewer once'],
    ['reviewers', reviewers.length > mostReviewers, 'Choose 20 reviewers or fewer'],
    ['reviewers', owner !== null && reviewers.includes(owner), 'Choose somebody other than the owner to review'],
    ['reviewers', reviewers.some(id => writers.has(id)), 'Choose reviewers who wrote nothing in this step'],
    ['dueOn', dueOn !== null && !isDay(dueOn), 'Enter a real date, or leave it empty'],
  ];
  return rules.filter(([, broken]) => broken).map(([field, , message]) => ({ field, message }));
}
