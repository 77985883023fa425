/**
 * Between the pages of a list (`items`), or from one thing to the next (`previous` and `next` alone, with their names).
 *
 *     <Pagination previous={{ href, label: 'Purposes' }} next={{ href, label: 'Data items' }} />
 */
import type { VNode } from 'preact';
import { classes } from './classes.js';

export interface PaginationLink {
  readonly href: string;
  readonly text?: string;
  /** What is there; shown only without page numbers. */
  readonly label?: string;
}

export type PageItem = { readonly number: number; readonly href: string; readonly current?: boolean } | 'ellipsis';

export interface PaginationProps {
  readonly previous?: PaginationLink;
  readonly next?: PaginationLink;
  readonly items?: readonly PageItem[];
  readonly label?: string;
}

export function Pagination({ previous, next, items, label }: PaginationProps): VNode {
  const block = items === undefined;
  return (
    <nav class={classes('govuk-pagination', block && 'govuk-pagination--block')} aria-label={label ?? 'Pagination'}>
      {previous && <ArrowLink link={previous} direction="prev" block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map(item => (
            <Page item={item} />
          ))}
        </ul>
      )}
      {next && <ArrowLink link={next} direction="next" block={block} />}
    </nav>
  );
}

interface ArrowLinkProps {
  readonly link: PaginationLink;
  readonly direction: 'prev' | 'next';
  readonly block: boolean;
}

function ArrowLink({ link, direction, block }: ArrowLinkProps): VNode {
  const arrowFirst = block || direction === 'prev';
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={direction}>
        {arrowFirst && <Arrow direction={direction} />}{' '}
        <span
          class={classes(
            'govuk-pagination__link-title',
            block && !link.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text ?? (
            <>
              {direction === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {block && link.label && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!arrowFirst && <Arrow direction={direction} />}
      </a>
    </div>
  );
}

// The arrows of govuk-frontend, point for point: the tests compare the markup with its fixtures.
const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ direction }: { readonly direction: 'prev' | 'next' }): VNode {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[direction]} />
    </svg>
  );
}

function Page({ item }: { readonly item: PageItem }): VNode {
  if (item === 'ellipsis') return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={`Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}
