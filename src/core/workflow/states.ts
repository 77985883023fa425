/** The states of a step and of an assessment, the roles that act on them, and the four outcomes of the EDPB template. */
export const stepStates = ['not_started', 'in_progress', 'submitted', 'changes_requested', 'approved'] as const;
export type StepState = (typeof stepStates)[number];

export const outcomes = ['rejected', 'consultation', 'approved', 'conditionally_approved'] as const;
export type Outcome = (typeof outcomes)[number];

export const assessmentStates = ['in_preparation', 'awaiting_advice', 'awaiting_decision', ...outcomes] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export const roles = ['assessor', 'reviewer', 'dpo', 'officer', 'administrator', 'reader'] as const;
export type Role = (typeof roles)[number];
