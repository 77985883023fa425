import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Closing } from '../../core/conditions/condition.js';
import type { SealedConditionTerms } from '../../core/version/sealed.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { ConditionClosingEntity, ConditionReviewEntity, DecisionConditionEntity } from './condition.entity.js';

export interface OfDecision {
  readonly assessmentId: string;
  readonly version: number;
}

@Injectable()
export class ConditionsRepository {
  async set(tx: Tx, of: OfDecision, terms: readonly SealedConditionTerms[]): Promise<void> {
    const rows = terms.map(({ owner: ownerId, ...rest }) => ({ ...of, ...rest, ownerId }));
    await tx.manager.insert(
      DecisionConditionEntity,
      rows.map(row => ({ ...row, organisationId: tx.organisation })),
    );
  }

  /** In the order of proposing, each with what was found. */
  async closings(tx: Tx, of: OfDecision): Promise<readonly Closing[]> {
    const rows = await tx.manager.find(ConditionClosingEntity, { where: { ...of }, order: { proposedAt: 'ASC' } });
    const ids = rows.map(each => each.id);
    const reviews = ids.length === 0 ? [] : await tx.manager.findBy(ConditionReviewEntity, { closingId: In(ids) });
    return rows.map(({ id, no, evidence, proposedBy, proposedAt }) => ({
      ...{ id, no, evidence, by: proposedBy, at: proposedAt.toISOString() },
      review: found(reviews.find(each => each.closingId === id)),
    }));
  }

  async propose(tx: Tx, row: Omit<ConditionClosingEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(ConditionClosingEntity, { ...row, organisationId: tx.organisation });
  }

  async review(tx: Tx, row: Omit<ConditionReviewEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(ConditionReviewEntity, { ...row, organisationId: tx.organisation });
  }
}

function found(row: ConditionReviewEntity | undefined): Closing['review'] {
  if (!row) return null;
  const { verdict, reasons, reviewedBy, reviewedAt } = row;
  return { verdict, reasons, by: reviewedBy, at: reviewedAt.toISOString() };
}
