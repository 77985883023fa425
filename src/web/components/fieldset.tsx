/** Groups inputs under one legend: `<Fieldset legend="Who is the controller?" legendSize="m">…</Fieldset>`. */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';
import type { Size } from './field.js';

export interface FieldsetProps {
  readonly legend?: ComponentChildren;
  readonly legendSize?: Size;
  readonly legendHidden?: boolean;
  readonly isPageHeading?: boolean;
  readonly describedBy?: string;
  readonly role?: 'group';
  readonly class?: string;
  readonly children?: ComponentChildren;
}

export function Fieldset(props: FieldsetProps): VNode {
  const { legend, legendSize, legendHidden, isPageHeading, children } = props;
  return (
    <fieldset class={classes('govuk-fieldset', props.class)} role={props.role} aria-describedby={props.describedBy}>
      {legend != null && (
        <legend
          class={classes(
            'govuk-fieldset__legend',
            legendSize && `govuk-fieldset__legend--${legendSize}`,
            legendHidden && 'govuk-visually-hidden',
          )}
        >
          {isPageHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
