import { Injectable } from '@nestjs/common';
import { reviewerLacks, type StepVerdict } from '../../core/workflow/rounds.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { currentDigest, findStep, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { ApprovalsService } from '../stages/approvals.service.js';
import { FactsService } from './facts.service.js';
import { requirementSays } from './refusal.js';
import { ReviewsService } from './reviews.service.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundsService, type QuestionVerdict, type RoundEntry } from './rounds.service.js';
import { ThreadsService, type NewThread } from './threads.service.js';

export interface WholeReview {
  readonly assessmentId: string;
  readonly stepId: string;
  readonly verdict: StepVerdict;
  readonly comment: string;
  readonly verdicts: readonly QuestionVerdict[];
  readonly remarks: readonly Omit<NewThread, 'stepId'>[];
  /** The digest of the step that the reviewer read; null: whatever stands. */
  readonly digest: string | null;
}

export type PendingFields = Record<string, string | string[]>;

/** Sends all that a reviewer collected on a step at once: remarks, verdicts on answers, the verdict on the step. All of it, or nothing. */
@Injectable()
export class SendingService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly reviews: ReviewsService,
    private readonly threads: ThreadsService,
    private readonly rounds: RoundsService,
    private readonly pending: RoundsRepository,
    private readonly facts: FactsService,
    private readonly approvals: ApprovalsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws StaleError when the step is no longer the one that was read. */
  send(review: WholeReview, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { assessmentId, stepId, verdict, comment, verdicts } = review;
      if (verdict !== 'none') await this.approvals.takeTurn(tx, review);
      const assessment = await this.assessments.load(tx, assessmentId);
      assertAsked(assessment, stepId, verdicts);
      if (review.digest !== null && review.digest !== currentDigest(assessment, stepId)) throw new StaleError('step');
      await this.assertReviewer(tx, assessment, stepId, actor);
      for (const remark of review.remarks) await this.threads.open(tx, assessment, { ...remark, stepId }, actor);
      const id = await this.conclude(tx, assessment, { stepId, verdict, comment, verdicts }, actor);
      await this.pending.drop(tx, { assessmentId, stepId, personId: actor.id });
      return id;
    });
  }

  /** What is typed and not sent; it is given back on the page. */
  keep(assessmentId: string, stepId: string, fields: PendingFields, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      if (!findStep(assessment, stepId)) throw new NotFoundError('step in this assessment');
      await this.pending.keep(tx, { assessmentId, stepId, personId: actor.id, fields, keptAt: this.clock.now() });
    });
  }

  list(assessmentId: string, stepId: string, actor: Actor): Promise<readonly RoundEntry[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      if (!findStep(assessment, stepId)) throw new NotFoundError('step in this assessment');
      return this.rounds.of(tx, assessmentId, stepId);
    });
  }

  private async conclude(
    tx: Tx,
    assessment: LoadedAssessment,
    { stepId, verdict, comment, verdicts }: Pick<WholeReview, 'stepId' | 'verdict' | 'comment' | 'verdicts'>,
    actor: Actor,
  ): Promise<string> {
    if (verdict === 'none')
      return this.rounds.record(tx, assessment, { stepId, verdict, body: comment, verdicts }, actor);
    const action = verdict === 'ok' ? 'approve' : 'request_changes';
    return (await this.reviews.move(tx, assessment, { stepId, action, comment, verdicts }, actor)).review;
  }

  private async assertReviewer(tx: Tx, assessment: LoadedAssessment, stepId: string, actor: Actor): Promise<void> {
    const { actorWroteStep: wroteStep, assessmentInPreparation } = await this.facts.ofStep(
      tx,
      assessment,
      stepId,
      actor,
    );
    const lacks = reviewerLacks({ roles: actor.roles, wroteStep, assessmentInPreparation });
    if (lacks === 'wrong_role') throw new RefusedError('Only reviewers send a review.', [lacks]);
    if (lacks !== null) throw new RefusedError(requirementSays[lacks], [lacks]);
  }
}

function assertAsked(assessment: LoadedAssessment, stepId: string, verdicts: readonly QuestionVerdict[]): void {
  if (!findStep(assessment, stepId)) throw new NotFoundError('step in this assessment');
  const asked = assessment.view.questions.filter(each => each.step.id === stepId).map(each => each.question.id);
  if (verdicts.some(each => !asked.includes(each.question))) throw new NotFoundError('question in this step');
}
