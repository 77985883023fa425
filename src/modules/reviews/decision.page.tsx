/** The decision: everything needed for it on one page, then the outcome, its reasons and the signature. */
import type { VNode } from 'preact';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { AdviceRecord } from './advice-record.js';
import { CaseBrief } from './case-brief.js';
import type { CaseFacts } from './case-facts.js';
import { CaseHeading } from './case-heading.js';
import { DecisionForm } from './decision-form.js';
import type { DecisionPageProps } from './decision-props.js';
import { JointStanding } from './joint-standing.js';
import { OutcomesBlocked } from './outcomes.js';

export function DecisionPage(props: DecisionPageProps): VNode {
  const { facts, advice, choices, errors } = props;
  const possible = choices.some(choice => choice.blocked.length === 0);
  return (
    <>
      <ErrorSummary errors={errors} />
      <CaseHeading
        of={facts}
        title="Decision"
        current={null}
        jump={choices.length > 0 ? { href: '#your-decision', text: 'Go to the outcomes' } : undefined}
      />
      {choices.length === 0 && <NotDue facts={facts} />}
      <CaseBrief facts={facts} />
      <h2 class="govuk-heading-m">Advice of the data protection officer</h2>
      {advice ? (
        <AdviceRecord advice={advice} />
      ) : (
        <p class="govuk-body uvid-empty">No advice has been recorded yet.</p>
      )}
      <JointStanding assessmentId={facts.id} officers={props.joint} />
      {choices.length > 0 && !possible && <OutcomesBlocked choices={choices} />}
      {possible && <DecisionForm {...props} />}
      {choices.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/assessments/${facts.id}/return`}>
            Return the assessment to its authors instead
          </a>
        </p>
      )}
    </>
  );
}

function NotDue({ facts: { id, state } }: { readonly facts: CaseFacts }): VNode {
  const prepared = state === 'in_preparation' || state === 'awaiting_advice';
  return (
    <p class="govuk-body uvid-empty">
      {prepared ? (
        'No decision is due: first every step is approved, then the data protection officer advises.'
      ) : (
        <>
          The decision is taken.{' '}
          <a class="govuk-link" href={`/assessments/${id}/versions`}>
            Go to the decided versions
          </a>
        </>
      )}
    </p>
  );
}
