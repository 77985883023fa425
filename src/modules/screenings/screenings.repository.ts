import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { ScreeningConclusionEntity } from './screening-conclusion.entity.js';

@Injectable()
export class ScreeningsRepository {
  conclusions(tx: Tx, programmeId: string): Promise<ScreeningConclusionEntity[]> {
    return tx.manager.find(ScreeningConclusionEntity, { where: { programmeId }, order: { concludedAt: 'ASC' } });
  }

  async add(tx: Tx, row: Omit<ScreeningConclusionEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(ScreeningConclusionEntity, { ...row, organisationId: tx.organisation });
  }
}
