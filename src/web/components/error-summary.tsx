/**
 * All problems of a page, first in `main`, each linked to its field and worded as the message beside it.
 * Pass `error: true` to `renderPage` too, so that the title begins with "Error: ".
 *
 *     <ErrorSummary errors={[{ field: 'name', text: 'Enter the name of the programme' }]} />
 */
import type { VNode } from 'preact';
import { fieldId } from './field.js';

export interface FormError {
  /** Name of the field; left out when the problem belongs to no field. A date links to `name-day`. */
  readonly field?: string;
  readonly text: string;
}

export function ErrorSummary({
  errors,
  title,
}: {
  readonly errors: readonly FormError[];
  readonly title?: string;
}): VNode {
  if (errors.length === 0) return <></>;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(error => (
              <li>{error.field ? <a href={`#${fieldId(error.field)}`}>{error.text}</a> : error.text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The message of one field, out of all the problems of a page. */
export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find(error => error.field === field)?.text;
}
