/** Chooses one file: `<FileInput name="file" label="File" accept=".csv" />`, in a form of `multipart/form-data`. */
import type { VNode } from 'preact';
import { classes } from './classes.js';
import { describedBy, FormGroup, HintAndError, idOf, Label, type FieldProps } from './field.js';
import { labelOf } from './text-input.js';

export interface FileInputProps extends FieldProps {
  /** Endings of names: a help for the person who chooses, and no check. */
  readonly accept?: string;
}

export function FileInput(props: FileInputProps): VNode {
  const { error } = props;
  return (
    <FormGroup error={error} class={props.groupClass}>
      <Label {...labelOf(props)} />
      <HintAndError id={idOf(props)} hint={props.hint} error={error} />
      <input
        class={classes('govuk-file-upload', error && 'govuk-file-upload--error')}
        id={idOf(props)}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy(idOf(props), props)}
      />
    </FormGroup>
  );
}
