/** Adds or changes a camera: everything on one page, in sections that can be jumped to. Works without JavaScript. */
import type { VNode } from 'preact';
import { grounds } from '../../core/redaction/grounds.js';
import * as words from '../../web/camera-words.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { errorOf, ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import { Capabilities, type CameraSectionProps, Choice, Day, Line, Prose } from './camera-form-fields.js';
import { dayFields } from './typed-camera.js';

export interface CameraFormProps extends CameraSectionProps {
  readonly csrfToken: string;
  readonly action: string;
  readonly href: string;
  /** Null adds a new one. */
  readonly existing: { readonly revision: number; readonly reference: string } | null;
}

const sections: readonly (readonly [id: string, title: string, draw: (props: CameraSectionProps) => VNode])[] = [
  ['where', 'Where it is, and what it sees', WhereSection],
  ['can-do', 'What it can do', CanDoSection],
  ['use', 'How it is used', UseSection],
  ['need-and-sign', 'Why it is needed, and who is told', NeedSection],
  ['dates', 'Dates', DatesSection],
  ['publication', 'What the public learns', PublicationSection],
];

export function CameraFormPage({ csrfToken, form, errors, action, href, existing }: CameraFormProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        {existing && <span class="govuk-caption-l">{existing.reference}</span>}
        <h1 class="govuk-heading-l">{existing ? 'Change the camera' : 'Add a camera'}</h1>
        <p class="govuk-body">
          Say what is known today. What nobody has stated stays empty and is printed as not stated.
        </p>
        <nav aria-label="Sections of this form">
          <ul class="govuk-list">
            {[['which', 'Which camera'] as const, ...sections].map(([id, title]) => (
              <li>
                <a class="govuk-link" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Form action={action} csrfToken={csrfToken}>
          {existing && <input type="hidden" name="revision" value={existing.revision} />}
          {existing && <input type="hidden" name="reference" value={existing.reference} />}
          <WhichSection form={form} errors={errors} isNew={existing === null} />
          {sections.map(([id, title, Section]) => (
            <>
              <h2 class="govuk-heading-m" id={id}>
                {title}
              </h2>
              <Section form={form} errors={errors} />
            </>
          ))}
          {existing && <Why form={form} errors={errors} />}
          <ButtonGroup>
            <Button name="action" value="save" preventDoubleClick>
              {existing ? 'Save the changes' : 'Add the camera'}
            </Button>
            <a class="govuk-link" href={href}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}

function WhichSection({ isNew, ...props }: CameraSectionProps & { readonly isNew: boolean }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m" id="which">
        Which camera
      </h2>
      {isNew && (
        <Line
          {...props}
          name="reference"
          hint="Its name in this register for good, such as CP-07. It cannot be changed later."
          width={20}
        />
      )}
      <Line {...props} name="site" hint="The same name for all cameras of one site, such as Station car park." />
      <Choice {...props} name="status" words={words.cameraStatusWords} />
      <Choice {...props} name="kind" words={words.cameraKindWords} />
      <Line {...props} name="make" label="Make (optional)" width={30} />
      <Line {...props} name="model" label="Model (optional)" width={30} />
    </>
  );
}

function WhereSection(props: CameraSectionProps): VNode {
  const { form, errors } = props;
  return (
    <>
      <Choice {...props} name="mount" label="Mount (optional)" words={words.mountWords} none="Not stated" />
      <Textarea
        name="position"
        label="Position (optional)"
        hint="Latitude and longitude in degrees of WGS 84, such as 44.8125, 20.4612. Of a route or an area one corner a line; an area ends where it begins."
        rows={2}
        value={form.position}
        error={errorOf(errors, 'position')}
      />
      <Radios
        name="shape"
        label="What do these coordinates describe?"
        labelSize="s"
        small
        inline
        value={form.shape}
        items={[
          { value: 'Point', label: 'One point' },
          { value: 'LineString', label: 'A route' },
          { value: 'Polygon', label: 'An area' },
        ]}
      />
      <Line
        {...props}
        name="direction"
        label="Direction (optional)"
        hint="Degrees clockwise from north: 0 is north, 90 east. Empty for one that looks all round."
        width={5}
      />
      <Line
        {...props}
        name="fieldOfView"
        label="Field of view (optional)"
        hint="The horizontal angle in degrees: about 70 for a usual lens, 360 for a panoramic one."
        width={5}
      />
      <Checkboxes
        name="zones"
        label={words.cameraFieldWords.zones}
        labelSize="s"
        hint="Everything that comes into the picture, also at its edge. Schools, places of worship, clinics and homes ask for more care."
        small
        values={form.zones}
        items={Object.entries(words.zoneWords).map(([value, label]) => ({ value, label }))}
        error={errorOf(errors, 'zones')}
      />
    </>
  );
}

function CanDoSection(props: CameraSectionProps): VNode {
  return (
    <>
      <p class="govuk-body">
        Present but disabled counts: what a camera can do is one setting away from what it does. Say it for each.
      </p>
      <Capabilities {...props} />
      <Choice {...props} name="masking" label="Masking (optional)" words={words.maskingWords} none="Not stated" />
    </>
  );
}

function UseSection(props: CameraSectionProps): VNode {
  return (
    <>
      <Line {...props} name="hours" label="Hours (optional)" hint="Such as Mon–Sat 06:00–22:00." width={30} />
      <Choice
        {...props}
        name="liveView"
        label="Does somebody watch live? (optional)"
        words={words.liveViewWords}
        none="Not stated"
      />
      <Choice
        {...props}
        name="recording"
        label="When does it record? (optional)"
        words={words.recordingWords}
        none="Not stated"
      />
      <Line
        {...props}
        name="retentionHours"
        label="How many hours are recordings kept? (optional)"
        hint="72 is three days, 720 thirty days."
        width={5}
      />
      <Line
        {...props}
        name="purposes"
        label="Purposes it serves (optional)"
        hint="Numbers of the rows in the assessment’s table of purposes, such as 1, 3."
        width={20}
      />
      <Line
        {...props}
        name="legalBases"
        label="Legal bases it relies on (optional)"
        hint="Numbers of the rows in the assessment’s table of legal bases."
        width={20}
      />
      <Line
        {...props}
        name="processors"
        label="Processors that take part (optional)"
        hint="Numbers of the rows in the assessment’s table of processors."
        width={20}
      />
    </>
  );
}

function NeedSection(props: CameraSectionProps): VNode {
  return (
    <>
      <Prose
        {...props}
        name="need"
        label="Why is it needed at this place? (optional)"
        hint="And on what evidence: what happened here, how often, and what else was tried."
      />
      <Line {...props} name="sign" label="Which sign tells people of it? (optional)" width={30} />
    </>
  );
}

function DatesSection(props: CameraSectionProps): VNode {
  return (
    <>
      {dayFields.map(name => (
        <Day {...props} name={name} />
      ))}
    </>
  );
}

function PublicationSection(props: CameraSectionProps): VNode {
  const byGround = Object.fromEntries(grounds.map(({ id, label }) => [id, `${id}: ${label}`]));
  return (
    <>
      <Choice
        {...props}
        name="publication"
        hint="The authority sees the exact position in any case."
        words={words.publicationWords}
      />
      <Choice {...props} name="ground" label="On which ground? (only when withheld)" words={byGround} none="None" />
      <Prose {...props} name="groundReason" label="Why does the ground hold here? (only when withheld)" />
    </>
  );
}

function Why({ form, errors }: CameraSectionProps): VNode {
  return (
    <Textarea
      name="reason"
      label="Why does it change? (optional)"
      hint="Stands in the history beside what you changed."
      rows={2}
      value={form.reason}
      error={errorOf(errors, 'reason')}
    />
  );
}
