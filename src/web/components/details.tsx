/** Something that few readers need, folded away: `<Details summary="Why we ask">…</Details>`. */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

export interface DetailsProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  readonly id?: string;
  readonly class?: string;
}

export function Details({ summary, children, open, id, class: extra }: DetailsProps): VNode {
  return (
    <details id={id} class={classes('govuk-details', extra)} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
