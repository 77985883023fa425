/** The form of a decision as it was posted, right or wrong. */
import { posted, typed } from '../../platform/posted-form.js';

export interface TypedDecision {
  readonly action: string;
  readonly comment: string;
  /** One for each field that the form shows, also the empty ones. */
  readonly conditions: readonly string[];
}

export const untouchedDecision: TypedDecision = { action: '', comment: '', conditions: [''] };

export function typedDecision(body: unknown): TypedDecision {
  const conditions = listed(posted(body, 'conditions'));
  return {
    action: typed(body, 'action'),
    comment: typed(body, 'comment'),
    conditions: conditions.length > 0 ? conditions : [''],
  };
}

/** Without JavaScript, one more condition is asked for by sending the form. */
export function addsCondition(body: unknown): boolean {
  return typed(body, 'add') === 'condition';
}

/** Numbered fields arrive as an object, a single one as a text. */
function listed(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter(each => typeof each === 'string');
}
