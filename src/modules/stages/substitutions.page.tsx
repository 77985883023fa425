/** Who stands in for whom. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { DateInput, type DatePart } from '../../web/components/date-input.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { Table } from '../../web/components/table.js';
import { dateInWords } from '../../web/words.js';
import type { ListedSubstitution } from './substitutions.service.js';

export type TypedDay = Partial<Readonly<Record<DatePart, string>>>;

export interface TypedSubstitution {
  readonly person: string;
  readonly substitute: string;
  readonly from: TypedDay;
  readonly until: TypedDay;
}

export interface SubstitutionsPageProps {
  readonly all: readonly ListedSubstitution[];
  readonly names: ReadonlyMap<string, string>;
  /** Whom the reader may name a substitute for: themself, or everybody. */
  readonly absent: readonly Choice[];
  readonly substitutes: readonly Choice[];
  readonly typed: TypedSubstitution;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export function SubstitutionsPage(props: SubstitutionsPageProps): VNode {
  const { all, names, absent, errors, csrfToken } = props;
  const nameOf = (id: string): string => names.get(id) ?? 'Somebody who has left';
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Out of office</h1>
      <p class="govuk-body">
        Whoever stands in finds the other’s steps among what waits for them, and approves in the other’s place under
        their own name. They need the role themselves, and neither of the two may have written in the step.
      </p>
      {all.length === 0 ? (
        <p class="govuk-body uvid-empty">Nobody stands in for anybody.</p>
      ) : (
        <Table
          caption="Substitutes"
          captionSize="m"
          scroll="Substitutes"
          columns={[
            { label: 'Away' },
            { label: 'Stands in' },
            { label: 'From' },
            { label: 'Until' },
            { label: 'State' },
          ]}
          rows={all.map(each => [
            nameOf(each.person),
            nameOf(each.substitute),
            dateInWords(each.from),
            dateInWords(each.until),
            each.ended ? (
              'Ended'
            ) : absent.some(({ id }) => id === each.person) ? (
              <End of={each} csrfToken={csrfToken} name={nameOf(each.person)} />
            ) : (
              'Named'
            ),
          ])}
        />
      )}
      <NameForm {...props} />
    </>
  );
}

function End({
  of,
  name,
  csrfToken,
}: {
  readonly of: ListedSubstitution;
  readonly name: string;
  readonly csrfToken: string;
}): VNode {
  return (
    <Form action={`/substitutions/${of.id}/end`} csrfToken={csrfToken}>
      <Button kind="secondary">{`End the substitution for ${name} from ${of.from}`}</Button>
    </Form>
  );
}

function NameForm({ absent, substitutes, typed, errors, csrfToken }: SubstitutionsPageProps): VNode {
  const choices = (people: readonly Choice[]) => [
    { value: '', text: 'Choose' },
    ...people.map(({ id, name }) => ({ value: id, text: name })),
  ];
  const error = (field: string) => errorOf(errors, field) ?? null;
  return (
    <>
      <h2 class="govuk-heading-m">Name a substitute</h2>
      <Form action="/substitutions" csrfToken={csrfToken}>
        <Select
          name="person"
          label="Who is away"
          value={typed.person}
          items={choices(absent)}
          error={error('person')}
        />
        <Select
          name="substitute"
          label="Who stands in"
          value={typed.substitute}
          items={choices(substitutes)}
          error={error('substitute')}
        />
        <DateInput name="from" label="First day" labelSize="s" value={typed.from} error={error('from-day')} />
        <DateInput name="until" label="Last day" labelSize="s" value={typed.until} error={error('until-day')} />
        <Button preventDoubleClick>Name the substitute</Button>
      </Form>
    </>
  );
}
