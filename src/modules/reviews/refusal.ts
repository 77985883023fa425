import type { Decision } from '../../core/workflow/decide.js';
import type { Requirement } from '../../core/workflow/transitions.js';
import { RefusedError } from '../../platform/domain-error.js';

/** What is missing, said to the person who asked. */
export const requirementSays: Readonly<Record<Requirement, string>> = {
  in_preparation: 'The assessment is no longer being prepared.',
  complete_answers: 'Some questions of this step have no answer yet.',
  comment: 'Say why, in a comment.',
  not_own_work: 'You wrote in this step. Somebody else must review it.',
  seat_in_stage: 'Your approval counts in no stage of review that is open: you are not of it, or approved already.',
  quorum: 'Approvals of others are still missing.',
  all_steps_approved: 'Not every step is approved.',
  approvals_current: 'A step changed after it was approved. Return the assessment and have it approved again.',
  justification: 'Give the reasons for this outcome.',
  conditions: 'Enter at least one condition.',
  no_blocking_findings: 'There are blocking findings. They must be resolved, or the outcome be another.',
  no_high_residual_risk: 'A residual risk is high. Only the authority can be consulted, or the assessment rejected.',
  authority_answered:
    'The authority has to be asked first and has not answered. Decide to consult it, submit the request and record its opinion; then the next version can be approved.',
  no_negative_opinion:
    'The opinion of the authority is negative. Change what it objects to, decide to consult it again, and record its new opinion.',
  severe_risks_accepted: 'A residual risk of the highest severity has not been accepted with reasons.',
  recommendations_answered: 'A recommendation of the data protection officer is not answered yet.',
  reasons_against_advice: 'The advice is unfavourable. Give the reasons for departing from it.',
  never_wrote: 'You wrote in this assessment or its programme. Somebody else must decide.',
  never_reviewed: 'You reviewed a step of this assessment. Somebody else must decide.',
  not_adviser: 'The data protection officer advises and never decides.',
  no_blocking_threads: 'A blocking thread of this step is open. It must be resolved first.',
  no_changes_requested: 'A change of an answer is requested in this round. Ask for changes, or mark the answer OK.',
  own_thread_or_reviewer: 'Whoever opened the thread, or another reviewer of the step, resolves it.',
  named_officer: 'Officers are named for the joint controllers of this assessment. One of them must decide.',
  all_signed: 'The officers of the other controllers have not signed this approval yet.',
  blocks_nothing_approved: 'The step is approved. Reopen it before you raise what blocks it.',
};

/** @throws RefusedError unless the decision allows it. */
export function assertAllowed<State extends string, Action extends string>(
  decision: Decision<State, Action>,
): asserts decision is Extract<Decision<State, Action>, { allowed: true }> {
  if (decision.allowed) return;
  if (decision.reason === 'unmet')
    throw new RefusedError(decision.unmet.map(each => requirementSays[each]).join(' '), decision.unmet);
  throw new RefusedError(
    decision.reason === 'wrong_role'
      ? 'Your role does not allow this step of the workflow.'
      : 'This is not possible in the present state. Reload the page to see where it stands.',
    [decision.reason],
  );
}
