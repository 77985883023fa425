/** The whole workflow. Buttons, permissions, the diagram, the database's rules and the tests are all read from these two tables. */
import type { AssessmentState, Role, StepState } from './states.js';

export const stepActions = ['begin', 'submit', 'withdraw', 'request_changes', 'approve', 'reopen'] as const;
export type StepAction = (typeof stepActions)[number];

export const assessmentActions = [
  'ask_advice',
  'record_advice',
  'return',
  'reject',
  'consult',
  'approve',
  'approve_conditionally',
  'reopen',
] as const;
export type AssessmentAction = (typeof assessmentActions)[number];

export const requirements = [
  'in_preparation',
  'complete_answers',
  'comment',
  'not_own_work',
  'seat_in_stage',
  'quorum',
  'all_steps_approved',
  'approvals_current',
  'justification',
  'conditions',
  'no_blocking_findings',
  'no_high_residual_risk',
  'authority_answered',
  'no_negative_opinion',
  'severe_risks_accepted',
  'recommendations_answered',
  'reasons_against_advice',
  'never_wrote',
  'never_reviewed',
  'not_adviser',
  'no_blocking_threads',
  'no_changes_requested',
  'own_thread_or_reviewer',
  'blocks_nothing_approved',
  'named_officer',
  'all_signed',
] as const;
export type Requirement = (typeof requirements)[number];

export interface Transition<State extends string = string, Action extends string = string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  readonly by: readonly Role[];
  readonly requires: readonly Requirement[];
  /** The decision freezes the version. */
  readonly seals?: true;
  /** Everything that follows belongs to version n + 1. */
  readonly opensVersion?: true;
}

/** A step: one person writes, another approves. */
// prettier-ignore
export const stepTransitions: readonly Transition<StepState, StepAction>[] = [
  { from: 'not_started',       action: 'begin',           to: 'in_progress',       by: ['assessor'],             requires: ['in_preparation'] },
  { from: 'in_progress',       action: 'submit',          to: 'submitted',         by: ['assessor'],             requires: ['in_preparation', 'complete_answers'] },
  { from: 'changes_requested', action: 'submit',          to: 'submitted',         by: ['assessor'],             requires: ['in_preparation', 'complete_answers'] },
  { from: 'submitted',         action: 'withdraw',        to: 'in_progress',       by: ['assessor'],             requires: ['in_preparation'] },
  { from: 'submitted',         action: 'request_changes', to: 'changes_requested', by: ['reviewer'],             requires: ['in_preparation', 'comment', 'not_own_work'] },
  { from: 'submitted',         action: 'approve',         to: 'approved',          by: ['reviewer'],             requires: ['in_preparation', 'complete_answers', 'not_own_work', 'no_blocking_threads', 'no_changes_requested', 'seat_in_stage', 'quorum'] },
  { from: 'approved',          action: 'reopen',          to: 'in_progress',       by: ['assessor', 'reviewer'], requires: ['in_preparation', 'comment'] },
];

// GDPR Art. 38(6) keeps the adviser out of the decision; Art. 36(1) leaves a high residual risk only to the authority.
// Nor does silence approve: whatever has to be asked (GDPR Art. 36(1), LED Art. 28, ZZPL Art. 55, DPA 2018 s.65) is answered first.
// Joint controllers each have an officer (GDPR Art. 26): none but the named decide, and all of them sign an approval.
const decider = [
  'all_steps_approved',
  'approvals_current',
  'never_wrote',
  'never_reviewed',
  'not_adviser',
  'named_officer',
] as const;
const favourable = [
  'no_blocking_findings',
  'no_high_residual_risk',
  'authority_answered',
  'no_negative_opinion',
  'severe_risks_accepted',
  'recommendations_answered',
  'reasons_against_advice',
  'all_signed',
] as const;

/** The assessment: advice, then one of the four outcomes of section 6 of the EDPB template; afterwards only a new version. */
// prettier-ignore
export const assessmentTransitions: readonly Transition<AssessmentState, AssessmentAction>[] = [
  { from: 'in_preparation',    action: 'ask_advice',            to: 'awaiting_advice',        by: ['assessor'],        requires: ['all_steps_approved', 'approvals_current'] },
  { from: 'awaiting_advice',   action: 'record_advice',         to: 'awaiting_decision',      by: ['dpo'],             requires: ['all_steps_approved', 'approvals_current', 'comment'] },
  { from: 'awaiting_advice',   action: 'return',                to: 'in_preparation',         by: ['dpo', 'assessor'], requires: ['comment'] },
  { from: 'awaiting_decision', action: 'return',                to: 'in_preparation',         by: ['officer', 'dpo'],  requires: ['comment'] },
  { from: 'awaiting_decision', action: 'reject',                to: 'rejected',               by: ['officer'],         requires: [...decider, 'justification'], seals: true },
  { from: 'awaiting_decision', action: 'consult',               to: 'consultation',           by: ['officer'],         requires: [...decider, 'justification', 'recommendations_answered'], seals: true },
  { from: 'awaiting_decision', action: 'approve',               to: 'approved',               by: ['officer'],         requires: [...decider, ...favourable], seals: true },
  { from: 'awaiting_decision', action: 'approve_conditionally', to: 'conditionally_approved', by: ['officer'],         requires: [...decider, ...favourable, 'conditions'], seals: true },
  { from: 'rejected',               action: 'reopen', to: 'in_preparation', by: ['assessor', 'officer'], requires: ['comment'], opensVersion: true },
  { from: 'consultation',           action: 'reopen', to: 'in_preparation', by: ['assessor', 'officer'], requires: ['comment'], opensVersion: true },
  { from: 'approved',               action: 'reopen', to: 'in_preparation', by: ['assessor', 'officer'], requires: ['comment'], opensVersion: true },
  { from: 'conditionally_approved', action: 'reopen', to: 'in_preparation', by: ['assessor', 'officer'], requires: ['comment'], opensVersion: true },
];
