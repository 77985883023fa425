/** The way in. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { PasswordInput } from '../../web/components/password-input.js';
import { TextInput } from '../../web/components/text-input.js';

export interface SignInPageProps {
  readonly csrfToken: string;
  /** A path of this service. */
  readonly next: string;
  readonly email: string;
  readonly errors: readonly FormError[];
  /** Somebody has just signed out. */
  readonly signedOut: boolean;
}

export function SignInPage({ csrfToken, next, email, errors, signedOut }: SignInPageProps): VNode {
  const action = next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        {signedOut && <InsetText>You are signed out.</InsetText>}
        <h1 class="govuk-heading-l">Sign in</h1>
        <Form action={action} csrfToken={csrfToken}>
          <TextInput
            name="email"
            label="E-mail address"
            type="email"
            autocomplete="username"
            spellcheck={false}
            value={email}
            error={errorOf(errors, 'email')}
          />
          <PasswordInput name="password" label="Password" error={errorOf(errors, 'password')} />
          <Button preventDoubleClick>Sign in</Button>
        </Form>
        <p class="govuk-body">
          No account yet, or no longer know the password? An administrator of your organisation can give you a link with
          which you set one.
        </p>
      </div>
    </div>
  );
}
