import { Injectable } from '@nestjs/common';
import type { ThreadEntry } from '../../core/workflow/threads.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AdviceEntity, CommentEntity, DecisionEntity } from './review.entity.js';

@Injectable()
export class VerdictsRepository {
  comments(tx: Tx, assessmentId: string): Promise<CommentEntity[]> {
    const order = { writtenAt: 'ASC', entry: { direction: 'ASC', nulls: 'FIRST' } } as const;
    return tx.manager.find(CommentEntity, { where: { assessmentId }, order });
  }

  /** What is said of one step, as threads are made of it. */
  async threadEntries(tx: Tx, assessmentId: string, stepId: string): Promise<readonly ThreadEntry[]> {
    const all = await this.comments(tx, assessmentId);
    return all.filter(each => each.stepId === stepId).map(each => ({ ...each, thread: each.threadId }));
  }

  async addComment(tx: Tx, row: Omit<CommentEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(CommentEntity, { ...row, organisationId: tx.organisation });
  }

  /** The advice that stands for a version: the latest, when the assessment was returned and advised on again. */
  advice(tx: Tx, assessmentId: string, version: number): Promise<AdviceEntity | null> {
    return tx.manager.findOne(AdviceEntity, { where: { assessmentId, version }, order: { givenAt: 'DESC' } });
  }

  hasAdvised(tx: Tx, assessmentId: string, givenBy: string): Promise<boolean> {
    return tx.manager.existsBy(AdviceEntity, { assessmentId, givenBy });
  }

  async addAdvice(tx: Tx, row: Omit<AdviceEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(AdviceEntity, { ...row, organisationId: tx.organisation });
  }

  decision(tx: Tx, assessmentId: string, version: number): Promise<DecisionEntity | null> {
    return tx.manager.findOneBy(DecisionEntity, { assessmentId, version });
  }

  async addDecision(tx: Tx, row: Omit<DecisionEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(DecisionEntity, { ...row, organisationId: tx.organisation });
  }
}
