/** Withdraws a file that somebody added, with a reason that stays beside it. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Textarea } from '../../web/components/textarea.js';
import { evidencePath, withdrawPath } from './evidence-words.js';
import type { ListedEvidence } from './evidence.service.js';

export interface WithdrawEvidenceProps {
  readonly of: { readonly id: string; readonly reference: string; readonly version: number };
  readonly file: ListedEvidence;
  readonly reason: string;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function WithdrawEvidencePage({ of, file, reason, errors, csrfToken }: WithdrawEvidenceProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{`${of.reference}, version ${of.version}`}</span>
        <h1 class="govuk-heading-l">Withdraw a file</h1>
        <p class="govuk-body uvid-evidence__name">{file.name}</p>
        <p class="govuk-body">
          It no longer supports the answer and is not sealed with the version. The file stays in the record, struck out,
          with your reason; this cannot be undone.
        </p>
        <Form action={withdrawPath(of.id, file.id)} csrfToken={csrfToken}>
          <Textarea
            name="reason"
            label="Why is it withdrawn?"
            labelSize="s"
            rows={3}
            value={reason}
            error={errorOf(errors, 'reason') ?? null}
          />
          <ButtonGroup>
            <Button kind="warning" preventDoubleClick>
              Withdraw the file
            </Button>
            <a class="govuk-link" href={evidencePath(of.id)}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
