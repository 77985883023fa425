/**
 * Several lines of text. With `maxLength` or `maxWords` it counts down what is left as the user types.
 *
 *     <Textarea name="reason" label="Why is recording sound necessary?" maxLength={4000} value={typed} />
 */
import type { VNode } from 'preact';
import { classes, type Attributes } from './classes.js';
import { describedBy, FormGroup, Hint, HintAndError, idOf, Label, type FieldProps } from './field.js';
import { labelOf } from './text-input.js';

export interface TextareaProps extends FieldProps {
  readonly value?: string | null;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly maxWords?: number;
  /** The countdown appears when this per cent of the limit is used. */
  readonly threshold?: number;
  readonly spellcheck?: boolean;
  readonly autocomplete?: string;
  readonly disabled?: boolean;
  readonly class?: string;
  readonly labelClass?: string;
  readonly attributes?: Attributes;
}

export function Textarea(props: TextareaProps): VNode {
  const { maxLength, maxWords } = props;
  return maxLength === undefined && maxWords === undefined ? <Plain {...props} /> : <Counted {...props} />;
}

function Plain(props: TextareaProps): VNode {
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      <Label {...labelOf(props)} />
      <HintAndError id={idOf(props)} hint={props.hint} error={props.error} />
      <TextareaElement {...props} />
    </FormGroup>
  );
}

function Counted(props: TextareaProps): VNode {
  const { maxLength, maxWords, threshold } = props;
  const info = `${idOf(props)}-info`;
  const limits = { 'data-maxlength': maxLength, 'data-maxwords': maxWords, 'data-threshold': threshold };
  return (
    <FormGroup
      error={props.error}
      class={classes('govuk-character-count', props.groupClass)}
      attributes={{
        'data-module': 'govuk-character-count',
        'data-count-type': maxWords ? 'words' : undefined,
        ...limits,
      }}
    >
      <Label {...labelOf(props)} />
      <HintAndError id={idOf(props)} hint={props.hint} error={props.error} />
      <TextareaElement
        {...props}
        describedBy={classes(info, props.describedBy)}
        class={classes('govuk-js-character-count', props.class)}
      />
      <Hint id={info} class="govuk-character-count__message">
        {`You can enter up to ${maxWords ?? maxLength} ${maxWords ? 'words' : 'characters'}`}
      </Hint>
    </FormGroup>
  );
}

function TextareaElement(props: TextareaProps): VNode {
  return (
    <textarea
      class={classes('govuk-textarea', props.error && 'govuk-textarea--error', props.class)}
      id={idOf(props)}
      name={props.name}
      rows={props.rows ?? 5}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={describedBy(idOf(props), props)}
      autocomplete={props.autocomplete}
      {...props.attributes}
    >
      {props.value ?? ''}
    </textarea>
  );
}
