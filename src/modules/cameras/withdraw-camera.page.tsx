/** Takes a camera that was entered by mistake out of the register, with a reason. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Textarea } from '../../web/components/textarea.js';

export interface WithdrawCameraProps {
  readonly csrfToken: string;
  readonly href: string;
  readonly reference: string;
  readonly revision: number;
  readonly reason: string;
  readonly errors: readonly FormError[];
}

export function WithdrawCameraPage({
  csrfToken,
  href,
  reference,
  revision,
  reason,
  errors,
}: WithdrawCameraProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{reference}</span>
        <h1 class="govuk-heading-l">Withdraw the camera</h1>
        <p class="govuk-body">
          Withdraw a camera that was entered by mistake. One that was taken down is not withdrawn:{' '}
          <a class="govuk-link" href={`${href}/edit`}>
            change its status to “removed”
          </a>
          , so that the register keeps knowing that it was there. What was said of a withdrawn camera stays in its
          history.
        </p>
        <Form action={`${href}/withdraw`} csrfToken={csrfToken}>
          <input type="hidden" name="revision" value={revision} />
          <Textarea
            name="reason"
            label="Why is it withdrawn?"
            rows={3}
            value={reason}
            error={errorOf(errors, 'reason')}
          />
          <ButtonGroup>
            <Button kind="warning" preventDoubleClick>
              Withdraw the camera
            </Button>
            <a class="govuk-link" href={href}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
