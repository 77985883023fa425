/** Asks why an assessment goes back to its authors, or why a decided one is opened again. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Textarea } from '../../web/components/textarea.js';

export interface ReasonPageProps {
  readonly assessment: { readonly id: string; readonly reference: string; readonly version: number };
  readonly action: 'return' | 'reopen';
  readonly comment: string;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

interface ReasonWords {
  readonly title: string;
  readonly says: string;
  readonly label: string;
  readonly button: string;
}

export const reasonWords: Readonly<Record<ReasonPageProps['action'], ReasonWords>> = {
  return: {
    title: 'Return the assessment to its authors',
    says:
      'The steps stay approved until somebody reopens them. When they are settled again, advice is asked for anew; what was ' +
      'advised so far stays in the history.',
    label: 'Why is it returned?',
    button: 'Return the assessment',
  },
  reopen: {
    title: 'Open a new version',
    says:
      'The sealed version stays as it is, with its report and its digest. The next one begins with a copy of its answers: ' +
      'whoever changes something reopens that step, and the whole is advised on and decided again.',
    label: 'Why is a new version needed?',
    button: 'Open the new version',
  },
};

export function ReasonPage({ assessment, action, comment, errors, csrfToken }: ReasonPageProps): VNode {
  const { title, says, label, button } = reasonWords[action];
  const path = `/assessments/${assessment.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{`${assessment.reference}, version ${assessment.version}`}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{says}</p>
        <Form action={`${path}/transitions`} csrfToken={csrfToken}>
          <Textarea
            name="comment"
            label={label}
            hint="It stands in the history, where every colleague reads it."
            value={comment}
            error={errorOf(errors, 'comment') ?? null}
          />
          <ButtonGroup>
            <Button name="action" value={action} preventDoubleClick>
              {button}
            </Button>
            <a class="govuk-link" href={path}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
