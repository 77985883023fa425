/** What follows from the measures: who does what until when, the most pressing first. */
import type { VNode } from 'preact';
import type { ActionStatus } from '../../core/actions/action.js';
import type { PlannedAction } from '../../core/actions/plan.js';
import { Table } from '../../web/components/table.js';
import { Tag, type TagColour } from '../../web/components/tag.js';
import { dateInWords } from '../../web/words.js';

const standing: Readonly<Record<ActionStatus, readonly [TagColour, string]>> = {
  open: ['grey', 'To do'],
  in_progress: ['blue', 'Partly in place'],
  done: ['green', 'In place'],
  dropped: ['purple', 'Dropped'],
};

export interface ActionPlanProps {
  readonly plan: readonly PlannedAction[];
  /** Names the risks that an action is for, such as `R1, R4`. */
  readonly risksOf: (action: PlannedAction) => string;
}

export function ActionPlan({ plan, risksOf }: ActionPlanProps): VNode {
  if (plan.length === 0)
    return <p class="govuk-body uvid-empty">There is nothing to do: no measure has been entered.</p>;
  return (
    <Table
      scroll="Action plan"
      caption="Action plan"
      captionHidden
      rowHeaders
      columns={['No.', 'What is to be done', 'For', 'Owner', 'Due', 'Standing'].map(label => ({ label }))}
      rows={plan.map(action => [
        action.key,
        action.what,
        risksOf(action) || <Missing text="No risk" />,
        action.owner || <Missing text="Nobody yet" />,
        action.dueOn === null ? <Missing text="No date" /> : dateInWords(action.dueOn),
        <Standing action={action} />,
      ])}
    />
  );
}

function Standing({ action }: { readonly action: PlannedAction }): VNode {
  const [colour, words] = action.overdue ? (['red', 'Overdue'] as const) : standing[action.status];
  return (
    <>
      <Tag colour={colour}>{words}</Tag>
      {action.evidence !== '' && <span class="uvid-register__figures">{`Evidence: ${action.evidence}`}</span>}
    </>
  );
}

function Missing({ text }: { readonly text: string }): VNode {
  return <span class="uvid-not-provided">{text}</span>;
}
