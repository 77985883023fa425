import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Tx } from '../../platform/unit-of-work.js';
import { TransitionEntity } from './transition.entity.js';

export type NewTransitionRow = Omit<TransitionEntity, 'organisationId' | 'configurationId'>;

@Injectable()
export class TransitionsRepository {
  /** Inserting is what changes the state; the database checks the table, the role and the separation of duties again. */
  async add(tx: Tx, row: NewTransitionRow): Promise<void> {
    await tx.manager.insert(TransitionEntity, { ...row, organisationId: tx.organisation });
  }

  all(tx: Tx, assessmentId: string): Promise<TransitionEntity[]> {
    return tx.manager.find(TransitionEntity, { where: { assessmentId }, order: { happenedAt: 'ASC' } });
  }

  /** When the assessment as a whole was moved last; null before its first move. */
  async lastMoveOfWhole(tx: Tx, assessmentId: string): Promise<Date | null> {
    const where = { assessmentId, stepId: IsNull() };
    const row = await tx.manager.findOne(TransitionEntity, { where, order: { happenedAt: 'DESC' } });
    return row?.happenedAt ?? null;
  }

  hasGivenVerdict(tx: Tx, assessmentId: string, byPerson: string): Promise<boolean> {
    const verdict = { stepId: Not(IsNull()), action: In(['approve', 'request_changes']) };
    return tx.manager.existsBy(TransitionEntity, { assessmentId, byPerson, ...verdict });
  }
}
