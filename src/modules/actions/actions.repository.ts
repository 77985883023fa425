import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { ActionUpdateEntity } from './action.entity.js';

@Injectable()
export class ActionsRepository {
  /** Of every assessment, oldest first. */
  all(tx: Tx): Promise<ActionUpdateEntity[]> {
    return tx.manager.find(ActionUpdateEntity, { order: { sequence: 'ASC' } });
  }

  of(tx: Tx, assessmentId: string): Promise<ActionUpdateEntity[]> {
    return tx.manager.find(ActionUpdateEntity, { where: { assessmentId }, order: { sequence: 'ASC' } });
  }

  /** Refused by the database when somebody else wrote this number first. */
  async add(tx: Tx, row: Omit<ActionUpdateEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(ActionUpdateEntity, { ...row, organisationId: tx.organisation });
  }
}
