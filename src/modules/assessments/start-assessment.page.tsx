/** Begins an assessment of a programme. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { TextInput } from '../../web/components/text-input.js';

export interface StartAssessmentPageProps {
  readonly csrfToken: string;
  readonly programme: { readonly id: string; readonly name: string };
  readonly title: string;
  readonly reference: string;
  readonly errors: readonly FormError[];
}

export function StartAssessmentPage({ csrfToken, programme, ...typed }: StartAssessmentPageProps): VNode {
  const { title, reference, errors } = typed;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{programme.name}</span>
        <h1 class="govuk-heading-l">Start an assessment</h1>
        <p class="govuk-body">
          The questions follow the template of the European Data Protection Board. You answer them in steps, in any
          order; colleagues review each step, the data protection officer advises, and the accountable officer decides.
        </p>
        <Form action={`/programmes/${programme.id}/assessments/new`} csrfToken={csrfToken}>
          <TextInput
            name="title"
            label="Title"
            hint="It stands on the cover of the report."
            value={title}
            error={errorOf(errors, 'title')}
          />
          <TextInput
            name="reference"
            label="Reference (optional)"
            hint="Capital letters, digits and hyphens, such as DPIA-2026-0147. Left empty, it is made up for you."
            value={reference}
            width={20}
            error={errorOf(errors, 'reference')}
          />
          <ButtonGroup>
            <Button preventDoubleClick>Start the assessment</Button>
            <a class="govuk-link" href={`/programmes/${programme.id}`}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
