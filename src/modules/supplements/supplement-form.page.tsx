/** Where a re-deployable camera is to stand next. Works without JavaScript. */
import type { VNode } from 'preact';
import { zoneWords } from '../../web/camera-words.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { DateInput } from '../../web/components/date-input.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import type { TypedPlacement } from './typed-placement.js';

export interface SupplementFormProps {
  readonly reference: string;
  readonly form: TypedPlacement;
  readonly errors: readonly FormError[];
  readonly action: string;
  readonly cancel: string;
  readonly csrfToken: string;
}

export function SupplementFormPage({ reference, form, errors, action, cancel, csrfToken }: SupplementFormProps): VNode {
  const line = (name: keyof TypedPlacement['plain'], label: string, hint: string, width?: 5 | 20) => (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      value={form.plain[name]}
      error={errorOf(errors, name)}
      {...(width === undefined ? {} : { width })}
    />
  );
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{reference}</span>
        <h1 class="govuk-heading-l">Move the camera by a supplement</h1>
        <p class="govuk-body">
          A re-deployable camera of an approved programme goes to another place once somebody else has looked at this
          page. It can do there what it was approved for and nothing more; anything else is a change of the programme.
        </p>
        <Form action={action} csrfToken={csrfToken}>
          {line('site', 'Where will it stand?', 'The name of the place, such as Market Square, north side.')}
          {line('position', 'Position (optional)', 'Latitude and longitude in degrees, such as 44.8125, 20.4612.', 20)}
          {line(
            'direction',
            'Direction in degrees',
            'Clockwise from north. Leave it empty for a camera that sees all around.',
            5,
          )}
          {line('fieldOfView', 'Angle of view in degrees', 'How wide it sees; 360 for all around.', 5)}
          <Checkboxes
            name="zones"
            label="What stands in view?"
            labelSize="s"
            small
            values={form.zones}
            items={Object.entries(zoneWords).map(([value, label]) => ({ value, label }))}
            error={errorOf(errors, 'zones')}
          />
          <Textarea
            name="need"
            label="Why is it needed there?"
            hint="What happened at this place, how often, and what was tried before."
            rows={4}
            value={form.plain.need}
            error={errorOf(errors, 'need')}
          />
          <DateInput
            name="from"
            label="First day at this place"
            labelSize="s"
            value={form.days.from}
            error={errorOf(errors, 'from-day')}
          />
          <DateInput
            name="until"
            label="Last day at this place"
            labelSize="s"
            value={form.days.until}
            error={errorOf(errors, 'until-day')}
          />
          {line('sign', 'Which sign tells people of it?', 'Its text or number, and where it hangs.')}
          <ButtonGroup>
            <Button preventDoubleClick>Propose it for review</Button>
            <a class="govuk-link" href={cancel}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
