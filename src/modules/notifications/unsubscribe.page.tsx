/** Where the link of an e-mail leads that says: no more of this. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';

export function UnsubscribePage({ token }: { readonly token: string }): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">No more e-mails of this kind?</h1>
      <p class="govuk-body">
        You will still find every notice in Uvid, under your account, where you can also choose these e-mails again.
      </p>
      <form action={`/unsubscribe/${token}`} method="post">
        <Button>Send me no more of these</Button>
      </form>
    </>
  );
}

export function UnsubscribedPage(): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">You get no more e-mails of this kind</h1>
      <p class="govuk-body">Sign in and open your account to choose differently.</p>
    </>
  );
}

export function UnknownLinkPage(): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">This link is not known</h1>
      <p class="govuk-body">Copy it whole from the e-mail, or sign in and open your account to choose your e-mails.</p>
    </>
  );
}
