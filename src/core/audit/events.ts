/**
 * One type an event. Records hold ids, states, digests and the words of a verdict; never an answer, a name or an address:
 * names are looked up when a page is drawn. What personal data a type may hold stands beside it.
 */
import type { AssessmentAction, StepAction } from '../workflow/transitions.js';
import type { AssessmentState, Role, StepState } from '../workflow/states.js';
import type { StepVerdict } from '../workflow/rounds.js';
import type { ThreadAction } from '../workflow/threads.js';

interface About {
  /** Id of the person who acted; null for the system itself. Pseudonymous personal data. */
  readonly actor: string | null;
  readonly assessment: string | null;
}

/** `comment` is free text and may name people; everything else is ids, states and digests. */
export type AuditEvent =
  | (About & { readonly type: 'history.bound'; readonly data: { rows: number } })
  | (About & {
      readonly type: 'audit.anchored';
      readonly data: { anchor: string; sequence: number; digest: string };
    })
  | (About & { readonly type: 'programme.registered'; readonly data: { programme: string; digest: string } })
  | (About & {
      readonly type: 'programme.changed';
      readonly data: { programme: string; revision: number; digest: string };
    })
  | (About & { readonly type: 'cameras.written'; readonly data: RegisterChange })
  | (About & {
      readonly type: 'screening.concluded';
      readonly data: { programme: string; revision: number; digest: string };
    })
  | (About & {
      readonly type: 'finding.answered';
      readonly data: { response: string; finding: string; digest: string };
    })
  | (About & {
      readonly type: 'view.recorded';
      readonly data: { view: string; kind: string; corrects: string | null; digest: string };
    })
  | (About & {
      readonly type: 'evidence.added';
      readonly data: { evidence: string; question: string; size: number; digest: string };
    })
  | (About & {
      readonly type: 'evidence.withdrawn';
      readonly data: { withdrawal: string; evidence: string; question: string; digest: string };
    })
  | (About & { readonly type: 'assessment.started'; readonly data: { programme: string; template: string } })
  | (About & {
      readonly type: 'assessment.carried_forward';
      readonly data: { from: string; answers: number; digest: string };
    })
  | (About & {
      readonly type: 'answer.written';
      readonly data: { question: string; revision: number; digest: string; version: number };
    })
  | (About & { readonly type: 'comment.made'; readonly data: CommentMade })
  | (About & { readonly type: 'step.stage_approved'; readonly data: StageApproved })
  | (About & {
      readonly type: 'review_stages.configured';
      readonly data: { configuration: string; revision: number; stages: number; digest: string };
    })
  | (About & { readonly type: 'substitute.named'; readonly data: SubstituteNamed })
  | (About & { readonly type: 'substitute.ended'; readonly data: { substitution: string } })
  | (About & { readonly type: 'step.assigned'; readonly data: StepAssigned })
  | (About & { readonly type: 'review.sent'; readonly data: ReviewSent })
  | (About & { readonly type: 'step.state_changed'; readonly data: StepChange })
  | (About & { readonly type: 'assessment.state_changed'; readonly data: AssessmentChange })
  | (About & { readonly type: 'advice.recorded'; readonly data: { version: number; opinion: string; digest: string } })
  | (About & {
      readonly type: 'recommendation.answered';
      readonly data: { answer: string; recommendation: number; response: string; digest: string };
    })
  | (About & {
      readonly type: 'officers.named';
      readonly data: { naming: string; officers: readonly string[]; digest: string };
    })
  | (About & {
      readonly type: 'decision.signed';
      readonly data: { signature: string; version: number; outcome: string; digest: string };
    })
  | (About & { readonly type: 'decision.taken'; readonly data: { version: number; outcome: string; digest: string } })
  | (About & {
      readonly type: 'condition.proposed';
      readonly data: { closing: string; version: number; condition: number; digest: string };
    })
  | (About & {
      readonly type: 'condition.reviewed';
      readonly data: { closing: string; version: number; condition: number; verdict: string; digest: string };
    })
  | (About & { readonly type: 'changes.recorded'; readonly data: ChangesRecorded })
  | (About & { readonly type: 'supplement.proposed'; readonly data: { supplement: string; digest: string } })
  | (About & {
      readonly type: 'supplement.judged';
      readonly data: { supplement: string; verdict: string; digest: string };
    })
  | (About & {
      readonly type: 'action.updated';
      readonly data: { action: string; sequence: number; status: string; digest: string };
    })
  | (About & {
      readonly type: 'consultation.opened';
      readonly data: { consultation: string; version: number; regime: string };
    })
  | (About & {
      readonly type: 'consultation.recorded';
      readonly data: { consultation: string; sequence: number; kind: string; digest: string };
    })
  | (About & { readonly type: 'version.sealed'; readonly data: { version: number; digest: string } })
  | (About & { readonly type: 'person.added'; readonly data: { person: string; roles: readonly Role[] } })
  | (About & { readonly type: 'person.roles_changed'; readonly data: { person: string; roles: readonly Role[] } })
  | (About & { readonly type: 'person.password_changed'; readonly data: { person: string } })
  | (About & { readonly type: 'webhook.added'; readonly data: { webhook: string } })
  | (About & { readonly type: 'webhook.ended'; readonly data: { webhook: string } })
  | (About & { readonly type: 'person.disabled'; readonly data: { person: string } })
  | (About & { readonly type: 'person.signed_in'; readonly data: { person: string } })
  | (About & { readonly type: 'person.refused'; readonly data: { person: string } });

/** What opens a thread or goes on with it. Records from before there were threads do not say which. */
export interface CommentMade {
  readonly comment: string;
  readonly step: string;
  readonly digest: string;
  readonly does?: ThreadAction;
}

/** A review of a step: the round, the verdict on the step and on how many answers. */
export interface ReviewSent {
  readonly review: string;
  readonly step: string;
  readonly round: number;
  readonly verdict: StepVerdict;
  readonly answers: number;
  readonly digest: string;
}

/** A revision of a camera register: how much it changed, and the digest of what it became. No reference of a camera. */
export interface RegisterChange {
  readonly programme: string;
  readonly revision: number;
  readonly kind: 'edit' | 'import';
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly cameras: number;
  readonly digest: string;
}

/** Changes after an approval: kinds and steps, no camera and no answer. */
export interface ChangesRecorded {
  readonly programme: string;
  /** The version that they were recorded in, and the one in force that they depart from. */
  readonly version: number;
  readonly base: number;
  readonly kinds: readonly string[];
  readonly steps: readonly string[];
}

/** An approval in a stage of review. `comment` is free text; the name of a stage is the organisation's own. */
export interface StageApproved {
  readonly approval: string;
  readonly version: number;
  readonly step: string;
  readonly stage: number;
  readonly stageName: string;
  readonly onBehalfOf: string | null;
  readonly digest: string;
  readonly comment: string;
}

/** Who stands in for whom: ids of people. */
export interface SubstituteNamed {
  readonly substitution: string;
  readonly person: string;
  readonly substitute: string;
  readonly from: string;
  readonly until: string;
}

/** Who is to do what: ids of people. */
export interface StepAssigned {
  readonly assignment: string;
  readonly step: string;
  readonly owner: string | null;
  readonly reviewers: readonly string[];
  readonly dueOn: string | null;
}

export interface StepChange {
  readonly transition: string;
  readonly version: number;
  readonly step: string;
  readonly action: StepAction;
  readonly from: StepState;
  readonly to: StepState;
  readonly role: Role;
  readonly comment: string;
  readonly digest: string | null;
}

export interface AssessmentChange {
  readonly transition: string;
  readonly version: number;
  readonly action: AssessmentAction;
  readonly from: AssessmentState;
  readonly to: AssessmentState;
  readonly role: Role;
  readonly comment: string;
}

export type AuditType = AuditEvent['type'];
