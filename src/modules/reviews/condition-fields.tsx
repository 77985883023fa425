/** The conditions of a decision as they are typed: each with its owner, its day, and whether it comes first. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { DateInput } from '../../web/components/date-input.js';
import { errorOf, type FormError } from '../../web/components/error-summary.js';
import { Select } from '../../web/components/select.js';
import { Textarea } from '../../web/components/textarea.js';
import type { Owner } from './decision-terms.service.js';
import type { TypedCondition } from './typed-decision.js';

export interface ConditionFieldsProps {
  /** Those who can own a condition. */
  readonly people: readonly Owner[];
  /** One for each box, also the empty ones. */
  readonly typed: readonly TypedCondition[];
  readonly errors: readonly FormError[];
  /** Where the form is sent when it asks for one more. */
  readonly action: string;
}

export function ConditionFields({ people, typed, errors, action }: ConditionFieldsProps): VNode {
  const formaction = `${action}#conditions-${typed.length + 1}`;
  return (
    <fieldset class="govuk-fieldset uvid-conditions">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Conditions</legend>
      <p class="govuk-hint">
        Only for an approval with conditions. Each has an owner, who shows that it is met, and a day; somebody else
        confirms it. Conditions without words are ignored.
      </p>
      {typed.map((one, index) => (
        <OneCondition no={index + 1} one={one} people={people} errors={errors} />
      ))}
      <Button kind="secondary" name="add" value="condition" attributes={{ formaction }}>
        Add a condition
      </Button>
    </fieldset>
  );
}

interface OneConditionProps {
  readonly no: number;
  readonly one: TypedCondition;
  readonly people: readonly Owner[];
  readonly errors: readonly FormError[];
}

function OneCondition({ no, one, people, errors }: OneConditionProps): VNode {
  const error = (field: string): string | null => errorOf(errors, field) ?? null;
  return (
    <div class="uvid-condition">
      <Textarea
        name={`conditions[${no}]`}
        label={`Condition ${no}`}
        rows={2}
        value={one.text}
        error={error(`conditions[${no}]`)}
      />
      <Select
        name={`owner-${no}`}
        label={`Owner of condition ${no}`}
        value={one.owner}
        items={[{ value: '', text: 'Choose a person' }, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
        error={error(`owner-${no}`)}
      />
      <DateInput
        name={`due-${no}`}
        label={`Condition ${no} is met by`}
        value={one.due}
        error={error(`due-${no}-day`)}
      />
      <Checkboxes
        name={`prior-${no}`}
        label={`When condition ${no} counts`}
        labelHidden
        small
        values={one.prior ? ['yes'] : []}
        items={[{ value: 'yes', label: 'It must be closed before the approval is in force' }]}
      />
    </div>
  );
}
