import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { AssessmentVersionEntity } from './version.entity.js';

@Injectable()
export class VersionsRepository {
  async add(tx: Tx, row: Omit<AssessmentVersionEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(AssessmentVersionEntity, { ...row, organisationId: tx.organisation });
  }

  /** Without the documents, which can be large. */
  list(tx: Tx, assessmentId: string): Promise<Omit<AssessmentVersionEntity, 'document'>[]> {
    return tx.manager.find(AssessmentVersionEntity, {
      select: { assessmentId: true, version: true, digest: true, sealedBy: true, sealedAt: true, organisationId: true },
      where: { assessmentId },
      order: { version: 'ASC' },
    });
  }

  find(tx: Tx, assessmentId: string, version: number): Promise<AssessmentVersionEntity | null> {
    return tx.manager.findOneBy(AssessmentVersionEntity, { assessmentId, version });
  }

  findByDigest(tx: Tx, digest: string): Promise<AssessmentVersionEntity | null> {
    return tx.manager.findOneBy(AssessmentVersionEntity, { digest });
  }
}
