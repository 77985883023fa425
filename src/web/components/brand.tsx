/** The mark of Uvid: a U that is also the lower lid of an open eye. Takes the colour of the text around it. */
import type { VNode } from 'preact';

export function BrandMark({ size = 32 }: { readonly size?: number }): VNode {
  return (
    <svg class="uvid-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M5 5v11a11 11 0 0 0 22 0V5" fill="none" stroke="currentColor" stroke-width="4" />
      <circle cx="16" cy="14.5" r="4.5" fill="currentColor" />
    </svg>
  );
}
