/** Records one thing that happened in a consultation. */
import type { VNode } from 'preact';
import { opinionResults, type ConsultationEventKind } from '../../core/consultation/moves.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { DateInput, type DatePart } from '../../web/components/date-input.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import { eventWords, resultWords } from '../../web/consultation-words.js';

export interface TypedEvent {
  readonly day: Partial<Readonly<Record<DatePart, string>>>;
  readonly text: string;
  readonly concerns: string;
  readonly result: string;
  readonly place: string;
}

export interface RecordPageProps {
  readonly path: string;
  readonly caption: string;
  readonly kind: ConsultationEventKind;
  /** Questions to reply to, or comments to close. */
  readonly choices: readonly { readonly sequence: number; readonly text: string }[];
  readonly seen: number;
  readonly typed: TypedEvent;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function RecordPage(props: RecordPageProps): VNode {
  const { path, caption, kind, seen, typed, errors, csrfToken } = props;
  const { act, hint, label } = eventWords[kind];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{caption}</span>
        <h1 class="govuk-heading-l">{act}</h1>
        <p class="govuk-body">{`${hint} A record cannot be changed or removed.`}</p>
        <Form action={`${path}/records`} csrfToken={csrfToken}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="seen" value={seen} />
          <Choice {...props} />
          <DateInput
            name="on"
            label="When did it happen?"
            labelSize="s"
            value={typed.day}
            error={errorOf(errors, 'on-day') ?? null}
          />
          <Textarea
            name="text"
            label={label}
            labelSize="s"
            value={typed.text}
            error={errorOf(errors, 'text') ?? null}
          />
          {kind === 'closure' && (
            <TextInput
              name="place"
              label="Where does it stand?"
              labelSize="s"
              hint="For example: step 3.2, signs at all entrances, or clause 7 of the contract."
              value={typed.place}
              error={errorOf(errors, 'place') ?? null}
            />
          )}
          <ButtonGroup>
            <Button preventDoubleClick>Record</Button>
            <a class="govuk-link" href={path}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}

/** What a reply or a closure refers to, and the result of an opinion. */
function Choice({ kind, choices, typed, errors }: RecordPageProps): VNode {
  if (kind === 'opinion')
    return (
      <Radios
        name="result"
        label="Result"
        labelSize="s"
        value={typed.result}
        items={opinionResults.map(value => ({ value, label: resultWords[value] }))}
        error={errorOf(errors, 'result') ?? null}
      />
    );
  if (kind !== 'reply' && kind !== 'closure') return <></>;
  return (
    <Radios
      name="concerns"
      label={kind === 'reply' ? 'Which question?' : 'Which comment?'}
      labelSize="s"
      value={typed.concerns}
      items={choices.map(({ sequence, text }) => ({ value: String(sequence), label: text }))}
      error={errorOf(errors, 'concerns') ?? null}
    />
  );
}
