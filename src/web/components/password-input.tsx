/** A password, which the user may look at: `<PasswordInput name="password" label="Password" />`. Never give it a value. */
import type { VNode } from 'preact';
import { Button } from './button.js';
import { FormGroup, HintAndError, idOf, Label, type FieldProps } from './field.js';
import { classes } from './classes.js';
import { InputElement, labelOf } from './text-input.js';

export interface PasswordInputProps extends FieldProps {
  /** `new-password` where one is being chosen, so that a password manager offers one. */
  readonly autocomplete?: 'current-password' | 'new-password';
  readonly labelClass?: string;
}

export function PasswordInput(props: PasswordInputProps): VNode {
  const id = idOf(props);
  return (
    <FormGroup
      error={props.error}
      class={classes('govuk-password-input', props.groupClass)}
      attributes={{ 'data-module': 'govuk-password-input' }}
    >
      <Label {...labelOf(props)} />
      <HintAndError id={id} hint={props.hint} error={props.error} />
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <InputElement
          {...props}
          type="password"
          class="govuk-password-input__input govuk-js-password-input-input"
          autocapitalize="none"
          spellcheck={false}
          autocomplete={props.autocomplete ?? 'current-password'}
        />
        <Button
          type="button"
          kind="secondary"
          class="govuk-password-input__toggle govuk-js-password-input-toggle"
          attributes={{ 'aria-controls': id, 'aria-label': 'Show password', hidden: true }}
        >
          Show
        </Button>
      </div>
    </FormGroup>
  );
}
