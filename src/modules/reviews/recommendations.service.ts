import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../../core/version/canonical.js';
import { answeredRecommendations } from '../../core/version/recommendations.js';
import type { RecommendationResponse, SealedRecommendation } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import type { AdviceEntity } from './review.entity.js';
import { VerdictsRepository } from './verdicts.repository.js';

export interface AnswerCommand {
  readonly assessmentId: string;
  /** Counts from 1. */
  readonly recommendation: number;
  readonly response: RecommendationResponse;
  readonly reasons: string;
}

/** The controller answers each recommendation of the data protection officer before deciding (GDPR Art. 35(2), 39(1)(c)). */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly verdicts: VerdictsRepository,
    private readonly repository: RecommendationsRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, advice: AdviceEntity | null): Promise<readonly SealedRecommendation[]> {
    if (!advice) return [];
    const given = await this.repository.given(tx, advice.id);
    if (given.length === 0) return [];
    return answeredRecommendations(given, await this.repository.answers(tx, advice.id));
  }

  /** Written with the advice, before it moves the assessment on. */
  give(tx: Tx, adviceId: string, recommendations: readonly string[]): Promise<void> {
    return recommendations.length === 0 ? Promise.resolve() : this.repository.give(tx, adviceId, recommendations);
  }

  answer({ assessmentId, recommendation, response, ...rest }: AnswerCommand, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { state, version } = await this.assessments.load(tx, assessmentId);
      if (state !== 'awaiting_decision')
        throw new RefusedError('Recommendations are answered between the advice and the decision.');
      const advice = await this.verdicts.advice(tx, assessmentId, version);
      const given = advice ? await this.repository.given(tx, advice.id) : [];
      if (!advice || given[recommendation - 1] === undefined) throw new NotFoundError('recommendation in the advice');
      if (await this.verdicts.hasAdvised(tx, assessmentId, actor.id))
        throw new RefusedError('You gave the advice. The controller answers it.');
      const id = randomUUID();
      const reasons = rest.reasons.trim();
      const by = { writtenBy: actor.id, writtenAt: this.clock.now() };
      const row = { id, assessmentId, version, adviceId: advice.id, recommendation, response, reasons, ...by };
      await this.repository.add(tx, row);
      const data = { answer: id, recommendation, response, digest: digestOf({ recommendation, response, reasons }) };
      await this.audit.record(tx, { type: 'recommendation.answered', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }
}
