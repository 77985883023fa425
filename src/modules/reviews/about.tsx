import type { VNode } from 'preact';

/** What is folded away says to those who listen what it belongs to: there are many of it on the page. */
export function About({ what, label }: { readonly what: string; readonly label: string }): VNode {
  return (
    <>
      {what}
      <span class="govuk-visually-hidden">: {label}</span>
    </>
  );
}
