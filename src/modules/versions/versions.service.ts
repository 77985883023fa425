import { Injectable } from '@nestjs/common';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import type { DecidedCameras, SealedBrief } from '../../core/version/brief.js';
import type { AssessmentVersionEntity } from './version.entity.js';
import { VersionsRepository } from './versions.repository.js';
import { writtenDocument } from './written-document.js';

export interface VersionSummary {
  readonly assessmentId: string;
  readonly version: number;
  readonly digest: string;
  readonly sealedBy: string;
  readonly sealedAt: Date;
}

export interface StoredVersion extends VersionSummary {
  /** Canonical JSON: its SHA-256 is the digest. */
  readonly document: string;
}

/** A sealed version without its cameras. */
export interface BriefVersion {
  readonly assessmentId: string;
  readonly version: number;
  /** The revision of the camera register that it froze; null while the programme had none. */
  readonly registerRevision: number | null;
  readonly covers: DecidedCameras;
  readonly brief: SealedBrief;
}

/** A sealed version, read. */
export interface DecidedVersion {
  readonly digest: string;
  readonly sealed: SealedVersion;
}

export interface VersionsReading {
  readonly assessment: LoadedAssessment;
  readonly versions: readonly DecidedVersion[];
}

@Injectable()
export class VersionsService {
  constructor(
    private readonly versions: VersionsRepository,
    private readonly assessments: AssessmentsService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Freezes a decided version; the database takes it once and only with this digest. */
  async seal(tx: Tx, sealed: SealedVersion): Promise<string> {
    const { document, digest } = await writtenDocument(sealed);
    const { version, assessment, decision, sealedAt } = sealed;
    const by = { sealedBy: decision.by, sealedAt: new Date(sealedAt) };
    await this.versions.add(tx, { assessmentId: assessment.id, version, document, digest, ...by });
    const data = { version, digest };
    await this.audit.record(tx, { type: 'version.sealed', actor: decision.by, assessment: assessment.id, data });
    return digest;
  }

  list(assessmentId: string, actor: Actor): Promise<readonly VersionSummary[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      // No version yet is an empty list; no such assessment is an error.
      await this.assessments.load(tx, assessmentId);
      return this.versions.list(tx, assessmentId);
    });
  }

  listIn(tx: Tx, assessmentId: string): Promise<readonly VersionSummary[]> {
    return this.versions.list(tx, assessmentId);
  }

  get(assessmentId: string, version: number, actor: Actor): Promise<StoredVersion> {
    return this.unitOfWork.run(actor.organisationId, tx => this.getIn(tx, assessmentId, version));
  }

  /** All decided versions with what they hold, the newest first, and the assessment that they are versions of. */
  read(assessmentId: string, actor: Actor): Promise<VersionsReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const listed = await this.versions.list(tx, assessmentId);
      const versions: DecidedVersion[] = [];
      for (const { version } of listed.toReversed())
        versions.push(decided(await this.getIn(tx, assessmentId, version)));
      return { assessment, versions };
    });
  }

  async getIn(tx: Tx, assessmentId: string, version: number): Promise<AssessmentVersionEntity> {
    // The database counts versions in 32 bits and refuses to look for more.
    const found = version < 2 ** 31 && version > 0 ? await this.versions.find(tx, assessmentId, version) : null;
    if (!found) throw new NotFoundError('sealed version');
    return found;
  }

  async briefIn(tx: Tx, assessmentId: string, version: number): Promise<BriefVersion> {
    const found = await this.versions.findBrief(tx, assessmentId, version);
    if (!found) throw new NotFoundError('sealed version');
    return found;
  }

  /** The version of any assessment of the programme that was decided last; null while none is. */
  latestBriefIn(tx: Tx, programmeId: string): Promise<BriefVersion | null> {
    return this.versions.latestBrief(tx, programmeId);
  }

  async digestIn(tx: Tx, assessmentId: string, version: number): Promise<string> {
    const digest = await this.versions.findDigest(tx, assessmentId, version);
    if (digest === null) throw new NotFoundError('sealed version');
    return digest;
  }

  /** Whose version it is, asked before an organisation is known; null when nobody's. */
  organisationOf(tx: Tx, digest: string): Promise<string | null> {
    return this.versions.organisationOf(tx, digest);
  }

  findByDigest(tx: Tx, digest: string): Promise<StoredVersion | null> {
    return this.versions.findByDigest(tx, digest);
  }
}

function decided({ document, digest }: StoredVersion): DecidedVersion {
  return { digest, sealed: JSON.parse(document) as SealedVersion };
}
