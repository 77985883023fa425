/** Registers or changes a programme: every fact on one page, in sections that can be jumped to. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { errorOf, ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import { CapabilitiesSection, FiguresSection, PurposesSection } from './programme-form-facts.js';
import { ControllerSection, PartiesSection } from './programme-form-parties.js';
import type { SectionProps } from './programme-form-section.js';

export interface ProgrammeFormProps extends SectionProps {
  readonly csrfToken: string;
  /** Null registers a new one. */
  readonly existing: { readonly id: string; readonly revision: number; readonly name: string } | null;
}

const sections = [
  ['about', 'The programme'],
  ['parties', 'Who takes part'],
  ['purposes-and-law', 'Purposes and law'],
  ['what-cameras-can-do', 'What the cameras can do'],
  ['how-many-and-when', 'How many, and when'],
] as const;

export function ProgrammeFormPage({ csrfToken, form, errors, existing }: ProgrammeFormProps): VNode {
  const href = existing ? `/programmes/${existing.id}` : '/programmes';
  const action = existing ? `${href}/edit` : '/programmes/new';
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        {existing && <span class="govuk-caption-l">{existing.name}</span>}
        <h1 class="govuk-heading-l">{existing ? 'Change the programme' : 'Register a programme'}</h1>
        <p class="govuk-body">
          Say what is known today. What nobody has stated stays empty and is printed as not stated; it can be added at
          any time.
        </p>
        <Contents />
        <Form action={action} csrfToken={csrfToken}>
          <SaveOnEnter />
          {existing && <input type="hidden" name="revision" value={existing.revision} />}
          <AboutSection form={form} errors={errors} isNew={existing === null} />
          <h2 class="govuk-heading-m" id="parties">
            Who takes part
          </h2>
          <ControllerSection form={form} errors={errors} />
          <PartiesSection action={action} list="jointControllers" rows={form.jointControllers} errors={errors} />
          <PartiesSection action={action} list="processors" rows={form.processors} errors={errors} />
          <PurposesSection form={form} errors={errors} />
          <CapabilitiesSection form={form} errors={errors} />
          <FiguresSection form={form} errors={errors} />
          <ButtonGroup>
            <Button name="action" value="save" preventDoubleClick>
              {existing ? 'Save the changes' : 'Register the programme'}
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

function Contents(): VNode {
  return (
    <nav aria-label="Sections of this form">
      <ul class="govuk-list">
        {sections.map(([id, title]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Enter presses the first submit button of a form, which would otherwise remove or add a row. */
function SaveOnEnter(): VNode {
  return (
    <button class="govuk-visually-hidden" type="submit" name="action" value="save" tabIndex={-1} aria-hidden="true">
      Save
    </button>
  );
}

function AboutSection({ form, errors, isNew }: SectionProps & { readonly isNew: boolean }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m" id="about">
        The programme
      </h2>
      <TextInput name="name" label="Name of the programme" value={form.name} error={errorOf(errors, 'name')} />
      <Textarea
        name="summary"
        label="What does the programme do?"
        hint="In a few sentences: where the cameras are, what they watch and who looks at the pictures."
        value={form.summary}
        error={errorOf(errors, 'summary')}
      />
      {isNew && (
        <TextInput
          name="reference"
          label="Reference (optional)"
          hint="Capital letters, digits and hyphens, such as CCTV-2026-01. Left empty, it is made up for you."
          value={form.reference}
          width={20}
          error={errorOf(errors, 'reference')}
        />
      )}
      <Textarea
        name="notice"
        label="Notice on every page and report (optional)"
        hint="For a record that is not the controller’s own document, such as one built from public sources."
        rows={2}
        value={form.notice}
        error={errorOf(errors, 'notice')}
      />
    </>
  );
}
