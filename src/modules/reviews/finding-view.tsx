/** One finding: what is wrong, what would resolve it, where, and under which provision. */
import type { VNode } from 'preact';
import { Citations } from '../../web/components/citation.js';
import { SeverityTag } from '../../web/components/state-tag.js';
import type { CitedFinding } from './case-facts.js';

interface FindingViewProps {
  readonly assessmentId: string;
  readonly finding: CitedFinding;
}

export function FindingView({ assessmentId, finding }: FindingViewProps): VNode {
  const { id, severity, says, resolve, citations, questions } = finding;
  return (
    <li class="uvid-finding" id={id}>
      <p class="uvid-finding__head">
        <span class="uvid-finding__id">{id}</span> <SeverityTag severity={severity} />
      </p>
      <p class="govuk-body">{says}</p>
      <p class="govuk-body">
        <strong>To resolve it:</strong> {resolve}
      </p>
      {questions.length > 0 && (
        <ul class="govuk-list uvid-finding__questions">
          {questions.map(question => (
            <li>
              <a class="govuk-link" href={`/assessments/${assessmentId}/questions/${question.id}`}>
                {question.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Citations citations={citations} />
    </li>
  );
}
