/**
 * What every form field shares: a label, a hint, an error, and the ids that tie them together.
 *
 * A field's `id` is made from its `name` by `fieldId`, so an error summary needs only the name to link to it.
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes, type Attributes } from './classes.js';

export type Size = 's' | 'm' | 'l' | 'xl';

export interface LabelOptions {
  /** The label of an input, or the legend of a group of inputs. */
  readonly label: ComponentChildren;
  readonly labelSize?: Size;
  /** The label is also the page's only `h1`: for pages that ask one thing. */
  readonly isPageHeading?: boolean;
  /** Read out, not shown: only where the surroundings already say it. */
  readonly labelHidden?: boolean;
}

export interface FieldProps extends LabelOptions {
  readonly name: string;
  /** Left out, it is made from the name. */
  readonly id?: string;
  readonly hint?: ComponentChildren;
  /** The sentence that the error summary shows too. */
  readonly error?: string | null;
  /** Ids of further elements that describe the field. */
  readonly describedBy?: string;
  readonly groupClass?: string;
}

/** `rows[3][purpose]` becomes `rows-3-purpose`; a plain name stays as it is. */
export function fieldId(name: string): string {
  return name.replaceAll(']', '').replaceAll('[', '-');
}

export function idOf(field: { readonly name: string; readonly id?: string | undefined }): string {
  return field.id ?? fieldId(field.name);
}

type Described = Pick<FieldProps, 'hint' | 'error' | 'describedBy'>;

/** The value of `aria-describedby`; undefined when nothing describes the field. */
export function describedBy(id: string, { hint, error, describedBy: other }: Described): string | undefined {
  return classes(other, hint != null && `${id}-hint`, error && `${id}-error`) || undefined;
}

export function Label(props: LabelOptions & { readonly for?: string; readonly class?: string }): VNode {
  const { label, labelSize, isPageHeading, labelHidden } = props;
  const element = (
    <label
      class={classes(
        'govuk-label',
        labelSize && `govuk-label--${labelSize}`,
        labelHidden && 'govuk-visually-hidden',
        props.class,
      )}
      for={props.for}
    >
      {label}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{element}</h1> : element;
}

interface TextProps {
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Hint({ id, class: extra, children }: TextProps): VNode {
  return (
    <div id={id} class={classes('govuk-hint', extra)}>
      {children}
    </div>
  );
}

export function ErrorMessage({ id, class: extra, children }: TextProps): VNode {
  return (
    <p id={id} class={classes('govuk-error-message', extra)}>
      <span class="govuk-visually-hidden">Error:</span> {children}
    </p>
  );
}

/** The hint and the error of a field, in the order in which they are read out. */
export function HintAndError({ id, hint, error }: { readonly id: string } & Described): VNode {
  return (
    <>
      {hint != null && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}

interface FormGroupProps {
  readonly error?: string | null | undefined;
  readonly class?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** The box around one field; carries the red bar of an error. */
export function FormGroup({ error, class: extra, attributes, children }: FormGroupProps): VNode {
  return (
    <div class={classes('govuk-form-group', error && 'govuk-form-group--error', extra)} {...attributes}>
      {children}
    </div>
  );
}
