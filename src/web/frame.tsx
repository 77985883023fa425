/**
 * The whole HTML document around the body of a page.
 *
 *     renderPage({ title: 'Programmes', nonce, assets, actor, csrfToken, navigation }, <ProgrammeList … />)
 *
 * Data in, markup out: who is signed in, the CSP nonce, the CSRF token and the manifest of assets come from the caller.
 */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../core/language/languages.js';
import type { Translator } from '../core/language/translator.js';
import { classes } from './components/classes.js';
import { NotificationBanner } from './components/messages.js';
import {
  BackLink,
  Breadcrumbs,
  ServiceNavigation,
  SkipLink,
  type BackLinkProps,
  type Crumb,
  type NavigationItem,
} from './components/navigation.js';
import { Footer } from './footer.js';
import { Header, type FrameActor } from './header.js';
import { translatedHtml } from './translated-html.js';

/** Name of an asset -> its file name with a content hash: `manifest.json` as `buildAssets` writes it. */
export type AssetManifest = Readonly<Record<string, string>>;

export interface Page {
  /** What the page is about, different on every page; the document's title adds the name of the service. */
  readonly title: string;
  readonly lang?: Language;
  /** Where whoever chooses another language comes back to. */
  readonly address?: string;
  /** Puts the page into its language; English pages need none. */
  readonly translator?: Translator | null;
  readonly nonce: string;
  readonly assets: AssetManifest;
  /** Needed when somebody is signed in: the sign-out button posts it. */
  readonly csrfToken?: string | null;
  readonly actor?: FrameActor | null;
  /** The notice of a programme that is not the controller's own document; stands above everything. */
  readonly notice?: string | null;
  readonly navigation?: readonly NavigationItem[];
  readonly breadcrumbs?: readonly Crumb[];
  /** Instead of breadcrumbs, on a page of a journey. */
  readonly back?: BackLinkProps;
  /** What the user has just done, once. */
  readonly flash?: string | null;
  /** The body begins with an error summary. */
  readonly error?: boolean;
  /** For tables and reviews: up to 1,280 pixels instead of 960. */
  readonly wide?: boolean;
}

export const themeColour = '#12324F';

export function renderPage(page: Page, body: VNode): string {
  const html = `<!DOCTYPE html>\n${renderToString(<Document page={page} body={body} />)}`;
  return page.translator ? translatedHtml(html, page.translator) : html;
}

interface DocumentProps {
  readonly page: Page;
  readonly body: VNode;
}

function Document({ page, body }: DocumentProps): VNode {
  const asset = (name: string) => `/assets/${page.assets[name] ?? name}`;
  return (
    <html lang={page.lang ?? 'en'} class="govuk-template">
      <Head page={page} asset={asset} />
      <body class={classes('govuk-template__body', page.wide && 'uvid-wide')}>
        <script src={asset('scripted.js')} nonce={page.nonce} />
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <header class="govuk-template__header">
          <Header actor={page.actor} csrfToken={page.csrfToken} />
          {page.navigation && page.navigation.length > 0 && <ServiceNavigation items={page.navigation} />}
        </header>
        {page.notice && <Notice text={page.notice} />}
        <div class="govuk-width-container">
          {page.breadcrumbs && <Breadcrumbs items={page.breadcrumbs} collapse />}
          {page.back && (
            <nav aria-label="Back">
              <BackLink {...page.back} />
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main-content">
            {page.flash && <NotificationBanner success>{page.flash}</NotificationBanner>}
            {body}
          </main>
        </div>
        <Footer lang={page.lang} back={page.address} />
        <script type="module" src={asset('app.js')} nonce={page.nonce} />
      </body>
    </html>
  );
}

function Head({ page, asset }: { readonly page: Page; readonly asset: (name: string) => string }): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${page.error ? 'Error: ' : ''}${page.title} – Uvid`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={themeColour} />
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" sizes="any" />
      <link rel="mask-icon" href={asset('mask-icon.svg')} {...{ color: themeColour }} />
      <link rel="apple-touch-icon" href={asset('apple-touch-icon.png')} />
      <link rel="manifest" href={asset('manifest.webmanifest')} />
      <link rel="stylesheet" href={asset('app.css')} />
    </head>
  );
}

function Notice({ text }: { readonly text: string }): VNode {
  return (
    <aside class="uvid-notice" aria-label="About this record">
      <div class="govuk-width-container">
        <p class="uvid-notice__text">{text}</p>
      </div>
    </aside>
  );
}
