/** All lines of one kind, page by page. */
import type { VNode } from 'preact';
import { Pagination } from '../../web/components/pagination.js';
import { ImportLines } from './import-lines.js';
import type { ImportLine, LineKind } from './import-line.js';
import { lineKindWords } from './import-words.js';

export interface ImportLinesProps {
  readonly fileName: string;
  readonly href: string;
  readonly kind: LineKind;
  readonly lines: readonly ImportLine[];
  readonly headers: readonly string[];
  readonly page: number;
  readonly more: boolean;
}

export function ImportLinesPage({ fileName, href, kind, lines, headers, page, more }: ImportLinesProps): VNode {
  const at = (no: number): string => `${href}/lines?kind=${kind}&page=${no}`;
  return (
    <>
      <span class="govuk-caption-l">{fileName}</span>
      <h1 class="govuk-heading-l">{lineKindWords[kind]}</h1>
      {lines.length === 0 ? (
        <p class="govuk-body">There are none.</p>
      ) : (
        <ImportLines kind={kind} lines={lines} headers={headers} captionHidden />
      )}
      {(page > 1 || more) && (
        <Pagination
          {...(page > 1 ? { previous: { href: at(page - 1) } } : {})}
          {...(more ? { next: { href: at(page + 1) } } : {})}
          items={[{ number: page, href: at(page), current: true }]}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          Back to the import
        </a>
      </p>
    </>
  );
}
