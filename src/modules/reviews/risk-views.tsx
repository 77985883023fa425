/** The register at a glance. */
import type { VNode } from 'preact';
import { highResidualRisks, unexplained } from '../../core/risk/assess.js';
import { InsetText } from '../../web/components/messages.js';
import { RiskMatrix } from '../../web/components/risk-matrix.js';
import type { CaseFacts } from './case-facts.js';

export function Matrices({ facts: { method, risks, prefixes } }: { readonly facts: CaseFacts }): VNode {
  const shared = { method, risks, prefix: prefixes.risk, href: (no: number) => `#risk-${no}` };
  return (
    <div class="uvid-matrices">
      <RiskMatrix {...shared} rating="inherent" caption="Before the measures" />
      <RiskMatrix {...shared} rating="residual" caption="After the measures" />
    </div>
  );
}

/** What the register comes to, in sentences. */
export function Sum({ facts: { method, risks, prefixes } }: { readonly facts: CaseFacts }): VNode {
  if (risks.length === 0)
    return <p class="govuk-body uvid-empty">The register is empty. Risks are entered in section 4 of the questions.</p>;
  const high = highResidualRisks(method, risks);
  const free = unexplained(risks);
  const listed = (some: typeof risks) => some.map(risk => `${prefixes.risk}${risk.no}`).join(', ');
  return (
    <InsetText>
      <p class="govuk-body">
        {high.length === 0
          ? 'No risk remains high after the measures.'
          : `High after the measures, or not rated: ${listed(high)}. The processing cannot be plainly approved.`}
      </p>
      {free.length > 0 && (
        <p class="govuk-body">{`Rated lower without a measure that explains it: ${listed(free)}.`}</p>
      )}
    </InsetText>
  );
}
