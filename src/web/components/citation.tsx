/**
 * Where a question or a finding comes from. What is not confirmed against its primary text is marked as guidance.
 *
 *     <Citation citation={citation} />  <Citations citations={list} />
 */
import type { VNode } from 'preact';
import type { Citation as CitationData } from '../../core/citation.js';

export type CitationProps = Pick<CitationData, 'label' | 'kind' | 'confirmed'> & { readonly says?: string };

export function Citation({ citation }: { readonly citation: CitationProps }): VNode {
  const law = citation.confirmed && citation.kind !== 'guidance';
  return (
    <span class="uvid-citation">
      <span class="uvid-citation__label">{unbroken(citation.label)}</span>
      {!law && <span class="uvid-citation__note"> guidance, not law</span>}
      {citation.says && <span class="uvid-citation__says"> {citation.says}</span>}
    </span>
  );
}

export function Citations({ citations }: { readonly citations: readonly CitationProps[] }): VNode {
  if (citations.length === 0) return <></>;
  return (
    <ul class="uvid-citations" aria-label="Sources">
      {citations.map(citation => (
        <li>
          <Citation citation={citation} />
        </li>
      ))}
    </ul>
  );
}

/** Keeps "Art." and its number on one line. */
function unbroken(label: string): string {
  return label.replaceAll(/\b(Arts?\.|Articles?|Rec\.|para\.|No\.|§) (?=\d)/g, '$1\u00a0');
}
