import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/unit-of-work.js';
import { ConsultationEntity, ConsultationEventEntity } from './consultation.entity.js';

@Injectable()
export class ConsultationsRepository {
  of(tx: Tx, assessmentIds: readonly string[]): Promise<ConsultationEntity[]> {
    const where = { assessmentId: In([...assessmentIds]) };
    return tx.manager.find(ConsultationEntity, { where, order: { openedAt: 'ASC', regime: 'ASC' } });
  }

  find(tx: Tx, id: string, assessmentId: string): Promise<ConsultationEntity | null> {
    return tx.manager.findOneBy(ConsultationEntity, { id, assessmentId });
  }

  events(tx: Tx, consultationIds: readonly string[]): Promise<ConsultationEventEntity[]> {
    const where = { consultationId: In([...consultationIds]) };
    return tx.manager.find(ConsultationEventEntity, { where, order: { sequence: 'ASC' } });
  }

  async add(tx: Tx, row: Omit<ConsultationEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(ConsultationEntity, { ...row, organisationId: tx.organisation });
  }

  /** Refused by the database when somebody else recorded this number first, or when its rules do not allow it. */
  async record(tx: Tx, row: Omit<ConsultationEventEntity, 'organisationId' | 'stage'>): Promise<void> {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(ConsultationEventEntity)
      .values({ ...row, organisationId: tx.organisation })
      .updateEntity(false)
      .execute();
  }
}
