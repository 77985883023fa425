/** What cells alone do not say: the order of dates, units, swapped coordinates, and what holds for every row. */
import type { VNode } from 'preact';
import { cameraCapabilities, cameraKinds, cameraStatuses, positionPublications } from '../../core/cameras/camera.js';
import { fieldLabels, type ImportField } from '../../core/cameras/import/fields.js';
import type { ImportPlan } from '../../core/cameras/import/plan.js';
import { capabilityStates } from '../../core/programme/programme.js';
import { cameraKindWords, cameraStatusWords, publicationWords } from '../../web/camera-words.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { Select } from '../../web/components/select.js';
import { TextInput } from '../../web/components/text-input.js';
import { capabilityStateWords } from '../../web/programme-words.js';

export function HowCellsAreRead({ plan }: { readonly plan: ImportPlan }): VNode {
  const { dateOrder, retentionUnit, swapped } = plan;
  return (
    <>
      <h2 class="govuk-heading-m">How cells are read</h2>
      <p class="govuk-body">Numbers with a decimal comma are read as they are.</p>
      <Select
        name="dateOrder"
        label="Dates such as 03/04/2026"
        hint="Dates that can be read in one way only need no answer."
        value={dateOrder ?? ''}
        items={[
          { value: '', text: 'There are none, or refuse them' },
          { value: 'dmy', text: 'The day comes first' },
          { value: 'mdy', text: 'The month comes first' },
        ]}
      />
      <Select
        name="retentionUnit"
        label="Retention without a unit"
        value={retentionUnit ?? ''}
        items={[
          { value: '', text: 'There is none, or refuse it' },
          { value: 'hours', text: 'Hours' },
          { value: 'days', text: 'Days' },
          { value: 'weeks', text: 'Weeks' },
        ]}
      />
      <Checkboxes
        name="swapped"
        label="Coordinates"
        values={swapped ? ['yes'] : []}
        items={[{ value: 'yes', label: 'Longitude and latitude are swapped in this file' }]}
      />
    </>
  );
}

/** Only what the file has no column for, and every camera must say. */
export function ForEveryRow({ plan }: { readonly plan: ImportPlan }): VNode {
  const open = choices.filter(([field]) => !plan.columns.includes(field));
  const siteIsOpen = !plan.columns.includes('site');
  if (open.length === 0 && !siteIsOpen) return <></>;
  return (
    <>
      <h2 class="govuk-heading-m">What the file does not say</h2>
      <p class="govuk-body">
        These have no column. Say what holds for every row, or leave them: then cameras that are registered keep what
        they have, and new ones are refused.
      </p>
      {siteIsOpen && (
        <TextInput name="constants[site]" label={fieldLabels.site} value={plan.constants.site ?? ''} width={20} />
      )}
      {open.map(([field, words]) => (
        <Select
          name={`constants[${field}]`}
          label={fieldLabels[field]}
          value={plan.constants[field] ?? ''}
          items={[{ value: '', text: 'Not the same for every row' }, ...words]}
        />
      ))}
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

const of = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Choice[] => values.map(value => ({ value, text: words[value] }));

const byKind = { value: 'by kind', text: 'Active for cameras of the kind PTZ, absent for others' };

const choices: readonly (readonly [ImportField, readonly Choice[]])[] = [
  ['kind', of(cameraKinds, cameraKindWords)],
  ['status', of(cameraStatuses, cameraStatusWords)],
  ['publication', of(positionPublications, publicationWords)],
  ...cameraCapabilities.map((each): [ImportField, readonly Choice[]] => [
    each,
    [...(each === 'ptz' ? [byKind] : []), ...of(capabilityStates, capabilityStateWords)],
  ]),
];
