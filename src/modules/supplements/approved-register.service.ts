import { Injectable } from '@nestjs/common';
import { wholeBar } from '../../core/cameras/coverage.js';
import { decisionIn } from '../../core/version/brief.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { ConditionsService } from '../conditions/conditions.service.js';
import { VersionsService } from '../versions/versions.service.js';

/** The latest decision of a programme, as supplements stand under it. */
export interface ApprovedRegister {
  readonly assessmentId: string;
  readonly version: number;
  readonly digest: string;
  readonly registerRevision: number;
  readonly validUntil: string | null;
  readonly inForce: boolean;
}

@Injectable()
export class ApprovedRegisterService {
  constructor(
    private readonly versions: VersionsService,
    private readonly conditions: ConditionsService,
    private readonly clock: Clock,
  ) {}

  /** Null while nothing is decided. */
  async latestIn(tx: Tx, programmeId: string): Promise<ApprovedRegister | null> {
    const latest = await this.versions.latestBriefIn(tx, programmeId);
    if (!latest) return null;
    const { assessmentId, version, registerRevision } = latest;
    const decision = decisionIn(latest.brief);
    const digest = await this.versions.digestIn(tx, assessmentId, version);
    const closures = await this.conditions.closuresIn(tx, latest);
    const inForce = wholeBar(decision, this.clock.now().toISOString().slice(0, 10), closures) === null;
    const { validUntil } = decision;
    return { assessmentId, version, digest, registerRevision: registerRevision ?? 0, validUntil, inForce };
  }
}
