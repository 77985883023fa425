/** What stands in the way, as the error summary of a page shows it. */
import { requirements, type Requirement } from '../../core/workflow/transitions.js';
import {
  DomainError,
  InvalidInputError,
  RefusedError,
  StaleError,
  type FieldProblem,
} from '../../platform/domain-error.js';
import type { FormError } from '../../web/components/error-summary.js';
import { requirementSays } from './refusal.js';

/** Requirements that a field of the form can meet; all others need work elsewhere. */
const fieldOf: Partial<Readonly<Record<Requirement, string>>> = {
  comment: 'comment',
  justification: 'comment',
  reasons_against_advice: 'comment',
  conditions: 'conditions[1]',
};

export interface Failed {
  readonly errors: readonly FormError[];
  readonly status: 409 | 422;
}

/** What a page says of a failure that the person at the form can do something about; any other error is thrown on. */
export function failedBecause(error: unknown): Failed {
  if (error instanceof InvalidInputError) return { errors: formErrors(error.problems), status: 422 };
  if (error instanceof RefusedError) return { errors: refusalErrors(error), status: 422 };
  if (error instanceof StaleError) return { errors: [{ text: error.message }], status: 409 };
  throw error;
}

export function unmetErrors(unmet: readonly Requirement[]): readonly FormError[] {
  return unmet.map(each => {
    const field = fieldOf[each];
    return { text: requirementSays[each], ...(field === undefined ? {} : { field }) };
  });
}

/** The names of a list's fields are numbered from 1; a validator names the list, or its entry from 0. */
export function formErrors(problems: readonly FieldProblem[]): readonly FormError[] {
  return problems.map(({ field, message }) => ({
    field: field === 'conditions' || field === 'recommendations' ? `${field}[1]` : field,
    text: message,
  }));
}

function refusalErrors(error: DomainError & { readonly unmet: readonly string[] }): readonly FormError[] {
  const named = requirements.filter(each => error.unmet.includes(each));
  return named.length > 0 ? unmetErrors(named) : [{ text: error.message }];
}
