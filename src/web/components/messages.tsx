/**
 * Things said to the reader outside the flow of the text.
 *
 * `InsetText` sets a paragraph apart; `WarningText` says what follows from an action; `NotificationBanner` tells what
 * has just happened or what the page's state means; `Panel` confirms the end of a journey.
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

interface Content {
  readonly children: ComponentChildren;
  readonly id?: string;
}

export function InsetText({ id, children }: Content): VNode {
  return (
    <div id={id} class="govuk-inset-text">
      {children}
    </div>
  );
}

export function WarningText({ children }: Content): VNode {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span> {children}
      </strong>
    </div>
  );
}

export interface NotificationBannerProps {
  readonly children: ComponentChildren;
  /** A success takes the focus and is read out at once; use it only for what the user has just done. */
  readonly success?: boolean;
  readonly title?: string;
  /** Only for a second banner on a page. */
  readonly titleId?: string;
}

export function NotificationBanner({ children, success, title, titleId }: NotificationBannerProps): VNode {
  const id = titleId ?? 'govuk-notification-banner-title';
  return (
    <div
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : 'region'}
      aria-labelledby={id}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={id}>
          {title ?? (success ? 'Success' : 'Important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}

export interface PanelProps {
  readonly title: ComponentChildren;
  readonly headingLevel?: 1 | 2 | 3;
  readonly children?: ComponentChildren;
}

export function Panel({ title, headingLevel, children }: PanelProps): VNode {
  const Heading = `h${headingLevel ?? 1}` as const;
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <Heading class="govuk-panel__title">{title}</Heading>
      {children != null && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}
