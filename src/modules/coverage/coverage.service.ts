import { Injectable } from '@nestjs/common';
import { nothingCovered, type CoveredCut } from '../../core/cameras/camera-filter.js';
import { wholeBar, type UncoveredReason, type WholeBar } from '../../core/cameras/coverage.js';
import { decisionIn, type DecidedCameras } from '../../core/version/brief.js';
import type { Outcome } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { ConditionsService } from '../conditions/conditions.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { VersionsService, type BriefVersion } from '../versions/versions.service.js';
import {
  CoverageRepository,
  type CoverageCount,
  type Place,
  type Since,
  type UncoveredRow,
} from './coverage.repository.js';

/** The decision that cameras are compared with: the last one of the programme. */
export interface ComparedVersion {
  readonly assessmentId: string;
  readonly reference: string;
  readonly version: number;
  readonly outcome: Outcome;
  readonly decidedOn: string;
  /** The last day on which it holds. */
  readonly validUntil: string | null;
  readonly covers: DecidedCameras;
}

export interface RegisterCoverage {
  /** Null while nothing is decided. */
  readonly decided: ComparedVersion | null;
  /** What bars every camera at once: nothing is approved, or no longer. */
  readonly barred: WholeBar | null;
  /** Of the cameras that are not removed. */
  readonly cameras: number;
  readonly covered: number;
  readonly uncovered: readonly (CoverageCount & { readonly reason: UncoveredReason })[];
  /** How many run without an approval, and those that were asked for, in the order of their references. */
  readonly running: number;
  readonly named: readonly UncoveredRow[];
}

/** Which cameras the decision in force covers. Worked out anew at every look: an approval ends by itself. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly coverage: CoverageRepository,
    private readonly programmes: ProgrammesService,
    private readonly versions: VersionsService,
    private readonly conditions: ConditionsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(programmeId: string, at: Place, actor: Actor): Promise<RegisterCoverage> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.programmes.getIn(tx, programmeId);
      return this.getIn(tx, programmeId, at);
    });
  }

  async getIn(tx: Tx, programmeId: string, at: Place): Promise<RegisterCoverage> {
    const latest = await this.versions.latestBriefIn(tx, programmeId);
    const decision = latest && decisionIn(latest.brief);
    const { today } = this;
    const barred = await this.barIn(tx, latest);
    const all = await this.coverage.countAll(tx, programmeId, barred);
    const since = { frozen: latest?.registerRevision ?? 0, today };
    const counts = barred ? [all] : await this.coverage.countChanged(tx, programmeId, since);
    const uncovered = counts.filter(each => each.reason !== null && each.cameras > 0) as RegisterCoverage['uncovered'];
    const running = sum(uncovered.map(each => each.running));
    return {
      decided: latest && decision ? compared(latest, decision.validUntil) : null,
      barred,
      cameras: all.cameras,
      covered: all.cameras - sum(uncovered.map(each => each.cameras)),
      uncovered,
      running,
      named: running === 0 ? [] : await this.named(tx, programmeId, { barred, since, at }),
    };
  }

  /** The same as a cut through the revisions of the register: what was not written since then is covered as it was decided. */
  cut(programmeId: string, actor: Actor): Promise<CoveredCut> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.programmes.getIn(tx, programmeId);
      const latest = await this.versions.latestBriefIn(tx, programmeId);
      const { today } = this;
      const barred = await this.barIn(tx, latest);
      if (barred || !latest?.registerRevision) return nothingCovered;
      const revision = latest.registerRevision;
      return { revision, also: await this.coverage.coveredChanged(tx, programmeId, { frozen: revision, today }) };
    });
  }

  private get today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async barIn(tx: Tx, latest: BriefVersion | null): Promise<WholeBar | null> {
    if (!latest) return wholeBar(null, this.today);
    const decision = decisionIn(latest.brief);
    const waits = decision.conditions.some(each => each.prior);
    return wholeBar(decision, this.today, waits ? await this.conditions.closuresIn(tx, latest) : []);
  }

  private named(
    tx: Tx,
    programmeId: string,
    { barred, since, at }: { barred: RegisterCoverage['barred']; since: Since; at: Place },
  ): Promise<UncoveredRow[]> {
    if (barred) return this.coverage.runningAll(tx, programmeId, barred, at);
    return this.coverage.runningChanged(tx, programmeId, since, at);
  }
}

function compared({ assessmentId, version, covers, brief }: BriefVersion, validUntil: string | null): ComparedVersion {
  const { outcome, at } = brief.decision;
  const { reference } = brief.assessment;
  return { assessmentId, reference, version, outcome, decidedOn: at.slice(0, 10), validUntil, covers };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
