/** Records one consultation, petition or refusal to consult; perhaps in place of an earlier record. */
import type { VNode } from 'preact';
import { refusalGrounds, type ViewKind } from '../../core/views/subject-view.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { DateInput } from '../../web/components/date-input.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import { groundWords, viewWords } from '../../web/view-words.js';
import type { TypedView } from './typed-view.js';

export interface RecordViewPageProps {
  readonly of: { readonly id: string; readonly reference: string; readonly version: number };
  readonly kind: ViewKind;
  readonly typed: TypedView;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function RecordViewPage(props: RecordViewPageProps): VNode {
  const { of, kind, typed, errors, csrfToken } = props;
  const path = `/assessments/${of.id}/views`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{`${of.reference}, version ${of.version}`}</span>
        <h1 class="govuk-heading-l">{typed.corrects === '' ? viewWords[kind].act : 'Correct a record'}</h1>
        <p class="govuk-body">
          {typed.corrects === ''
            ? 'A record cannot be changed or removed afterwards. Name groups, not people who did not agree to be named.'
            : 'What you enter stands in place of the earlier record, which is kept.'}
        </p>
        <Form action={path} csrfToken={csrfToken}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="corrects" value={typed.corrects} />
          <Textarea
            name="groups"
            label={viewWords[kind].groups}
            labelSize="s"
            hint="One group a line, such as: users of the car park; the staff council."
            rows={3}
            value={typed.groups}
            error={errorOf(errors, 'groups') ?? null}
          />
          {kind === 'refusal' ? <RefusalFields {...props} /> : <AskedFields {...props} />}
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

function RefusalFields({ typed, errors }: RecordViewPageProps): VNode {
  return (
    <>
      <Radios
        name="ground"
        label="What speaks against asking?"
        labelSize="s"
        value={typed.ground}
        items={refusalGrounds.map(value => ({ value, label: groundWords[value] }))}
        error={errorOf(errors, 'ground') ?? null}
      />
      <Text name="reason" label="Why were they not asked?" typed={typed} errors={errors} />
    </>
  );
}

function AskedFields({ kind, typed, errors }: RecordViewPageProps): VNode {
  const words = viewWords[kind];
  return (
    <>
      {kind === 'petition' && (
        <TextInput
          name="signatures"
          label="How many signed?"
          labelSize="s"
          inputmode="numeric"
          width={10}
          value={typed.signatures}
          error={errorOf(errors, 'signatures') ?? null}
        />
      )}
      <Text name="how" label={words.how} typed={typed} errors={errors} />
      <DateInput
        name="from"
        label="First day"
        labelSize="s"
        value={typed.from}
        error={errorOf(errors, 'from-day') ?? null}
      />
      <DateInput
        name="until"
        label="Last day"
        labelSize="s"
        hint="The same as the first where it was one day."
        value={typed.until}
        error={errorOf(errors, 'until-day') ?? null}
      />
      <Text name="said" label={words.said} typed={typed} errors={errors} />
      <Text name="changed" label="What was changed, or why nothing was" typed={typed} errors={errors} />
    </>
  );
}

interface TextProps extends Pick<RecordViewPageProps, 'typed' | 'errors'> {
  readonly name: 'how' | 'said' | 'changed' | 'reason';
  readonly label: string;
}

function Text({ name, label, typed, errors }: TextProps): VNode {
  return (
    <Textarea
      name={name}
      label={label}
      labelSize="s"
      rows={name === 'how' ? 3 : 6}
      value={typed[name]}
      error={errorOf(errors, name) ?? null}
    />
  );
}
