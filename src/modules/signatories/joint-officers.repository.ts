import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { DecisionOfficersEntity, DecisionSignatureEntity } from './joint-officer.entity.js';

@Injectable()
export class JointOfficersRepository {
  latest(tx: Tx, assessmentId: string): Promise<DecisionOfficersEntity | null> {
    return tx.manager.findOne(DecisionOfficersEntity, { where: { assessmentId }, order: { sequence: 'DESC' } });
  }

  async name(tx: Tx, row: Omit<DecisionOfficersEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(DecisionOfficersEntity, { ...row, organisationId: tx.organisation });
  }

  /** Oldest first. */
  signatures(tx: Tx, namingId: string, version: number): Promise<DecisionSignatureEntity[]> {
    return tx.manager.find(DecisionSignatureEntity, {
      where: { namingId, version },
      order: { signedAt: 'ASC', id: 'ASC' },
    });
  }

  async sign(tx: Tx, row: Omit<DecisionSignatureEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(DecisionSignatureEntity, { ...row, organisationId: tx.organisation });
  }

  /** Of several who sign at once each sees the signatures before theirs, so that one of them is the last. */
  async takeTurn(tx: Tx, assessmentId: string): Promise<void> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 26))', [assessmentId]);
  }
}
