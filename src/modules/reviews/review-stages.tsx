/** How far the review of a step is, stage by stage, and where the reader's approval would count. */
import type { VNode } from 'preact';
import { SummaryList } from '../../web/components/summary-list.js';
import type { StageFacts } from './review-facts.js';

export function ReviewStages({ stages: { all, own } }: { readonly stages: StageFacts }): VNode {
  if (all.length === 0) return <></>;
  return (
    <section aria-labelledby="stages">
      <h2 class="govuk-heading-s" id="stages">
        Stages of the review
      </h2>
      <SummaryList
        rows={all.map(({ name, quorum, approvedBy }) => ({
          key: name,
          value: `${Math.min(approvedBy.length, quorum)} of ${quorum} ${quorum === 1 ? 'approval' : 'approvals'}${
            approvedBy.length > 0 ? `: ${approvedBy.join(', ')}` : ''
          }`,
        }))}
      />
      {own && (
        <p class="govuk-body">
          {`Your approval counts in the stage “${own.stage}”`}
          {own.insteadOf !== null && `, in place of ${own.insteadOf}`}.
        </p>
      )}
    </section>
  );
}
