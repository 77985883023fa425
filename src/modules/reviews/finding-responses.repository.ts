import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { FindingResponseEntity } from './finding-response.entity.js';

@Injectable()
export class FindingResponsesRepository {
  all(tx: Tx, assessmentId: string): Promise<FindingResponseEntity[]> {
    return tx.manager.find(FindingResponseEntity, { where: { assessmentId }, order: { writtenAt: 'ASC' } });
  }

  async add(tx: Tx, row: Omit<FindingResponseEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(FindingResponseEntity, { ...row, organisationId: tx.organisation });
  }
}
