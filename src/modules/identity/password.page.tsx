/** Changes one's own password. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PasswordInput } from '../../web/components/password-input.js';

export function PasswordPage({
  errors,
  csrfToken,
}: {
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}): VNode {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Change your password</h1>
      <p class="govuk-body">You stay signed in here. Everywhere else you are signed out.</p>
      <Form action="/account/password" csrfToken={csrfToken}>
        <PasswordInput
          name="current"
          label="Your present password"
          autocomplete="current-password"
          error={errorOf(errors, 'current') ?? null}
        />
        <PasswordInput
          name="password"
          label="The new password"
          hint="15 to 128 characters; a few words in a row are easy to remember."
          autocomplete="new-password"
          error={errorOf(errors, 'password') ?? null}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Change the password</Button>
          <a class="govuk-link" href="/account">
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
