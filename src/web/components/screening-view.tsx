/** Is an assessment required, must the authority be asked, and from which fact does each follow: regime by regime. */
import type { VNode } from 'preact';
import { Citation } from './citation.js';
import { Details } from './details.js';
import { regimeWords } from '../programme-words.js';
import { consultationWords, determinationWords } from '../screening-words.js';
import type { Citation as CitationEntry } from '../../core/citation.js';
import type { FiredCriterion, RegimeScreening, Screening } from '../../core/screening/screening.js';

export interface CitedScreening extends Omit<RegimeScreening, 'trace'> {
  readonly trace: readonly (Omit<FiredCriterion, 'cite'> & { readonly citation: CitationEntry | null })[];
}

/** The trace with its sources looked up. */
export function citedScreening(
  screening: Screening,
  citations: ReadonlyMap<string, CitationEntry>,
): readonly CitedScreening[] {
  return screening.regimes.map(regime => ({
    ...regime,
    trace: regime.trace.map(({ cite, ...fired }) => ({ ...fired, citation: citations.get(cite) ?? null })),
  }));
}

export function ScreeningView({ screening }: { readonly screening: readonly CitedScreening[] }): VNode {
  if (screening.length === 0) return <p class="govuk-body uvid-empty">The programme names no legal regime.</p>;
  return (
    <>
      {screening.map(regime => (
        <section class="uvid-regime" aria-labelledby={`regime-${regime.regime}`}>
          <h3 class="govuk-heading-s" id={`regime-${regime.regime}`}>
            {regimeWords[regime.regime].name}
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            <li>{determinationWords[regime.determination]}.</li>
            <li>{consultationWords[regime.consultation]}.</li>
          </ul>
          {regime.trace.length > 0 && <Trace regime={regime} />}
        </section>
      ))}
    </>
  );
}

function Trace({ regime: { regime, trace } }: { readonly regime: CitedScreening }): VNode {
  const summary = (
    <>
      {trace.length === 1 ? 'The criterion that applies' : `The ${trace.length} criteria that apply`}
      <span class="govuk-visually-hidden"> under {regimeWords[regime].name}</span>
    </>
  );
  return (
    <Details summary={summary}>
      <ul class="uvid-plain-list">
        {trace.map(({ criterion, says, because, citation }) => (
          <li class="uvid-criterion">
            <p class="govuk-body">
              <span class="uvid-finding__id">{criterion}</span> {says}.
            </p>
            <p class="govuk-body">Because: {because}</p>
            {citation && <Citation citation={citation} />}
          </li>
        ))}
      </ul>
    </Details>
  );
}
