/** What one-time links lead to: setting up the first organisation, setting a password, or the news that they are over. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PasswordInput } from '../../web/components/password-input.js';
import { TextInput } from '../../web/components/text-input.js';

const passwordHint = '15 to 128 characters. A few words in a row are easy to remember.';

export interface TypedSetUp {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
}

export interface SetUpPageProps {
  readonly csrfToken: string;
  readonly token: string;
  readonly form: TypedSetUp;
  readonly errors: readonly FormError[];
}

export function SetUpPage({ csrfToken, token, form, errors }: SetUpPageProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">Set up Uvid</h1>
        <p class="govuk-body">
          This makes your organisation and you its administrator: the one who adds colleagues and gives them their
          roles. The link works once.
        </p>
        <Form action={`/set-up/${token}`} csrfToken={csrfToken}>
          <TextInput
            name="organisation"
            label="Name of your organisation"
            hint="As it stands on your reports."
            autocomplete="organization"
            value={form.organisation}
            error={errorOf(errors, 'organisation')}
          />
          <TextInput
            name="name"
            label="Your name"
            autocomplete="name"
            value={form.name}
            error={errorOf(errors, 'name')}
          />
          <TextInput
            name="email"
            label="Your e-mail address"
            hint="You sign in with it."
            type="email"
            autocomplete="username"
            spellcheck={false}
            value={form.email}
            error={errorOf(errors, 'email')}
          />
          <NewPassword errors={errors} />
          <Button preventDoubleClick>Set up</Button>
        </Form>
      </div>
    </div>
  );
}

export interface JoinPageProps {
  readonly csrfToken: string;
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly errors: readonly FormError[];
}

export function JoinPage({ csrfToken, token, name, email, errors }: JoinPageProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">Set your password</h1>
        <p class="govuk-body">
          This link is for <strong>{name}</strong>, who signs in with <strong>{email}</strong>. It works once. If this
          is not you, close this page.
        </p>
        <Form action={`/join/${token}`} csrfToken={csrfToken}>
          <input type="hidden" value={email} autocomplete="username" />
          <NewPassword errors={errors} />
          <Button preventDoubleClick>Set the password and sign in</Button>
        </Form>
      </div>
    </div>
  );
}

function NewPassword({ errors }: { readonly errors: readonly FormError[] }): VNode {
  return (
    <PasswordInput
      name="password"
      label="Password"
      hint={passwordHint}
      autocomplete="new-password"
      error={errorOf(errors, 'password')}
    />
  );
}

/** Says nothing of whether the link ever was one. */
export function LinkEndedPage(): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">This link does not work any more</h1>
        <p class="govuk-body">It was used, its time is over, or a newer link has replaced it.</p>
        <p class="govuk-body">
          If you have set your password,{' '}
          <a class="govuk-link" href="/sign-in">
            sign in
          </a>
          . If not, ask an administrator of your organisation for a new link; whoever runs this service can make one for
          the first administrator.
        </p>
      </div>
    </div>
  );
}
