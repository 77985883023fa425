import { Injectable } from '@nestjs/common';
import type { RecommendationAnswer } from '../../core/version/recommendations.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AdviceRecommendationEntity, RecommendationAnswerEntity } from './recommendation.entity.js';

@Injectable()
export class RecommendationsRepository {
  /** In the order of the advice. */
  async given(tx: Tx, adviceId: string): Promise<readonly string[]> {
    const rows = await tx.manager.find(AdviceRecommendationEntity, { where: { adviceId }, order: { no: 'ASC' } });
    return rows.map(each => each.body);
  }

  async give(tx: Tx, adviceId: string, recommendations: readonly string[]): Promise<void> {
    const rows = recommendations.map((body, index) => ({ adviceId, no: index + 1, body }));
    await tx.manager.insert(
      AdviceRecommendationEntity,
      rows.map(row => ({ ...row, organisationId: tx.organisation })),
    );
  }

  /** In the order of writing. */
  async answers(tx: Tx, adviceId: string): Promise<readonly RecommendationAnswer[]> {
    const rows = await tx.manager.find(RecommendationAnswerEntity, {
      where: { adviceId },
      order: { writtenAt: 'ASC' },
    });
    return rows.map(({ recommendation, response, reasons, writtenBy, writtenAt }) => ({
      ...{ recommendation, response, reasons },
      by: writtenBy,
      at: writtenAt.toISOString(),
    }));
  }

  async add(tx: Tx, row: Omit<RecommendationAnswerEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(RecommendationAnswerEntity, { ...row, organisationId: tx.organisation });
  }
}
