/**
 * One type an event. Records hold ids, states, digests and the words of a verdict; never an answer, a name or an address:
 * names are looked up when a page is drawn. What personal data a type may hold stands beside it.
 */
import type { AssessmentAction, StepAction } from '../workflow/transitions.js';
import type { AssessmentState, Role, StepState } from '../workflow/states.js';

interface About {
  /** Id of the person who acted; null for the system itself. Pseudonymous personal data. */
  readonly actor: string | null;
  readonly assessment: string | null;
}

/** `comment` is free text and may name people; everything else is ids, states and digests. */
export type AuditEvent =
  | (About & { readonly type: 'programme.registered'; readonly data: { programme: string; digest: string } })
  | (About & {
      readonly type: 'programme.changed';
      readonly data: { programme: string; revision: number; digest: string };
    })
  | (About & {
      readonly type: 'screening.concluded';
      readonly data: { programme: string; revision: number; digest: string };
    })
  | (About & {
      readonly type: 'finding.answered';
      readonly data: { response: string; finding: string; digest: string };
    })
  | (About & { readonly type: 'assessment.started'; readonly data: { programme: string; template: string } })
  | (About & {
      readonly type: 'answer.written';
      readonly data: { question: string; revision: number; digest: string; version: number };
    })
  | (About & { readonly type: 'comment.made'; readonly data: { comment: string; step: string; digest: string } })
  | (About & { readonly type: 'step.state_changed'; readonly data: StepChange })
  | (About & { readonly type: 'assessment.state_changed'; readonly data: AssessmentChange })
  | (About & { readonly type: 'advice.recorded'; readonly data: { version: number; opinion: string; digest: string } })
  | (About & { readonly type: 'decision.taken'; readonly data: { version: number; outcome: string; digest: string } })
  | (About & { readonly type: 'version.sealed'; readonly data: { version: number; digest: string } })
  | (About & { readonly type: 'person.added'; readonly data: { person: string; roles: readonly Role[] } })
  | (About & { readonly type: 'person.roles_changed'; readonly data: { person: string; roles: readonly Role[] } })
  | (About & { readonly type: 'person.disabled'; readonly data: { person: string } })
  | (About & { readonly type: 'person.signed_in'; readonly data: { person: string } })
  | (About & { readonly type: 'person.refused'; readonly data: { person: string } });

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
