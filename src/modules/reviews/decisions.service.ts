import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewCondition } from '../../core/conditions/condition.js';
import { digestOf } from '../../core/version/canonical.js';
import type { AdviceOpinion } from '../../core/version/sealed.js';
import { adviceDigest } from '../../core/version/recommendations.js';
import { collects, decide } from '../../core/workflow/decide.js';
import type { AssessmentState, Outcome } from '../../core/workflow/states.js';
import { AssessmentAction, assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AssessmentMove, TransitionsService } from '../assessments/transitions.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { ConditionsService } from '../conditions/conditions.service.js';
import { JointOfficersService } from '../signatories/joint-officers.service.js';
import { DecisionTermsService } from './decision-terms.service.js';
import { FactsService } from './facts.service.js';
import { JointDecisionService, type Proposed } from './joint-decision.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { assertAllowed } from './refusal.js';
import { SealingService } from './sealing.service.js';
import { VerdictsRepository } from './verdicts.repository.js';

const sealing = new Set(assessmentTransitions.filter(each => each.seals).map(each => each.action));

export interface AssessmentCommand {
  readonly assessmentId: string;
  readonly action: AssessmentAction;
  /** The advice, the justification, or why something is returned or reopened. */
  readonly comment: string;
  /** `record_advice` */
  readonly opinion?: AdviceOpinion | undefined;
  /** `record_advice` */
  readonly recommendations?: readonly string[];
  /** `approve_conditionally` */
  readonly conditions: readonly NewCondition[];
  /** `approve` and `approve_conditionally`: the last day on which it holds, `YYYY-MM-DD`. */
  readonly validUntil?: string | undefined;
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly facts: FactsService,
    private readonly transitions: TransitionsService,
    private readonly verdicts: VerdictsRepository,
    private readonly recommendations: RecommendationsService,
    private readonly sealing: SealingService,
    private readonly conditions: ConditionsService,
    private readonly terms: DecisionTermsService,
    private readonly joint: JointDecisionService,
    private readonly officers: JointOfficersService,
    private readonly cameras: CamerasService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Advice, decision, return, reopening: all or nothing, each with its records and its audit rows. An approval of joint controllers that
   * others have still to sign is kept as a signature, and the state stays.
   */
  perform(command: AssessmentCommand, actor: Actor): Promise<AssessmentState> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { action, comment } = command;
      const assessment = await this.held(tx, command);
      const gathered = await this.facts.ofAssessment(tx, assessment, actor);
      const proposed = await this.joint.proposed(tx, assessment, command, actor);
      const signaturesMissing = proposed?.missing ?? 0;
      const facts = { ...gathered, comment, conditions: command.conditions.length, signaturesMissing };
      const decision = decide(assessmentTransitions, { state: assessment.state, action, roles: actor.roles, facts });
      if (!collects(decision, 'all_signed')) assertAllowed(decision);
      if (proposed) await this.joint.keep(tx, proposed, actor);
      if (!decision.allowed) return assessment.state;

      const { transition, as } = decision;
      const move = { assessment, transition, as, comment: comment.trim(), digest: null };
      if (action === 'record_advice') await this.advise(tx, assessment, command, actor);
      if (transition.seals) await this.decideAndSeal(tx, assessment, { move, command, proposed }, actor);
      else await this.transitions.moveAssessment(tx, move, actor);
      return transition.to;
    });
  }

  /** What is decided on stays as it is meanwhile, and of several who decide each comes after the other. */
  private async held(tx: Tx, { assessmentId, action }: AssessmentCommand): Promise<LoadedAssessment> {
    const seals = sealing.has(action);
    if (seals) await this.officers.takeTurn(tx, assessmentId);
    const assessment = await this.assessments.load(tx, assessmentId);
    if (seals) await this.cameras.holdIn(tx, assessment.programme.id);
    return assessment;
  }

  private async advise(tx: Tx, assessment: LoadedAssessment, command: AssessmentCommand, actor: Actor): Promise<void> {
    const { opinion } = command;
    if (!opinion) throw new InvalidInputError([{ field: 'opinion', message: 'Choose an opinion' }]);
    const { id: assessmentId, version } = assessment;
    const body = command.comment.trim();
    const recommendations = (command.recommendations ?? []).map(each => each.trim()).filter(each => each !== '');
    const by = { givenBy: actor.id, givenAt: this.clock.now() };
    const id = randomUUID();
    await this.verdicts.addAdvice(tx, { id, assessmentId, version, opinion, body, ...by });
    await this.recommendations.give(tx, id, recommendations);
    const data = { version, opinion, digest: adviceDigest({ opinion, body, recommendations }) };
    await this.audit.record(tx, { type: 'advice.recorded', actor: actor.id, assessment: assessmentId, data });
  }

  /** The decision's row, its move, then the seal over everything including both. */
  private async decideAndSeal(
    tx: Tx,
    assessment: LoadedAssessment,
    { move, command, proposed }: { move: AssessmentMove; command: AssessmentCommand; proposed: Proposed | null },
    actor: Actor,
  ): Promise<void> {
    const { id: assessmentId, version } = assessment;
    const outcome = move.transition.to as Outcome;
    const { set, validUntil } = await this.terms.of(tx, outcome, command);
    const conditions = set.map(each => each.text);
    const by = { decidedBy: actor.id, decidedAt: this.clock.now() };
    const row = { assessmentId, version, outcome, justification: move.comment, conditions, validUntil, ...by };
    await this.verdicts.addDecision(tx, row);
    const terms = await this.conditions.set(tx, { assessmentId, version }, set);
    const signed = { outcome, justification: move.comment, conditions, ...(terms.length > 0 ? { terms } : {}) };
    const data = { version, outcome, digest: digestOf(validUntil === null ? signed : { ...signed, validUntil }) };
    await this.audit.record(tx, { type: 'decision.taken', actor: actor.id, assessment: assessmentId, data });
    await this.transitions.moveAssessment(tx, move, actor);
    const signatures = proposed ? await this.joint.under(tx, proposed) : [];
    await this.sealing.seal(tx, assessment, { ...row, terms, signatures });
  }
}
