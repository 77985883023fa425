import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { SubjectViewEntity } from './view.entity.js';

@Injectable()
export class ViewsRepository {
  /** In the order of recording. */
  of(tx: Tx, assessmentId: string): Promise<SubjectViewEntity[]> {
    return tx.manager.find(SubjectViewEntity, { where: { assessmentId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  }

  /** Refused by the database when another record corrected the same one first, or while the assessment waits. */
  async add(tx: Tx, row: Omit<SubjectViewEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(SubjectViewEntity, { ...row, organisationId: tx.organisation });
  }

  hasRecorded(tx: Tx, assessmentId: string, recordedBy: string): Promise<boolean> {
    return tx.manager.existsBy(SubjectViewEntity, { assessmentId, recordedBy });
  }
}
