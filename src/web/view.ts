/** What a page controller answers with: a page to draw, or where to go next. Sent by `page.interceptor.ts`. */
import type { VNode } from 'preact';
import type { Page } from './frame.js';

export type ViewPage = Omit<Page, 'nonce' | 'assets' | 'csrfToken' | 'actor' | 'navigation' | 'flash'>;

export class View {
  constructor(
    readonly page: ViewPage,
    /** Every form on the page carries the token. */
    readonly body: (csrfToken: string) => VNode,
    readonly status: 200 | 401 | 403 | 404 | 409 | 422 | 429 = 200,
  ) {}
}

/** After a form was taken: 303, with a sentence for the next page. */
export class SeeOther {
  constructor(
    readonly location: string,
    readonly flash?: string,
  ) {}
}
