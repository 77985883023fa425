/** One line of text: `<TextInput name="name" label="Name of the programme" value={typed} error={errors.name} />`. */
import type { ComponentChildren, VNode } from 'preact';
import { classes, type Attributes } from './classes.js';
import { describedBy, FormGroup, HintAndError, idOf, Label, type FieldProps } from './field.js';

export interface TextInputProps extends FieldProps {
  readonly value?: string | number | null;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date';
  /** `numeric` for whole numbers, which stay `type="text"`: number inputs change their value when scrolled. */
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  readonly autocomplete?: string;
  readonly autocapitalize?: 'none' | 'off' | 'words' | 'sentences' | 'characters';
  readonly spellcheck?: boolean;
  readonly pattern?: string;
  readonly disabled?: boolean;
  /** How many characters the box is wide; left out, it is as wide as the column. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly prefix?: ComponentChildren;
  readonly suffix?: ComponentChildren;
  readonly class?: string;
  readonly labelClass?: string;
  readonly attributes?: Attributes;
}

export function TextInput(props: TextInputProps): VNode {
  const { prefix, suffix } = props;
  const affixed = prefix != null || suffix != null;
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      <Label {...labelOf(props)} />
      <HintAndError id={idOf(props)} hint={props.hint} error={props.error} />
      {affixed ? (
        <div class="govuk-input__wrapper">
          {prefix != null && <Affix side="prefix">{prefix}</Affix>}
          <InputElement {...props} />
          {suffix != null && <Affix side="suffix">{suffix}</Affix>}
        </div>
      ) : (
        <InputElement {...props} />
      )}
    </FormGroup>
  );
}

/** The props of a field's label, out of the props of the field. */
export function labelOf(props: FieldProps & { readonly labelClass?: string }): Parameters<typeof Label>[0] {
  const { label, labelSize, isPageHeading, labelHidden, labelClass } = props;
  return { label, labelSize, isPageHeading, labelHidden, class: labelClass, for: idOf(props) };
}

/** The bare `input`: for components that put something of their own around it. */
export function InputElement(props: TextInputProps): VNode {
  const { error, width, value, spellcheck } = props;
  // Preact types `input` by its `type`; here the type is only known when the page is drawn.
  const typed: Attributes = { type: props.type ?? 'text', ...props.attributes };
  return (
    <input
      class={classes('govuk-input', width && `govuk-input--width-${width}`, props.class, error && 'govuk-input--error')}
      id={idOf(props)}
      name={props.name}
      spellcheck={spellcheck}
      value={value ?? undefined}
      disabled={props.disabled}
      aria-describedby={describedBy(idOf(props), props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...typed}
    />
  );
}

function Affix({
  side,
  children,
}: {
  readonly side: 'prefix' | 'suffix';
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class={`govuk-input__${side}`} aria-hidden="true">
      {children}
    </div>
  );
}
