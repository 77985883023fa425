/** The foot of every page: what Uvid is, its licence, and the way to its API. */
import type { VNode } from 'preact';
import { languageNames, languages, type Language } from '../core/language/languages.js';
import { BrandMark } from './components/brand.js';

export interface FooterProps {
  readonly lang?: Language | undefined;
  readonly back?: string | undefined;
}

export function Footer({ lang = 'en', back = '/' }: FooterProps): VNode {
  return (
    <footer class="govuk-template__footer uvid-footer">
      <div class="govuk-width-container uvid-footer__container">
        <div class="uvid-footer__about">
          <BrandMark size={24} />
          <p class="uvid-footer__text">
            Uvid, Serbian for insight and for the right to inspect a record, guides teams through data-protection impact
            assessments for camera programmes.
          </p>
        </div>
        <nav aria-label="Language">
          <ul class="uvid-footer__links">
            {languages.map(each => (
              <li>
                {each === lang ? (
                  <span lang={each} aria-current="true">
                    {languageNames[each]}
                  </span>
                ) : (
                  <a
                    class="uvid-footer__link"
                    lang={each}
                    hreflang={each}
                    href={`/language/${each}?back=${encodeURIComponent(back)}`}
                  >
                    {languageNames[each]}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <ul class="uvid-footer__links">
          <li>
            <a class="uvid-footer__link" href="/api">
              API
            </a>
          </li>
          <li>Open source under the EUPL 1.2</li>
        </ul>
      </div>
    </footer>
  );
}
