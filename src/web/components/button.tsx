/**
 * A button that submits the form, or a link that looks like one when it has an `href`.
 *
 *     <Button name="action" value="submit">Submit the step</Button>
 *     <Button href="/programmes/new" kind="secondary">Register a programme</Button>
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes, type Attributes } from './classes.js';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: 'secondary' | 'warning' | 'inverse';
  /** Begins a journey: larger, with an arrow. */
  readonly start?: boolean;
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly disabled?: boolean;
  /** Ignores a second click within a second. */
  readonly preventDoubleClick?: boolean;
  readonly id?: string;
  readonly class?: string;
  /** Such as `formaction`, `form` or `hidden`. */
  readonly attributes?: Attributes;
}

export function Button(props: ButtonProps): VNode {
  const { kind, start, href, children, attributes } = props;
  const shared = {
    id: props.id,
    class: classes('govuk-button', kind && `govuk-button--${kind}`, props.class, start && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributes,
  };
  if (href !== undefined) {
    return (
      <a href={href} role="button" draggable={false} {...shared}>
        {children}
        {start && <StartIcon />}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
      {...shared}
    >
      {children}
      {start && <StartIcon />}
    </button>
  );
}

function StartIcon(): VNode {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

/** Buttons side by side, one under the other on a narrow screen. Links in it need `class="govuk-link"`. */
export function ButtonGroup({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="govuk-button-group">{children}</div>;
}
