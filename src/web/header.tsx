/** The head of every page: whose service this is, in which organisation one works, and who is signed in. */
import type { VNode } from 'preact';
import { BrandMark } from './components/brand.js';
import { CsrfField } from './components/form.js';

export interface FrameActor {
  readonly name: string;
  readonly organisation: string;
  /** In words, such as `Data-protection officer`. */
  readonly roles: readonly string[];
}

export interface HeaderProps {
  readonly actor?: FrameActor | null | undefined;
  readonly csrfToken?: string | null | undefined;
}

export function Header({ actor, csrfToken }: HeaderProps): VNode {
  return (
    <div class="uvid-header">
      <div class="govuk-width-container uvid-header__container">
        <a class="uvid-header__brand" href="/">
          <BrandMark />
          <span class="uvid-header__name">Uvid</span>
        </a>
        {actor && <span class="uvid-header__organisation">{actor.organisation}</span>}
        {actor ? (
          <Account actor={actor} csrfToken={csrfToken ?? ''} />
        ) : (
          <a class="uvid-header__link uvid-header__account" href="/sign-in">
            Sign in
          </a>
        )}
      </div>
    </div>
  );
}

function Account({ actor, csrfToken }: { readonly actor: FrameActor; readonly csrfToken: string }): VNode {
  return (
    <div class="uvid-header__account">
      <p class="uvid-header__person">
        <span class="govuk-visually-hidden">Signed in as </span>
        <a class="uvid-header__link uvid-header__person-name" href="/account">
          {actor.name}
        </a>
        {actor.roles.length > 0 && <span class="uvid-header__roles">{actor.roles.join(', ')}</span>}
      </p>
      <form action="/sign-out" method="post">
        <CsrfField token={csrfToken} />
        <button class="uvid-header__sign-out" type="submit">
          Sign out
        </button>
      </form>
    </div>
  );
}
