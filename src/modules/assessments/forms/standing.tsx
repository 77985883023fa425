/** What the team says to the question: an answer, or honestly why there is none, or why it stays unpublished. */
import type { VNode } from 'preact';
import { grounds } from '../../../core/redaction/grounds.js';
import { DateInput, partsOf } from '../../../web/components/date-input.js';
import { Details } from '../../../web/components/details.js';
import { errorOf, type FormError } from '../../../web/components/error-summary.js';
import { Radios } from '../../../web/components/radios.js';
import { Select } from '../../../web/components/select.js';
import { Textarea } from '../../../web/components/textarea.js';
import { TextInput } from '../../../web/components/text-input.js';
import { fieldNames, type TypedAnswer } from './typed-answer.js';

interface StandingProps {
  readonly typed: TypedAnswer;
  readonly errors: readonly FormError[];
}

export function Standing(props: StandingProps): VNode {
  const { typed, errors } = props;
  return (
    <Radios
      name="status"
      label="How do you answer?"
      labelSize="s"
      small
      groupClass="uvid-standing"
      value={typed.status}
      error={errorOf(errors, 'status') ?? null}
      items={[
        { value: 'answered', label: 'With what is entered above' },
        {
          value: 'not_applicable',
          label: 'It does not apply',
          hint: 'What is entered above is left out.',
          reveals: <NotApplicable {...props} />,
        },
        {
          value: 'not_known',
          label: 'We do not know yet',
          hint: 'Honest, and better than a guess: the report says who will find out, and by when.',
          reveals: <NotKnown {...props} />,
        },
        {
          value: 'withheld',
          label: 'With what is entered above, withheld from publication',
          hint: 'The authority reads it whole; published versions leave it out and say on which ground.',
          reveals: <WithheldFields {...props} />,
        },
      ]}
    />
  );
}

function NotApplicable({ typed, errors }: StandingProps): VNode {
  return (
    <Textarea
      name={fieldNames.reason}
      label="Why does the question not apply?"
      rows={3}
      value={typed.reason}
      error={errorOf(errors, fieldNames.reason) ?? null}
    />
  );
}

function NotKnown({ typed, errors }: StandingProps): VNode {
  return (
    <>
      <TextInput
        name={fieldNames.who}
        label="Who will find out?"
        hint="A person or an office"
        value={typed.who}
        error={errorOf(errors, fieldNames.who) ?? null}
      />
      <DateInput
        name={fieldNames.by}
        label="By when?"
        value={partsOf(typed.by)}
        error={errorOf(errors, `${fieldNames.by}-day`) ?? null}
      />
    </>
  );
}

function WithheldFields({ typed, errors }: StandingProps): VNode {
  return (
    <>
      <Select
        name={fieldNames.ground}
        label="On which ground?"
        value={typed.ground}
        error={errorOf(errors, fieldNames.ground) ?? null}
        items={[
          { value: '', text: 'Choose one' },
          ...grounds.map(({ id, label }) => ({ value: id, text: `${id} ${label}` })),
        ]}
      />
      <Details summary="What the grounds cover">
        <ul class="govuk-list govuk-list--bullet">
          {grounds.map(({ id, label, says }) => (
            <li>
              <strong>{`${id} ${label}.`}</strong> {says}
            </li>
          ))}
        </ul>
      </Details>
      <Textarea
        name={fieldNames.harm}
        label="Which harm would publication do?"
        rows={3}
        value={typed.harm}
        error={errorOf(errors, fieldNames.harm) ?? null}
      />
      <TextInput
        name={fieldNames.decidedBy}
        label="Who decided to withhold it?"
        value={typed.decidedBy}
        error={errorOf(errors, fieldNames.decidedBy) ?? null}
      />
      <DateInput
        name={fieldNames.until}
        label="Until when?"
        value={partsOf(typed.until)}
        error={errorOf(errors, `${fieldNames.until}-day`) ?? null}
      />
    </>
  );
}
