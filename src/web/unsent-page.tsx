/** A form that could not be taken: everything that was typed, and the way to send it once more. */
import type { VNode } from 'preact';
import { Button } from './components/button.js';
import { Carried } from './components/carried.js';
import { Details } from './components/details.js';
import { CsrfField } from './components/form.js';
import { Paragraphs } from './components/thread.js';
import { renderPage, type Page } from './frame.js';
import { pairsOf, type FormFields } from './posted-fields.js';

export type WhyUnsent = 'signed_out' | 'older_than_session' | 'gone' | 'failed';

export interface UnsentForm {
  readonly why: WhyUnsent;
  /** Where it was sent to. */
  readonly action: string;
  readonly fields: FormFields;
  /** What went wrong. */
  readonly message: string;
  /** By which the operator finds the error in the log. */
  readonly reference: string | null;
}

export interface UnsentContent extends UnsentForm {
  /** Null while nobody is signed in: sending then leads back to this page, with the text still on it. */
  readonly csrfToken: string | null;
}

interface Look {
  readonly title: string;
  readonly says: (content: UnsentContent) => VNode;
  /** Left out where sending again would change nothing. */
  readonly send?: string;
}

const looks: Readonly<Record<WhyUnsent, Look>> = {
  signed_out: { title: 'Your session has ended', says: SignInElsewhere, send: 'Send it, now that I have signed in' },
  older_than_session: {
    title: 'Send this once more',
    says: () => (
      <p class="govuk-body">
        You signed in after the page was opened, so it has to be sent once more. Everything that you typed is here.
      </p>
    ),
    send: 'Send it',
  },
  gone: { title: 'This is no longer asked for', says: Gone },
  failed: { title: 'Sorry, something went wrong', says: Failed, send: 'Send it again' },
};

export function renderUnsentPage(page: Omit<Page, 'title'>, content: UnsentContent): string {
  return renderPage({ ...page, title: looks[content.why].title, error: true }, <UnsentBody {...content} />);
}

function UnsentBody(content: UnsentContent): VNode {
  const { title, says, send } = looks[content.why];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        {says(content)}
        {send !== undefined && (
          <form action={content.action} method="post">
            {content.csrfToken !== null && <CsrfField token={content.csrfToken} />}
            <Carried fields={content.fields} />
            <Button preventDoubleClick>{send}</Button>
          </form>
        )}
        <Details summary="What you typed" open={send === undefined}>
          <Typed fields={content.fields} />
        </Details>
      </div>
    </div>
  );
}

function SignInElsewhere(): VNode {
  return (
    <p class="govuk-body">
      It was not saved, and nothing that you typed is lost: it is on this page. Keep the page open,{' '}
      <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">
        sign in in a new tab
      </a>
      , come back and send it.
    </p>
  );
}

function Gone({ message }: UnsentContent): VNode {
  return (
    <>
      <p class="govuk-body">{message}</p>
      <p class="govuk-body">Somebody may have changed what it depends on. Copy what is still of use to you.</p>
    </>
  );
}

function Failed({ message, reference }: UnsentContent): VNode {
  return (
    <>
      <p class="govuk-body">{message} What you typed is on this page.</p>
      {reference && (
        <p class="govuk-body">
          If you report this, quote the reference <code class="uvid-code">{reference}</code>.
        </p>
      )}
    </>
  );
}

const notTyped = new Set(['action', 'seen', 'from', 'status', 'next', 'row']);

/** To copy it, should everything else fail. The form's own codes and numbers are left out. */
function Typed({ fields }: { readonly fields: FormFields }): VNode {
  const texts = pairsOf(fields).filter(([name, value]) => !notTyped.has(name) && value.trim() !== '');
  return (
    <>
      {texts.map(([, value]) => (
        <Paragraphs text={value} />
      ))}
    </>
  );
}
