/** When answers may change: while the assessment is prepared and the step is not in somebody else's hands. */
import type { AssessmentState, StepState } from './states.js';

const writableSteps: readonly StepState[] = ['not_started', 'in_progress', 'changes_requested'];

export function mayWrite(assessment: AssessmentState, step: StepState): boolean {
  return assessment === 'in_preparation' && writableSteps.includes(step);
}

/** A decided version is sealed; its answers are history. */
export function isDecided(state: AssessmentState): boolean {
  return !['in_preparation', 'awaiting_advice', 'awaiting_decision'].includes(state);
}
