/** May this person do this now? Allowed, or everything that is missing at once, so that a form can list it all. */
import type { Role } from './states.js';
import type { Requirement, Transition } from './transitions.js';

/** What the tables' requirements are judged on: counts and flags, gathered by whoever asks. */
export interface Facts {
  readonly assessmentInPreparation: boolean;
  /** Visible, required questions of the step that say nothing yet. */
  readonly missingAnswers: number;
  readonly comment: string;
  /** The actor wrote an answer of this step, in this version or any earlier one. */
  readonly actorWroteStep: boolean;
  /** The review has stages, and the actor's approval counts in none that is open: they are not of it, or approved already. */
  readonly outsideStages: boolean;
  /** Approvals that the stages of review would still lack after the actor's. */
  readonly approvalsMissing: number;
  readonly stepsNotApproved: number;
  /** Approved steps whose questions or answers are no longer those that were approved. */
  readonly approvalsOutdated: number;
  readonly blockingFindings: number;
  /** Risks whose residual level the template calls high, and risks without a residual rating. */
  readonly highResidualRisks: number;
  /** Laws under which the authority has to be asked, or was, and has not answered (GDPR Art. 36, LED Art. 28, ZZPL Art. 55). */
  readonly consultationsUnanswered: number;
  /** Laws under which the authority's latest opinion is negative. */
  readonly negativeOpinions: number;
  /** Residual risks of overriding severity that nobody accepted with reasons. */
  readonly severeRisksNotAccepted: number;
  /** Recommendations of the data protection officer that the controller has not answered. */
  readonly recommendationsOpen: number;
  readonly adviceUnfavourable: boolean;
  readonly conditions: number;
  /** The actor wrote any answer of the assessment or any facts of its programme. */
  readonly actorWrote: boolean;
  /** The actor gave a verdict on any step. */
  readonly actorReviewed: boolean;
  /** The actor gave advice on any version. */
  readonly actorAdvised: boolean;
  /** Threads of the step that block and are open. */
  readonly blockingThreads: number;
  /** Answers of the step whose change is requested in the present round. */
  readonly changesRequested: number;
  /** The thread is not the actor's to resolve: `isOthersThread`. */
  readonly othersThread: boolean;
  /** The thread blocks, and its step is approved or the assessment no longer prepared. */
  readonly blocksApproved: boolean;
  /** Officers are named for joint controllers, and the actor is none of them. */
  readonly notNamed: boolean;
  /** Signatures of other named officers under what the actor would approve. */
  readonly signaturesMissing: number;
}

export interface ActionRequest<State extends string, Action extends string> {
  readonly state: State;
  readonly action: Action;
  readonly roles: ReadonlySet<Role>;
  readonly facts: Facts;
}

export type Decision<State extends string, Action extends string> =
  | { readonly allowed: true; readonly transition: Transition<State, Action>; readonly as: Role }
  | { readonly allowed: false; readonly reason: 'not_possible' | 'wrong_role' }
  | { readonly allowed: false; readonly reason: 'unmet'; readonly unmet: readonly Requirement[] };

/** Reads the table; knows no state, action or role by name. `as` is the role in which the actor acts: the table's first that they hold. */
export function decide<State extends string, Action extends string>(
  table: readonly Transition<State, Action>[],
  request: ActionRequest<State, Action>,
): Decision<State, Action> {
  const transition = table.find(each => each.from === request.state && each.action === request.action);
  if (!transition) return { allowed: false, reason: 'not_possible' };
  const as = transition.by.find(role => request.roles.has(role));
  if (!as) return { allowed: false, reason: 'wrong_role' };

  const unmet = transition.requires.filter(requirement => !isMet[requirement](request.facts, request.roles));
  return unmet.length === 0 ? { allowed: true, transition, as } : { allowed: false, reason: 'unmet', unmet };
}

/**
 * Whether an approval is to be kept although nothing is approved by it yet: nothing is missing but what others add, the approvals of a
 * stage (`quorum`) or the signatures of joint controllers (`all_signed`).
 */
export function collects(decision: Decision<string, string>, from: 'quorum' | 'all_signed' = 'quorum'): boolean {
  return !decision.allowed && decision.reason === 'unmet' && decision.unmet.every(requirement => requirement === from);
}

/** The actions that the table offers in this state to someone with these roles, met or not: what a page shows as buttons. */
export function offered<State extends string, Action extends string>(
  table: readonly Transition<State, Action>[],
  state: State,
  roles: ReadonlySet<Role>,
): readonly Transition<State, Action>[] {
  return table.filter(each => each.from === state && each.by.some(role => roles.has(role)));
}

const isMet: Record<Requirement, (facts: Facts, roles: ReadonlySet<Role>) => boolean> = {
  in_preparation: facts => facts.assessmentInPreparation,
  complete_answers: facts => facts.missingAnswers === 0,
  comment: facts => facts.comment.trim() !== '',
  not_own_work: facts => !facts.actorWroteStep,
  seat_in_stage: facts => !facts.outsideStages,
  quorum: facts => facts.approvalsMissing === 0,
  all_steps_approved: facts => facts.stepsNotApproved === 0,
  approvals_current: facts => facts.approvalsOutdated === 0,
  justification: facts => facts.comment.trim() !== '',
  conditions: facts => facts.conditions > 0,
  no_blocking_findings: facts => facts.blockingFindings === 0,
  no_high_residual_risk: facts => facts.highResidualRisks === 0,
  authority_answered: facts => facts.consultationsUnanswered === 0,
  no_negative_opinion: facts => facts.negativeOpinions === 0,
  severe_risks_accepted: facts => facts.severeRisksNotAccepted === 0,
  recommendations_answered: facts => facts.recommendationsOpen === 0,
  // Whoever departs from the advice says why, so that it can be read beside it.
  reasons_against_advice: facts => !facts.adviceUnfavourable || facts.comment.trim() !== '',
  never_wrote: facts => !facts.actorWrote,
  never_reviewed: facts => !facts.actorReviewed,
  // Whoever holds the DPO's office never decides, even before advising (GDPR Art. 38(6)).
  not_adviser: (facts, roles) => !facts.actorAdvised && !roles.has('dpo'),
  no_blocking_threads: facts => facts.blockingThreads === 0,
  no_changes_requested: facts => facts.changesRequested === 0,
  own_thread_or_reviewer: facts => !facts.othersThread,
  blocks_nothing_approved: facts => !facts.blocksApproved,
  named_officer: facts => !facts.notNamed,
  all_signed: facts => facts.signaturesMissing === 0,
};
