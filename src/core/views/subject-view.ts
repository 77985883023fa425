/**
 * The views of the people who are recorded, or of those who speak for them: who was asked, what they said and what came of it, a
 * petition that nobody asked for, or the reason why nobody was asked (GDPR Art. 35(9), ZZPL Art. 54(9); WP248 wants the reason
 * written down). Days are of the calendar, `YYYY-MM-DD`.
 */
import { isDate, isPrintable } from '../text.js';
import { isDecided } from '../workflow/writing.js';
import type { AssessmentState } from '../workflow/states.js';

export const viewKinds = ['consultation', 'petition', 'refusal'] as const;
export type ViewKind = (typeof viewKinds)[number];

/** What GDPR Art. 35(9) lets speak against asking; whatever else does is named in the reason. */
export const refusalGrounds = ['commercial_interests', 'public_interests', 'security', 'other'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export interface SubjectView {
  readonly kind: ViewKind;
  /** Who was asked, who signed, or who was not asked: one group an entry. */
  readonly groups: readonly string[];
  /** How they were asked, or where they signed; empty for a refusal, like all that follows but the ground and the reason. */
  readonly how: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly said: string;
  /** What was changed, or why nothing was. */
  readonly changed: string;
  /** Only of a petition. */
  readonly signatures: number | null;
  /** Only of a refusal, with its reason. */
  readonly ground: RefusalGround | null;
  readonly reason: string;
}

/** A record as it stands: what it corrects stays in the history. */
export interface RecordedView extends SubjectView {
  readonly id: string;
  /** Id of whoever recorded it, and when (ISO 8601). */
  readonly by: string;
  readonly at: string;
}

export interface ViewProblem {
  readonly field: keyof SubjectView;
  readonly message: string;
}

export const longestViewText = 10_000;
export const longestGroup = 300;
export const mostGroups = 50;
export const mostSignatures = 1_000_000_000;

/**
 * Does a record say all that its kind has to, and nothing that belongs to another? Every problem at once, each with what to do.
 * `today` is the day of recording: nothing is recorded before it happened. A rule of Uvid after WP248, Annex 2.
 */
export function problemsOfView(view: SubjectView, today: string): readonly ViewProblem[] {
  return [...problemsOfGroups(view), ...rules[view.kind](view, today), ...problemsOfTexts(view)];
}

/**
 * May a record be added now? Not while the assessment waits for advice or a decision: whoever advised or decides would have read
 * something else than what is sealed. After a decision it belongs to the next version.
 */
export function viewsOpen(state: AssessmentState): boolean {
  return state === 'in_preparation' || isDecided(state);
}

/** Those that no later record stands in place of, in the order of recording. */
export function standingViews<View extends { readonly id: string; readonly corrects: string | null }>(
  all: readonly View[],
): readonly View[] {
  const corrected = new Set(all.map(each => each.corrects));
  return all.filter(each => !corrected.has(each.id));
}

type Rules = (view: SubjectView, today: string) => readonly ViewProblem[];
type Row = readonly [field: keyof SubjectView, broken: boolean, message: string];

const rules: Readonly<Record<ViewKind, Rules>> = {
  consultation: (view, today) => [
    ...problemsOfDays(view, today),
    ...broken([
      ['how', isBlank(view.how), 'Enter how they were asked'],
      ['said', isBlank(view.said), 'Enter what they said'],
      ['changed', isBlank(view.changed), 'Enter what was changed, or why nothing was'],
      ['signatures', view.signatures !== null, 'Only a petition has signatures'],
    ]),
    ...problemsOfRefusalFields(view),
  ],
  petition: (view, today) => [
    ...problemsOfDays(view, today),
    ...broken([
      ['signatures', !isCount(view.signatures), 'Enter how many signed, as a whole number of 1 or more'],
      ['how', isBlank(view.how), 'Enter where and how it was signed'],
      ['said', isBlank(view.said), 'Enter what the petition asks for'],
      ['changed', isBlank(view.changed), 'Enter what was changed, or why nothing was'],
    ]),
    ...problemsOfRefusalFields(view),
  ],
  refusal: ({ ground, reason, how, said, changed, signatures, from, until }) =>
    broken([
      ['ground', ground === null, 'Choose what speaks against asking'],
      ['reason', isBlank(reason), 'Enter why they were not asked'],
      ['how', !isBlank(how), 'A refusal says nothing of how people were asked'],
      ['said', !isBlank(said), 'A refusal says nothing of what people said'],
      ['changed', !isBlank(changed), 'A refusal says nothing of what was changed'],
      ['signatures', signatures !== null, 'Only a petition has signatures'],
      ['from', from !== null || until !== null, 'A refusal has no days'],
    ]),
};

function problemsOfDays({ from, until }: SubjectView, today: string): readonly ViewProblem[] {
  return broken([
    ['from', !isDate(from), 'Enter the first day as a real date'],
    ['from', isDate(from) && from > today, 'Enter a first day that is not in the future'],
    ['until', !isDate(until), 'Enter the last day as a real date'],
    ['until', isDate(until) && until > today, 'Enter a last day that is not in the future'],
    ['until', isDate(from) && isDate(until) && until < from, 'Enter a last day on or after the first'],
  ]);
}

function problemsOfRefusalFields({ ground, reason }: SubjectView): readonly ViewProblem[] {
  return broken([
    ['ground', ground !== null, 'Only a refusal has a ground'],
    ['reason', !isBlank(reason), 'Only a refusal has a reason'],
  ]);
}

function problemsOfGroups({ kind, groups }: SubjectView): readonly ViewProblem[] {
  const fits = (group: string) => !isBlank(group) && group.length <= longestGroup && isPrintable(group);
  return broken([
    ['groups', groups.length === 0, asking[kind]],
    ['groups', groups.length > mostGroups, `Enter ${mostGroups} groups or fewer`],
    ['groups', !groups.every(fits), `Enter each group in 1 to ${longestGroup} characters`],
  ]);
}

const asking: Readonly<Record<ViewKind, string>> = {
  consultation: 'Enter who was asked',
  petition: 'Enter who signed',
  refusal: 'Enter who was not asked',
};

function problemsOfTexts(view: SubjectView): readonly ViewProblem[] {
  return (['how', 'said', 'changed', 'reason'] as const)
    .filter(field => view[field].length > longestViewText || !isPrintable(view[field]))
    .map(field => ({ field, message: 'Enter 10,000 characters or fewer, without signs that cannot be printed' }));
}

function broken(rows: readonly Row[]): readonly ViewProblem[] {
  return rows.filter(([, isBroken]) => isBroken).map(([field, , message]) => ({ field, message }));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function isCount(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= mostSignatures;
}
