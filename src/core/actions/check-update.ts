/** Does an update say all it has to? Every problem at once. */
import { isDate, isPrintable } from '../text.js';
import type { ActionUpdate } from './action.js';

export interface UpdateProblem {
  readonly field: 'owner' | 'dueOn' | 'evidence' | 'note';
  readonly message: string;
}

export const longestOwner = 300;
export const longestEvidence = 4000;

/** Done needs evidence, dropped a note that says why; what goes on needs an owner. */
export function problemsOfUpdate(update: ActionUpdate & { readonly note: string }): readonly UpdateProblem[] {
  const { owner, dueOn, status, evidence, note } = update;
  const goesOn = status === 'open' || status === 'in_progress';
  const rules: readonly (readonly [UpdateProblem['field'], boolean, string])[] = [
    ['owner', goesOn && owner.trim() === '', 'Enter who sees to it'],
    ['owner', !fits(owner, longestOwner), 'Enter the owner in 300 characters or fewer'],
    ['dueOn', dueOn !== null && !isDate(dueOn), 'Enter a real date, or leave it empty'],
    ['evidence', status === 'done' && evidence.trim() === '', 'Enter what shows that it is done'],
    ['evidence', !fits(evidence, longestEvidence), 'Enter the evidence in 4,000 characters or fewer'],
    ['note', status === 'dropped' && note.trim() === '', 'Enter why it is dropped'],
    ['note', !fits(note, longestEvidence), 'Enter the note in 4,000 characters or fewer'],
  ];
  return rules.filter(([, broken]) => broken).map(([field, , message]) => ({ field, message }));
}

function fits(text: string, longest: number): boolean {
  return text.length <= longest && isPrintable(text);
}
