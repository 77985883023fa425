/** Purposes and law, capabilities, figures and dates of a programme. */
import type { VNode } from 'preact';
import { capabilities, capabilityStates, regimes } from '../../core/programme/programme.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { DateInput } from '../../web/components/date-input.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import { capabilityStateWords, capabilityWords, factWords, regimeWords } from '../../web/programme-words.js';
import type { SectionProps } from './programme-form-section.js';
import { days, figures } from './typed-programme.js';

export function PurposesSection({ form, errors }: SectionProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m" id="purposes-and-law">
        Purposes and law
      </h2>
      <Textarea
        name="purposes"
        label="What are the cameras for?"
        hint="One purpose a line. Name each on its own: the law is chosen purpose by purpose."
        value={form.purposes}
        error={errorOf(errors, 'purposes')}
      />
      <Checkboxes
        name="regimes"
        label="Which laws apply?"
        labelSize="s"
        hint="Select all that apply. A programme with police and other purposes comes under two."
        values={form.regimes}
        items={regimes.map(value => ({ value, label: regimeWords[value].name, hint: regimeWords[value].applies }))}
        error={errorOf(errors, 'regimes')}
      />
    </>
  );
}

export function CapabilitiesSection({ form, errors }: SectionProps): VNode {
  const items = capabilityStates.map(value => ({ value, label: capabilityStateWords[value] }));
  return (
    <>
      <h2 class="govuk-heading-m" id="what-cameras-can-do">
        What the cameras can do
      </h2>
      <p class="govuk-body">
        Present but disabled counts: what a camera can do is one setting away from what it does. Say it for each.
      </p>
      {capabilities.map(each => (
        <Radios
          name={`capabilities[${each}]`}
          label={capabilityWords[each]}
          labelSize="s"
          inline
          small
          value={form.capabilities[each]}
          items={items}
          error={errorOf(errors, `capabilities[${each}]`)}
        />
      ))}
    </>
  );
}

export function FiguresSection({ form, errors }: SectionProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m" id="how-many-and-when">
        How many, and when
      </h2>
      <p class="govuk-body">Leave empty what nobody has stated. Zero means none.</p>
      <div class="govuk-grid-row">
        {figures.map(each => (
          <div class="govuk-grid-column-one-half">
            <TextInput
              name={each}
              label={factWords[each]}
              inputmode="numeric"
              width={10}
              value={form.figures[each]}
              error={errorOf(errors, each)}
            />
          </div>
        ))}
      </div>
      {days.map(each => (
        <DateInput
          name={each}
          label={factWords[each]}
          hint="For example, 9 11 2019"
          value={form.days[each]}
          error={errorOf(errors, `${each}-day`)}
        />
      ))}
    </>
  );
}
