/** The only time that the link is shown: only its hash is kept. */
import type { VNode } from 'preact';
import { InsetText } from '../../web/components/messages.js';

export function CalendarLinkPage({ link }: { readonly link: string }): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Your calendar</h1>
      <p class="govuk-body">
        Subscribe to this address in your calendar. Whoever has it reads your due dates, so keep it to yourself; it is
        shown only now. A new link ends this one.
      </p>
      <InsetText>
        <code class="uvid-code">{link}</code>
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/account">
          Back to your account
        </a>
      </p>
    </>
  );
}
