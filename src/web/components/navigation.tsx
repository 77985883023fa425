/**
 * The ways around: `Breadcrumbs` (where am I), `BackLink` (one page back in a journey), `SkipLink`, `ServiceNavigation`.
 * Pages hand breadcrumbs, the back link and the navigation to `renderPage`, which puts them in their places.
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

export interface Crumb {
  readonly text: string;
  /** Left out for the page itself. */
  readonly href?: string;
}

export interface BreadcrumbsProps {
  readonly items: readonly Crumb[];
  /** On a narrow screen only the first and the last remain. */
  readonly collapse?: boolean;
}

export function Breadcrumbs({ items, collapse }: BreadcrumbsProps): VNode {
  return (
    <nav
      class={classes('govuk-breadcrumbs', collapse && 'govuk-breadcrumbs--collapse-on-mobile')}
      aria-label="Breadcrumb"
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ text, href }) =>
          href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

export interface BackLinkProps {
  readonly href: string;
  readonly text?: string;
}

export function BackLink({ href, text }: BackLinkProps): VNode {
  return (
    <a href={href} class="govuk-back-link">
      {text ?? 'Back'}
    </a>
  );
}

export function SkipLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }): VNode {
  return (
    <a href={href} class="govuk-skip-link" data-module="govuk-skip-link">
      {children}
    </a>
  );
}

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** This very page. */
  readonly current?: boolean;
  /** A page under this item. */
  readonly active?: boolean;
}

export interface ServiceNavigationProps {
  readonly items: readonly NavigationItem[];
  readonly serviceName?: string;
  readonly serviceUrl?: string;
}

export function ServiceNavigation(props: ServiceNavigationProps): VNode {
  const { items, serviceName } = props;
  const inner = (
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        {serviceName !== undefined && <ServiceName name={serviceName} url={props.serviceUrl} />}
        {items.length > 0 && <Menu items={items} />}
      </div>
    </div>
  );
  return serviceName === undefined ? (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      {inner}
    </div>
  ) : (
    <section aria-label="Service information" class="govuk-service-navigation" data-module="govuk-service-navigation">
      {inner}
    </section>
  );
}

function ServiceName({ name, url }: { readonly name: string; readonly url: string | undefined }): VNode {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

function Menu({ items }: { readonly items: readonly NavigationItem[] }): VNode {
  return (
    <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
      {items.length > 1 && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls="navigation"
          hidden
          aria-hidden="true"
        >
          Menu
        </button>
      )}
      <ul class="govuk-service-navigation__list" id="navigation">
        {items.map(item => (
          <MenuItem item={item} />
        ))}
      </ul>
    </nav>
  );
}

function MenuItem({ item }: { readonly item: NavigationItem }): VNode {
  const here = item.current || item.active;
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      <a
        class="govuk-service-navigation__link"
        href={item.href}
        aria-current={here ? (item.current ? 'page' : 'true') : undefined}
      >
        {here ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text}
      </a>
    </li>
  );
}
