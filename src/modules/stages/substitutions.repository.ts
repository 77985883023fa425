import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { SubstitutionEndEntity, SubstitutionEntity } from './substitution.entity.js';

@Injectable()
export class SubstitutionsRepository {
  all(tx: Tx): Promise<SubstitutionEntity[]> {
    return tx.manager.find(SubstitutionEntity, { order: { fromOn: 'DESC', writtenAt: 'DESC' } });
  }

  ends(tx: Tx): Promise<SubstitutionEndEntity[]> {
    return tx.manager.find(SubstitutionEndEntity);
  }

  async add(tx: Tx, row: Omit<SubstitutionEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(SubstitutionEntity, { ...row, organisationId: tx.organisation });
  }

  async end(tx: Tx, row: Omit<SubstitutionEndEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(SubstitutionEndEntity, { ...row, organisationId: tx.organisation });
  }
}
