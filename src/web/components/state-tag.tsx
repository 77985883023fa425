/** States in words: `<StepTag state="changes_requested" />`, `<AssessmentTag state="awaiting_advice" />`. */
import type { VNode } from 'preact';
import type { FindingSeverity } from '../../core/findings/finding.js';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';
import { Tag, type TagColour } from './tag.js';

interface Look {
  readonly words: string;
  readonly colour: TagColour;
}

const steps: Readonly<Record<StepState, Look>> = {
  not_started: { words: 'Not started', colour: 'grey' },
  in_progress: { words: 'In progress', colour: 'blue' },
  submitted: { words: 'In review', colour: 'purple' },
  changes_requested: { words: 'Changes requested', colour: 'orange' },
  approved: { words: 'Approved', colour: 'green' },
};

const assessments: Readonly<Record<AssessmentState, Look>> = {
  in_preparation: { words: 'In preparation', colour: 'blue' },
  awaiting_advice: { words: 'Awaiting advice', colour: 'purple' },
  awaiting_decision: { words: 'Awaiting decision', colour: 'purple' },
  rejected: { words: 'Rejected', colour: 'red' },
  consultation: { words: 'Consultation of the authority', colour: 'orange' },
  approved: { words: 'Approved', colour: 'green' },
  conditionally_approved: { words: 'Approved with conditions', colour: 'teal' },
};

const severities: Readonly<Record<FindingSeverity, Look>> = {
  blocking: { words: 'Blocking', colour: 'red' },
  serious: { words: 'Serious', colour: 'orange' },
  advice: { words: 'Advice', colour: 'grey' },
};

export function StepTag({ state }: { readonly state: StepState }): VNode {
  return <LookTag {...steps[state]} />;
}

export function AssessmentTag({ state }: { readonly state: AssessmentState }): VNode {
  return <LookTag {...assessments[state]} />;
}

export function SeverityTag({ severity }: { readonly severity: FindingSeverity }): VNode {
  return <LookTag {...severities[severity]} />;
}

function LookTag({ words, colour }: Look): VNode {
  return <Tag colour={colour}>{words}</Tag>;
}

/** The same words for a sentence or a title. */
export function stepStateInWords(state: StepState): string {
  return steps[state].words;
}

export function assessmentStateInWords(state: AssessmentState): string {
  return assessments[state].words;
}
