import { Injectable } from '@nestjs/common';
import type { ChainHead } from '../../core/audit/chain.js';
import { editions } from '../../core/export/formats.js';
import { sha256 } from '../../core/version/canonical.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { Outcome } from '../../core/workflow/states.js';
import { Clock } from '../../platform/clock.js';
import { type Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { validUntil } from '../../core/version/brief.js';
import { AuditService } from '../audit/audit.service.js';
import { ExportsService, type WantedExport } from '../exports/exports.service.js';
import { type StoredVersion, VersionsService } from '../versions/versions.service.js';

/** What anybody may learn who has a digest: that it is genuine, and whether it still stands. Nobody is named. */
export interface Verified {
  /** What the digest is of: everything that was sealed, or the public copy of it. */
  readonly kind: 'version' | 'copy';
  readonly reference: string;
  readonly version: number;
  readonly sealedAt: string;
  readonly outcome: Outcome;
  /** The last day on which an approval holds. */
  readonly validUntil: string | null;
  readonly expired: boolean;
  /** When a later version of the same assessment was decided; null while this is the latest. */
  readonly supersededAt: string | null;
}

@Injectable()
export class VerificationService {
  constructor(
    private readonly versions: VersionsService,
    private readonly exports: ExportsService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Null for a digest that is not ours. `of` is the digest of the version that a copy names; null otherwise. */
  async verify(digest: string, of: string | null): Promise<Verified | null> {
    const whole = await this.find(digest);
    if (whole) return this.say(whole, 'version');
    const copied = of === null ? null : await this.find(of);
    if (!copied) return null;
    // Only a copy that comes out the same, character by character, is one.
    const exact = (await this.digestOf(copied, { format: 'json', edition: 'public' })) === digest;
    return exact ? this.say(copied, 'copy') : null;
  }

  /** Null unless linked data with this SHA-256 are what is written from the version: from the whole of it, or its public copy. */
  async verifyLinkedData(digest: string, version: string): Promise<Verified | null> {
    const found = await this.find(version);
    if (!found) return null;
    for (const edition of editions)
      if ((await this.digestOf(found, { format: 'jsonld', edition })) === digest)
        return this.say(found, edition === 'whole' ? 'version' : 'copy');
    return null;
  }

  /** Whether the audit trail that the version was sealed in still has this record. */
  async keepsHead(version: string, head: ChainHead): Promise<boolean> {
    const organisation = await this.unitOfWork.outside(tx => this.versions.organisationOf(tx, version));
    return organisation !== null && this.unitOfWork.run(organisation, tx => this.audit.keeps(tx, head));
  }

  private async find(digest: string): Promise<Found | null> {
    const organisation = await this.unitOfWork.outside(tx => this.versions.organisationOf(tx, digest));
    if (organisation === null) return null;
    return this.unitOfWork.run(organisation, async tx => {
      const stored = await this.versions.findByDigest(tx, digest);
      return stored && { organisation, stored, supersededAt: await this.supersededAt(tx, stored) };
    });
  }

  private async supersededAt(tx: Tx, { assessmentId, version }: StoredVersion): Promise<string | null> {
    const later = (await this.versions.listIn(tx, assessmentId)).find(each => each.version > version);
    return later ? later.sealedAt.toISOString() : null;
  }

  private async digestOf({ organisation, stored }: Found, wanted: WantedExport): Promise<string> {
    const { bytes } = await this.unitOfWork.run(organisation, tx => this.exports.exportIn(tx, stored, wanted));
    return sha256(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  }

  private say({ stored, supersededAt }: Found, kind: Verified['kind']): Verified {
    const sealed = JSON.parse(stored.document) as SealedVersion;
    const { outcome } = sealed.decision;
    const approved = outcome === 'approved' || outcome === 'conditionally_approved';
    const until = approved ? validUntil(sealed) : null;
    return {
      ...{ kind, outcome, supersededAt, validUntil: until },
      reference: sealed.assessment.reference,
      version: sealed.version,
      sealedAt: sealed.sealedAt,
      expired: until !== null && until < this.clock.now().toISOString().slice(0, 10),
    };
  }
}

interface Found {
  readonly organisation: string;
  readonly stored: StoredVersion;
  readonly supersededAt: string | null;
}
