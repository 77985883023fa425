import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { AssessmentVersionEntity } from './version.entity.js';
import { VersionBriefEntity } from './version-brief.entity.js';

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

  /** Without its document, which may hold 50,000 cameras. */
  async findDigest(tx: Tx, assessmentId: string, version: number): Promise<string | null> {
    const found = await tx.manager.findOne(AssessmentVersionEntity, {
      select: { assessmentId: true, version: true, digest: true },
      where: { assessmentId, version },
    });
    return found?.digest ?? null;
  }

  findByDigest(tx: Tx, digest: string): Promise<AssessmentVersionEntity | null> {
    return tx.manager.findOneBy(AssessmentVersionEntity, { digest });
  }

  async organisationOf(tx: Tx, digest: string): Promise<string | null> {
    const rows: { organisation: string | null }[] = await tx.manager.query('SELECT find_sealed($1) AS organisation', [
      digest,
    ]);
    return rows[0]?.organisation ?? null;
  }

  findBrief(tx: Tx, assessmentId: string, version: number): Promise<VersionBriefEntity | null> {
    return tx.manager.findOneBy(VersionBriefEntity, { assessmentId, version });
  }

  latestBrief(tx: Tx, programmeId: string): Promise<VersionBriefEntity | null> {
    return tx.manager.findOne(VersionBriefEntity, {
      where: { programmeId },
      order: { sealedAt: 'DESC', version: 'DESC', assessmentId: 'ASC' },
    });
  }
}
