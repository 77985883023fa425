/** A list to choose one from, for more options than radios can show: `<Select name="level" label="…" items={…} />`. */
import type { VNode } from 'preact';
import { classes, type Attributes } from './classes.js';
import { describedBy, FormGroup, HintAndError, idOf, Label, type FieldProps } from './field.js';
import { labelOf } from './text-input.js';

export interface SelectItem {
  /** Left out, the text is the value. */
  readonly value?: string | number;
  readonly text: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends FieldProps {
  readonly value?: string | number | null;
  readonly items: readonly SelectItem[];
  readonly disabled?: boolean;
  readonly class?: string;
  readonly labelClass?: string;
  readonly attributes?: Attributes;
}

export function Select(props: SelectProps): VNode {
  const { error, value, items } = props;
  return (
    <FormGroup error={error} class={props.groupClass}>
      <Label {...labelOf(props)} />
      <HintAndError id={idOf(props)} hint={props.hint} error={error} />
      <select
        class={classes('govuk-select', props.class, error && 'govuk-select--error')}
        id={idOf(props)}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(idOf(props), props)}
        {...props.attributes}
      >
        {items.map(item => (
          <option value={item.value} selected={isChosen(item, value)} disabled={item.disabled}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

function isChosen(item: SelectItem, value: string | number | null | undefined): boolean {
  return value != null && String(item.value ?? item.text) === String(value);
}
