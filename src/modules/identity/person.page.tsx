/** One colleague: adding them, their roles, their link, closing their account. */
import type { VNode } from 'preact';
import { roles } from '../../core/workflow/states.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText, WarningText } from '../../web/components/messages.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { TextInput } from '../../web/components/text-input.js';
import { roleHint, roleInWords } from '../../web/role-words.js';
import { AccountTag } from './people.page.js';
import type { Person } from './people.service.js';

export interface TypedPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

interface FormProps {
  readonly csrfToken: string;
  readonly errors: readonly FormError[];
}

export function AddPersonPage({ csrfToken, form, errors }: FormProps & { readonly form: TypedPerson }): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">Add a person</h1>
        <Form action="/people/new" csrfToken={csrfToken}>
          <TextInput name="name" label="Name" value={form.name} error={errorOf(errors, 'name')} />
          <TextInput
            name="email"
            label="E-mail address"
            hint="They sign in with it. Nothing is sent: you get a link to pass on."
            type="email"
            spellcheck={false}
            value={form.email}
            error={errorOf(errors, 'email')}
          />
          <RoleBoxes values={form.roles} errors={errors} />
          <ButtonGroup>
            <Button preventDoubleClick>Add the person</Button>
            <a class="govuk-link" href="/people">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}

function RoleBoxes({ values, errors }: { readonly values: readonly string[]; readonly errors: readonly FormError[] }) {
  return (
    <Checkboxes
      name="roles"
      label="Roles"
      labelSize="m"
      hint="Somebody may have several. Even so, nobody approves a step that they wrote, and nobody decides on an assessment that they wrote, reviewed or advised on."
      values={values}
      items={roles.map(value => ({ value, label: roleInWords(value), hint: roleHint(value) }))}
      error={errorOf(errors, 'roles')}
    />
  );
}

export interface PersonPageProps extends FormProps {
  readonly person: Person;
  readonly roles: readonly string[];
  /** One does not close one's own account. */
  readonly isSelf: boolean;
}

export function PersonPage({ csrfToken, person, roles: ticked, isSelf, errors }: PersonPageProps): VNode {
  const path = `/people/${person.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{person.name}</h1>
        <SummaryList
          rows={[
            { key: 'E-mail address', value: <span class="uvid-typed">{person.email}</span> },
            { key: 'Account', value: <AccountTag person={person} /> },
          ]}
        />
        {person.disabled ? (
          <InsetText>This account is closed. Its name stays in the records; nobody can sign in with it.</InsetText>
        ) : (
          <>
            <Form action={`${path}/roles`} csrfToken={csrfToken}>
              <RoleBoxes values={ticked} errors={errors} />
              <Button preventDoubleClick>Save the roles</Button>
            </Form>
            <h2 class="govuk-heading-m">A new link</h2>
            <p class="govuk-body">
              For somebody who lost the link or forgot the password. It replaces any earlier link; a password that is
              set keeps working until the link is used.
            </p>
            <Form action={`${path}/link`} csrfToken={csrfToken}>
              <Button kind="secondary" preventDoubleClick>
                Make a new link
              </Button>
            </Form>
            {!isSelf && <CloseSection path={path} />}
          </>
        )}
      </div>
    </div>
  );
}

function CloseSection({ path }: { readonly path: string }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Close the account</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/close`}>
          Close this account
        </a>{' '}
        when somebody leaves.
      </p>
    </>
  );
}

export function CloseAccountPage({
  csrfToken,
  person,
}: {
  readonly csrfToken: string;
  readonly person: Person;
}): VNode {
  const path = `/people/${person.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{`Close the account of ${person.name}?`}</h1>
        <WarningText>They are signed out at once and cannot sign in again. This cannot be undone here.</WarningText>
        <p class="govuk-body">What they wrote, reviewed and signed stays as it is, with their name.</p>
        <Form action={`${path}/close`} csrfToken={csrfToken}>
          <ButtonGroup>
            <Button kind="warning" preventDoubleClick>
              Close the account
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

export interface PersonLinkPageProps {
  readonly name: string;
  readonly email: string;
  /** The whole address, ready to be passed on. */
  readonly link: string;
}

/** The only time that the link is shown: only its hash is kept. */
export function PersonLinkPage({ name, email, link }: PersonLinkPageProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{`A link for ${name}`}</h1>
        <p class="govuk-body">
          Pass it on in a way that only {name} ({email}) can read. It works once, for seven days, and is shown only now.
        </p>
        <InsetText>
          <code class="uvid-code">{link}</code>
        </InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href="/people">
            Back to people
          </a>
        </p>
      </div>
    </div>
  );
}
