/** What an authority would remark on, what would resolve it, and whether it must be asked at all. */
import type { VNode } from 'preact';
import { severities, type FindingSeverity } from '../../core/findings/finding.js';
import { CaseHeading } from './case-heading.js';
import type { CaseFacts, CitedFinding } from './case-facts.js';
import { FindingView } from './finding-view.js';
import { ScreeningView } from './screening-view.js';

const severityWords: Readonly<Record<FindingSeverity, { readonly title: string; readonly says: string }>> = {
  blocking: { title: 'Blocking', says: 'As long as one of these stands, the processing cannot be approved.' },
  serious: { title: 'Serious', says: 'An authority would ask about these.' },
  advice: { title: 'Advice', says: 'These would make the assessment better.' },
};

const familyWords: Readonly<Record<CitedFinding['family'], string>> = {
  completeness: 'Something is missing',
  consistency: 'Two things do not fit together',
  adequacy: 'What is said is not enough',
};

export function FindingsPage({ facts }: { readonly facts: CaseFacts }): VNode {
  return (
    <>
      <CaseHeading of={facts} title="Findings" current="findings" />
      <p class="govuk-body-l uvid-intro">
        What an authority would remark on, worked out from the answers as they stand now. Each finding keeps its number
        and is printed in the report.
      </p>
      {facts.findings.length === 0 && <p class="govuk-body uvid-empty">Nothing was found.</p>}
      {severities.map(severity => (
        <OfSeverity id={facts.id} severity={severity} findings={facts.findings} />
      ))}
      <h2 class="govuk-heading-m" id="screening">
        Screening
      </h2>
      <ScreeningView screening={facts.screening} />
    </>
  );
}

interface OfSeverityProps {
  /** Of the assessment. */
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly findings: readonly CitedFinding[];
}

function OfSeverity({ id, severity, findings }: OfSeverityProps): VNode {
  const own = findings.filter(finding => finding.severity === severity);
  if (own.length === 0) return <></>;
  const families = [...new Set(own.map(finding => finding.family))];
  return (
    <section aria-labelledby={`severity-${severity}`}>
      <h2 class="govuk-heading-m" id={`severity-${severity}`}>
        {`${severityWords[severity].title} (${own.length})`}
      </h2>
      <p class="govuk-body">{severityWords[severity].says}</p>
      {families.map(family => (
        <>
          <h3 class="govuk-heading-s">{familyWords[family]}</h3>
          <ul class="uvid-findings">
            {own
              .filter(finding => finding.family === family)
              .map(finding => (
                <FindingView assessmentId={id} finding={finding} />
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}
