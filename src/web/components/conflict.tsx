/** Somebody else saved first: both values of every field that differs, and the choice. Nothing that was typed is lost. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from './button.js';
import { Diff } from './diff.js';
import { errorOf, ErrorSummary, type FormError } from './error-summary.js';
import { Form } from './form.js';
import { Radios } from './radios.js';

export interface Difference {
  /** Such as `name` or `capabilities.anpr`. */
  readonly field: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

export const sides = ['mine', 'theirs'] as const;
export type Side = (typeof sides)[number];

export interface ConflictProps {
  readonly csrfToken: string;
  readonly action: string;
  /** Where whoever gives up their own values goes. */
  readonly href: string;
  /** Such as `programme`. */
  readonly what: string;
  readonly name: string;
  /** The revision that the other values are from. */
  readonly revision: number;
  readonly differences: readonly Difference[];
  readonly chosen: Readonly<Record<string, Side | undefined>>;
  /** Everything that was typed. */
  readonly kept: readonly (readonly [name: string, value: string])[];
  readonly errors: readonly FormError[];
}

export function Conflict(props: ConflictProps): VNode {
  const { csrfToken, action, href, what, name, revision, kept } = props;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Somebody else changed this {what}</h1>
      <p class="govuk-body">
        It was saved while you had the form open. Nothing of yours is lost and nothing of theirs was overwritten. Choose
        for each field that differs which value stays; what you entered elsewhere is the same as what is saved.
      </p>
      <Form action={action} csrfToken={csrfToken}>
        <input type="hidden" name="revision" value={revision} />
        {kept.map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        {props.differences.map(each => (
          <Choice difference={each} chosen={props.chosen[each.field]} errors={props.errors} />
        ))}
        <ButtonGroup>
          <Button name="action" value="settle" preventDoubleClick>
            Save what I chose
          </Button>
          <a class="govuk-link" href={href}>
            Keep what is saved and drop what I entered
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

interface ChoiceProps {
  readonly difference: Difference;
  readonly chosen: Side | undefined;
  readonly errors: readonly FormError[];
}

function Choice({ difference, chosen, errors }: ChoiceProps): VNode {
  const { field, name, mine, theirs } = difference;
  const input = `keep[${field}]`;
  return (
    <section aria-labelledby={`differs-${field}`}>
      <h2 class="govuk-heading-m" id={`differs-${field}`}>
        {name}
      </h2>
      <Diff before={theirs} after={mine} beforeLabel="Saved by somebody else" afterLabel="Entered by you" />
      <Radios
        name={input}
        label={`Which value stays for “${name}”?`}
        inline
        value={chosen ?? null}
        items={[
          { value: 'theirs', label: 'What is saved' },
          { value: 'mine', label: 'What I entered' },
        ]}
        error={errorOf(errors, input)}
      />
    </section>
  );
}
