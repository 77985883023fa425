/**
 * Any number of a few. `label` is the legend; `exclusive` marks "none of these", which unticks the others.
 *
 *     <Checkboxes name="regimes" label="Under which law?" values={typed} items={[{ value: 'EU_GDPR', label: 'GDPR' }]} />
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';
import { describedBy, FormGroup, Hint, HintAndError, idOf, Label, type FieldProps } from './field.js';
import { Fieldset } from './fieldset.js';
import { numbered, type Divider, type RadioItem } from './radios.js';

export interface CheckboxItem extends RadioItem {
  readonly exclusive?: boolean;
}

export interface CheckboxesProps extends FieldProps {
  readonly values?: readonly string[];
  readonly items: readonly (CheckboxItem | Divider)[];
  readonly small?: boolean;
}

export function Checkboxes(props: CheckboxesProps): VNode {
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
          class={classes('govuk-checkboxes', props.small && 'govuk-checkboxes--small')}
          data-module="govuk-checkboxes"
        >
          {props.items.map((item, index) =>
            'divider' in item ? (
              <div class="govuk-checkboxes__divider">{item.divider}</div>
            ) : (
              <CheckboxElement
                {...item}
                id={item.id ?? numbered(id, index)}
                name={props.name}
                checked={props.values?.includes(item.value) ?? false}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

interface ElementProps extends CheckboxItem {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly describedBy?: string;
}

function CheckboxElement(item: ElementProps): VNode {
  const { id, hint, reveals, checked } = item;
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={item.name}
          type="checkbox"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={reveals != null ? `conditional-${id}` : undefined}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-describedby={classes(item.describedBy, hint != null && `${id}-item-hint`) || undefined}
        />
        <Label label={item.label} class="govuk-checkboxes__label" for={id} />
        {hint != null && (
          <Hint id={`${id}-item-hint`} class="govuk-checkboxes__hint">
            {hint}
          </Hint>
        )}
      </div>
      {reveals != null && <Reveal id={id} checked={checked} content={reveals as ComponentChildren} />}
    </>
  );
}

function Reveal({ id, checked, content }: { id: string; checked: boolean; content: ComponentChildren }): VNode {
  return (
    <div
      class={classes('govuk-checkboxes__conditional', !checked && 'govuk-checkboxes__conditional--hidden')}
      id={`conditional-${id}`}
    >
      {content}
    </div>
  );
}

export interface CheckboxProps extends CheckboxItem {
  readonly name: string;
  readonly checked?: boolean;
  readonly error?: string | null;
}

/** A single box without a legend, such as a confirmation. */
export function Checkbox(props: CheckboxProps): VNode {
  const id = idOf(props);
  return (
    <FormGroup error={props.error}>
      <HintAndError id={id} error={props.error} />
      <div class="govuk-checkboxes" data-module="govuk-checkboxes">
        <CheckboxElement
          {...props}
          id={id}
          checked={props.checked ?? false}
          describedBy={describedBy(id, { error: props.error })}
        />
      </div>
    </FormGroup>
  );
}
