/**
 * A date in three fields, which submit as `name-day`, `name-month` and `name-year`. An error summary links to
 * `name-day` (or to the part that is wrong).
 *
 *     <DateInput name="contractOn" label="When was the contract signed?" value={{ day: '9', month: '11', year: '2019' }} />
 */
import type { VNode } from 'preact';
import { classes } from './classes.js';
import { describedBy, FormGroup, HintAndError, idOf, type FieldProps } from './field.js';
import { Fieldset } from './fieldset.js';
import { TextInput } from './text-input.js';

export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];

export interface DateInputProps extends FieldProps {
  /** As typed, so that a wrong date comes back as it was. */
  readonly value?: Partial<Readonly<Record<DatePart, string>>>;
  /** The parts that are wrong; left out, an error marks all three. */
  readonly wrong?: readonly DatePart[];
}

/** `2019-11-09` in its parts, without leading zeros; a date that is not whole or not real keeps what was typed. */
export function partsOf(date: string | null | undefined): Partial<Record<DatePart, string>> {
  const [year, month, day] = date?.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined) return {};
  return { day: withoutZeros(day), month: withoutZeros(month), year };
}

/** What was typed as `YYYY-MM-DD`, real or not; null where nothing was. */
export function dayOf({ day = '', month = '', year = '' }: Partial<Readonly<Record<DatePart, string>>>): string | null {
  if ([day, month, year].every(each => each.trim() === '')) return null;
  const part = (text: string, length: number): string => text.trim().padStart(length, '0');
  return `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
}

function withoutZeros(part: string): string {
  return part.replace(/^0+(?=\d)/, '');
}

const names: Readonly<Record<DatePart, string>> = { day: 'Day', month: 'Month', year: 'Year' };

export function DateInput(props: DateInputProps): VNode {
  const id = idOf(props);
  const wrong = props.error ? (props.wrong ?? dateParts) : [];
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      <Fieldset
        legend={props.label}
        legendSize={props.labelSize}
        legendHidden={props.labelHidden}
        isPageHeading={props.isPageHeading}
        describedBy={describedBy(id, props)}
        role="group"
      >
        <HintAndError id={id} hint={props.hint} error={props.error} />
        <div class="govuk-date-input" id={id}>
          {dateParts.map(part => (
            <div class="govuk-date-input__item">
              <TextInput
                name={`${props.name}-${part}`}
                id={`${id}-${part}`}
                label={names[part]}
                labelClass="govuk-date-input__label"
                class={classes(
                  'govuk-date-input__input',
                  wrong.includes(part) && 'govuk-input--error',
                  part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                )}
                value={props.value?.[part]}
                inputmode="numeric"
              />
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
