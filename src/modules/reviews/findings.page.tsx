/** What an authority would remark on, what would resolve it, and whether it must be asked at all. */
import type { VNode } from 'preact';
import { severities, type FindingSeverity } from '../../core/findings/finding.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ScreeningView } from '../../web/components/screening-view.js';
import { CaseHeading } from './case-heading.js';
import type { CaseFacts, CitedFinding } from './case-facts.js';
import { FindingAnswerForm, FindingView } from './finding-view.js';

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

interface FindingsPageProps {
  readonly facts: CaseFacts;
  readonly answer: FindingAnswerForm | null;
}

export function FindingsPage({ facts, answer }: FindingsPageProps): VNode {
  return (
    <>
      {answer?.typed && (
        <ErrorSummary errors={[{ field: `answer-${answer.typed.finding}`, text: answer.typed.error }]} />
      )}
      <CaseHeading of={facts} title="Findings" current="findings" />
      <p class="govuk-body-l uvid-intro">
        What an authority would remark on, worked out from the answers as they stand now. Each finding keeps its number
        and is printed in the report.
      </p>
      {facts.findings.length === 0 && <p class="govuk-body uvid-empty">Nothing was found.</p>}
      {severities.map(severity => (
        <OfSeverity id={facts.id} severity={severity} findings={facts.findings} answer={answer} />
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
  readonly answer: FindingAnswerForm | null;
}

function OfSeverity({ id, severity, findings, answer }: OfSeverityProps): VNode {
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
                <FindingView assessmentId={id} finding={finding} answer={answer} />
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}
