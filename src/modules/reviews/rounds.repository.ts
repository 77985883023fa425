import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/unit-of-work.js';
import { AnswerVerdictEntity, PendingReviewEntity, StepReviewEntity } from './step-review.entity.js';

@Injectable()
export class RoundsRepository {
  /** Oldest first. */
  reviews(tx: Tx, assessmentId: string, stepId: string): Promise<StepReviewEntity[]> {
    return tx.manager.find(StepReviewEntity, { where: { assessmentId, stepId }, order: { sentAt: 'ASC', id: 'ASC' } });
  }

  verdicts(tx: Tx, reviewIds: readonly string[]): Promise<AnswerVerdictEntity[]> {
    return tx.manager.findBy(AnswerVerdictEntity, { reviewId: In(reviewIds) });
  }

  async add(
    tx: Tx,
    review: Omit<StepReviewEntity, 'organisationId'>,
    verdicts: readonly Omit<AnswerVerdictEntity, 'organisationId' | 'reviewId'>[],
  ): Promise<void> {
    const { organisation: organisationId } = tx;
    await tx.manager.insert(StepReviewEntity, { ...review, organisationId });
    for (const each of verdicts)
      await tx.manager.insert(AnswerVerdictEntity, { ...each, reviewId: review.id, organisationId });
  }

  pending(tx: Tx, assessmentId: string, stepId: string, personId: string): Promise<PendingReviewEntity | null> {
    return tx.manager.findOneBy(PendingReviewEntity, { assessmentId, stepId, personId });
  }

  async keep(tx: Tx, pending: Omit<PendingReviewEntity, 'organisationId'>): Promise<void> {
    const row = { ...pending, organisationId: tx.organisation };
    await tx.manager.upsert(PendingReviewEntity, row, ['assessmentId', 'stepId', 'personId']);
  }

  async drop(tx: Tx, place: Pick<PendingReviewEntity, 'assessmentId' | 'stepId' | 'personId'>): Promise<void> {
    const { assessmentId, stepId, personId } = place;
    await tx.manager.delete(PendingReviewEntity, { assessmentId, stepId, personId });
  }
}
