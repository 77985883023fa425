/**
 * A form that posts, with the token that proves it is ours. Browsers' own validation is off: the server's messages
 * are the ones that people see. With `autosaveUrl` the typed text is kept as a draft (see `assets/autosave.js`).
 *
 *     <Form action="/programmes" csrfToken={token}>…<Button>Continue</Button></Form>
 */
import type { ComponentChildren, VNode } from 'preact';

export interface FormProps {
  readonly action: string;
  readonly csrfToken: string;
  readonly children: ComponentChildren;
  readonly id?: string;
  readonly class?: string;
  readonly autosaveUrl?: string;
}

export function Form({ action, csrfToken, children, id, class: extra, autosaveUrl }: FormProps): VNode {
  return (
    <form action={action} method="post" noValidate id={id} class={extra} data-autosave-url={autosaveUrl}>
      <CsrfField token={csrfToken} />
      {children}
      {autosaveUrl && <p class="govuk-hint uvid-autosave" role="status" data-autosave-status />}
    </form>
  );
}

/** The hidden field that every form which posts must have. */
export function CsrfField({ token }: { readonly token: string }): VNode {
  return <input type="hidden" name="_csrf" value={token} />;
}
