/** A move that cannot be made now, with everything that stands in its way. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Paragraphs } from '../../web/components/thread.js';

export interface RefusedPageProps {
  readonly assessment: { readonly id: string; readonly reference: string };
  readonly errors: readonly FormError[];
  /** Empty when nothing was typed. */
  readonly comment: string;
}

export function RefusedPage({ assessment, errors, comment }: RefusedPageProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors.map(({ text }) => ({ text }))} />
        <span class="govuk-caption-l">{assessment.reference}</span>
        <h1 class="govuk-heading-l">This cannot be done now</h1>
        <p class="govuk-body">
          The task list shows where each step stands. Nothing was changed. When what is named above is settled, try
          again.
        </p>
        {comment !== '' && (
          <>
            <h2 class="govuk-heading-s">What you typed</h2>
            <Paragraphs text={comment} />
          </>
        )}
        <Button href={`/assessments/${assessment.id}`}>Go to the task list</Button>
      </div>
    </div>
  );
}
