/** What the levels of a method mean, folded away: `<RiskScales method={template.risk} />`. */
import type { VNode } from 'preact';
import type { RiskMethod, ScaleLevel } from '../../core/risk/method.js';
import { Details } from './details.js';

export function RiskScales({ method }: { readonly method: RiskMethod }): VNode {
  return (
    <Details summary="What the levels mean">
      <p class="govuk-body">{method.name}</p>
      <Scale title="Likelihood" levels={method.likelihood} />
      <Scale title="Severity" levels={method.severity} />
    </Details>
  );
}

function Scale({ title, levels }: { readonly title: string; readonly levels: readonly ScaleLevel[] }): VNode {
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <dl class="uvid-scale">
        {levels.map(level => (
          <div class="uvid-scale__level">
            <dt>{`${level.value} – ${level.name}`}</dt>
            <dd>{level.meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
