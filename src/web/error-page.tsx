/** A page that says what went wrong and what to do next, and nothing about the inside of the service. */
import type { VNode } from 'preact';
import { renderPage, type Page } from './frame.js';

export interface ErrorContent {
  /** One sentence, as a heading: `Page not found`. */
  readonly heading: string;
  /** What happened and what the reader can do, one paragraph each. */
  readonly paragraphs: readonly string[];
  /** By which the operator finds the error in the log. */
  readonly reference?: string | null;
  readonly link?: { readonly href: string; readonly text: string };
}

export function renderErrorPage(page: Omit<Page, 'title'>, content: ErrorContent): string {
  return renderPage({ ...page, title: content.heading }, <ErrorBody {...content} />);
}

function ErrorBody({ heading, paragraphs, reference, link }: ErrorContent): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        {paragraphs.map(text => (
          <p class="govuk-body">{text}</p>
        ))}
        {reference && (
          <p class="govuk-body">
            If you report this, quote the reference <code class="uvid-code">{reference}</code>.
          </p>
        )}
        {link && (
          <p class="govuk-body">
            <a class="govuk-link" href={link.href}>
              {link.text}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
