/**
 * One choice of a few. `label` is the legend; an item's `reveals` shows while the item is chosen
 * (and always without JavaScript, so the server must ignore what a hidden field says).
 *
 *     <Radios name="sound.recorded" label="Will any camera record sound?" value={typed}
 *       items={[{ value: 'yes', label: 'Yes', reveals: <Textarea … /> }, { value: 'no', label: 'No' }]} />
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';
import { describedBy, FormGroup, Hint, HintAndError, idOf, Label, type FieldProps } from './field.js';
import { Fieldset } from './fieldset.js';

export interface RadioItem {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly reveals?: ComponentChildren;
  readonly disabled?: boolean;
  readonly id?: string;
}

/** A word between two items, such as "or". */
export interface Divider {
  readonly divider: string;
}

export interface RadiosProps extends FieldProps {
  readonly value?: string | null;
  readonly items: readonly (RadioItem | Divider)[];
  readonly inline?: boolean;
  readonly small?: boolean;
}

export function Radios(props: RadiosProps): VNode {
  const id = idOf(props);
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      <Fieldset
        legend={props.label}
        legendSize={props.labelSize}
        legendHidden={props.labelHidden}
        isPageHeading={props.isPageHeading}
        describedBy={describedBy(id, props)}
      >
        <HintAndError id={id} hint={props.hint} error={props.error} />
        <div
          class={classes('govuk-radios', props.inline && 'govuk-radios--inline', props.small && 'govuk-radios--small')}
          data-module="govuk-radios"
        >
          {props.items.map((item, index) =>
            'divider' in item ? (
              <div class="govuk-radios__divider">{item.divider}</div>
            ) : (
              <Item
                {...item}
                id={item.id ?? numbered(id, index)}
                name={props.name}
                checked={item.value === props.value}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

/** The first input has the field's own id, so that an error summary can link to it. */
export function numbered(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}

function Item(item: RadioItem & { readonly id: string; readonly name: string; readonly checked: boolean }): VNode {
  const { id, hint, reveals, checked } = item;
  return (
    <>
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={item.name}
          type="radio"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={reveals != null ? `conditional-${id}` : undefined}
          aria-describedby={hint != null ? `${id}-item-hint` : undefined}
        />
        <Label label={item.label} class="govuk-radios__label" for={id} />
        {hint != null && (
          <Hint id={`${id}-item-hint`} class="govuk-radios__hint">
            {hint}
          </Hint>
        )}
      </div>
      {reveals != null && (
        <div
          class={classes('govuk-radios__conditional', !checked && 'govuk-radios__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {reveals}
        </div>
      )}
    </>
  );
}
