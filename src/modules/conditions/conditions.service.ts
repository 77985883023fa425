import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  closingRefusal,
  closuresOf,
  reviewRefusal,
  standingConditions,
  type ClosingRefusal,
  type ClosingReviewRefusal,
  type ClosingVerdict,
  type NewCondition,
  type StandingCondition,
} from '../../core/conditions/condition.js';
import { normalised } from '../../core/text.js';
import { decisionIn } from '../../core/version/brief.js';
import { digestOf } from '../../core/version/canonical.js';
import type { SealedConditionTerms, SealedDecision } from '../../core/version/sealed.js';
import { inForce, type ConditionClosure, type Force } from '../../core/workflow/in-force.js';
import type { Outcome } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import { VersionsService } from '../versions/versions.service.js';
import { ConditionsRepository, type OfDecision } from './conditions.repository.js';

export interface DecidedConditions {
  readonly version: number;
  readonly outcome: Outcome;
  readonly force: Force;
  readonly conditions: readonly StandingCondition[];
}

export interface ConditionsReading {
  readonly assessment: LoadedAssessment;
  /** The newest version first; only those with conditions. */
  readonly decided: readonly DecidedConditions[];
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
}

export interface ProposeClosing extends OfDecision {
  readonly no: number;
  readonly evidence: string;
}

export interface ReviewClosing extends OfDecision {
  readonly no: number;
  readonly closing: string;
  readonly verdict: ClosingVerdict;
  readonly reasons: string;
}

/** The conditions of decisions, from their setting to their closing review. */
@Injectable()
export class ConditionsService {
  constructor(
    private readonly repository: ConditionsRepository,
    private readonly assessments: AssessmentsService,
    private readonly versions: VersionsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Written with the decision, before its version is sealed. */
  async set(tx: Tx, of: OfDecision, conditions: readonly NewCondition[]): Promise<readonly SealedConditionTerms[]> {
    const terms = conditions.map(({ owner, dueOn, prior }, index) => ({ no: index + 1, owner, dueOn, prior }));
    if (terms.length > 0) await this.repository.set(tx, of, terms);
    return terms;
  }

  /** Which conditions of this decision were found met. */
  async closuresIn(tx: Tx, of: OfDecision): Promise<readonly ConditionClosure[]> {
    const { assessmentId, version } = of;
    return closuresOf(await this.repository.closings(tx, { assessmentId, version }));
  }

  /** The conditions of a decision with what became of them. */
  async standingIn(
    tx: Tx,
    { assessmentId, version }: OfDecision,
    decision: SealedDecision,
  ): Promise<readonly StandingCondition[]> {
    if (decision.conditions.length === 0) return [];
    return standingConditions(decision, await this.repository.closings(tx, { assessmentId, version }));
  }

  list(assessmentId: string, actor: Actor): Promise<ConditionsReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const decided: DecidedConditions[] = [];
      for (const { version } of (await this.versions.listIn(tx, assessmentId)).toReversed()) {
        const { brief } = await this.versions.briefIn(tx, assessmentId, version);
        const conditions = await this.standingIn(tx, { assessmentId, version }, brief.decision);
        if (conditions.length === 0) continue;
        const closures = closuresOf(conditions.flatMap(each => each.closings));
        const force = inForce(decisionIn(brief), closures, this.today());
        decided.push({ version, outcome: brief.decision.outcome, force, conditions });
      }
      const people = new Map((await this.people.listIn(tx)).map(each => [each.id, each.name]));
      return { assessment, decided, people };
    });
  }

  propose({ evidence, ...where }: ProposeClosing, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const condition = await this.find(tx, where);
      const refused = closingRefusal(condition, actor.id);
      if (refused) throw new RefusedError(closingSays[refused], [refused]);
      const id = randomUUID();
      const said = normalised(evidence);
      if (said === '') throw new InvalidInputError([{ field: 'evidence', message: 'Enter what shows that it is met' }]);
      const row = { id, ...where, evidence: said, proposedBy: actor.id, proposedAt: this.clock.now() };
      await this.repository.propose(tx, row).catch(rethrow);
      const { assessmentId: assessment, version, no } = where;
      const data = { closing: id, version, condition: no, digest: digestOf({ evidence: said }) };
      await this.audit.record(tx, { type: 'condition.proposed', actor: actor.id, assessment, data });
      return id;
    });
  }

  review({ closing, verdict, ...command }: ReviewClosing, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const condition = await this.find(tx, command);
      if (!condition.closings.some(each => each.id === closing)) throw new NotFoundError('proposal');
      const refused = reviewRefusal(condition, closing, actor.id);
      if (refused) throw new RefusedError(reviewSays[refused], [refused]);
      const reasons = normalised(command.reasons);
      if (verdict === 'not_met' && reasons === '')
        throw new InvalidInputError([{ field: 'reasons', message: 'Enter what is missing' }]);
      const row = { closingId: closing, verdict, reasons, reviewedBy: actor.id, reviewedAt: this.clock.now() };
      await this.repository.review(tx, row).catch(rethrow);
      const { assessmentId: assessment, version, no } = command;
      const data = { closing, version, condition: no, verdict, digest: digestOf({ verdict, reasons }) };
      await this.audit.record(tx, { type: 'condition.reviewed', actor: actor.id, assessment, data });
    });
  }

  private async find(tx: Tx, { no, ...of }: OfDecision & { readonly no: number }): Promise<StandingCondition> {
    await this.assessments.load(tx, of.assessmentId);
    await this.versions.getIn(tx, of.assessmentId, of.version);
    const { brief } = await this.versions.briefIn(tx, of.assessmentId, of.version);
    const found = (await this.standingIn(tx, of, brief.decision)).find(each => each.no === no);
    if (!found) throw new NotFoundError('condition of this decision');
    return found;
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

const closingSays: Readonly<Record<ClosingRefusal, string>> = {
  no_terms: 'This condition was set before conditions had owners. Record where it stands in the action plan.',
  closed: 'This condition is closed already.',
  proposed: 'Its closing is proposed already, and waits for somebody else to confirm it.',
  not_owner: 'Only the owner of a condition proposes that it is closed.',
};

const reviewSays: Readonly<Record<ClosingReviewRefusal, string>> = {
  nothing_proposed: 'There is no proposal to look at. Reload the page to see where the condition stands.',
  own_proposal: 'You proposed it. Somebody else confirms that the condition is met.',
};

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('condition');
  throw error;
}
