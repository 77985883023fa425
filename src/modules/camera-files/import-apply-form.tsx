/** The decision to import: of cameras that the file lacks a person says what becomes of them, for silence decides nothing. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { DateInput, type DatePart } from '../../web/components/date-input.js';
import { errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { numberInWords } from '../../web/words.js';
import type { RunOutcome } from './import-runs.repository.js';

export interface TypedApplication {
  readonly missing: string;
  readonly removedOn: Partial<Readonly<Record<DatePart, string>>>;
}

interface Props {
  readonly csrfToken: string;
  readonly href: string;
  readonly previewId: string;
  readonly outcome: RunOutcome;
  readonly typed: TypedApplication;
  readonly errors: readonly FormError[];
}

export function ImportApplyForm({ csrfToken, href, previewId, outcome, typed, errors }: Props): VNode {
  const { missing } = outcome;
  return (
    <Form action={`${href}/apply`} csrfToken={csrfToken}>
      <input type="hidden" name="preview" value={previewId} />
      {missing > 0 && (
        <Radios
          name="missing"
          label={`What becomes of the ${cameras(missing)} that the file lacks?`}
          labelSize="m"
          value={typed.missing}
          error={errorOf(errors, 'missing') ?? null}
          items={[
            { value: 'keep', label: 'They stay in the register as they are' },
            {
              value: 'removed',
              label: 'They are marked as removed',
              hint: 'The register keeps knowing that they were there.',
              reveals: (
                <DateInput
                  name="removedOn"
                  label="On which day were they removed?"
                  value={typed.removedOn}
                  error={errorOf(errors, 'removedOn') ?? null}
                />
              ),
            },
          ]}
        />
      )}
      <Button preventDoubleClick>Import the file</Button>
    </Form>
  );
}

function cameras(count: number): string {
  return count === 1 ? 'camera' : `${numberInWords(count)} cameras`;
}
