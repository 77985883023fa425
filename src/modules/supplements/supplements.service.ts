import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import { judgeBars, supplementState, type SupplementState, type Verdict } from '../../core/supplements/judge.js';
import { checkPlacement, placed, type Placement } from '../../core/supplements/supplement.js';
import { excesses } from '../../core/supplements/within-approval.js';
import { canonicalJson, sha256 } from '../../core/version/canonical.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { ApprovedRegisterService, type ApprovedRegister } from './approved-register.service.js';
import type { SupplementEntity, SupplementVerdictEntity } from './supplement.entity.js';
import { barInWords, excessInWords } from './supplement-words.js';
import { SupplementsRepository } from './supplements.repository.js';

export interface Supplement {
  readonly id: string;
  readonly camera: string;
  readonly base: { readonly assessmentId: string; readonly version: number };
  readonly placement: Placement;
  readonly digest: string;
  readonly state: SupplementState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly verdict: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  } | null;
}

export interface JudgeCommand {
  readonly programmeId: string;
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The short path of a re-deployable camera: proposed by one person, judged by another, in the register at once. */
@Injectable()
export class SupplementsService {
  constructor(
    private readonly supplements: SupplementsRepository,
    private readonly approved: ApprovedRegisterService,
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list(programmeId: string, actor: Actor): Promise<readonly Supplement[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.programmes.getIn(tx, programmeId);
      const latest = await this.approved.latestIn(tx, programmeId);
      const verdicts = new Map(
        (await this.supplements.verdicts(tx, programmeId)).map(each => [each.supplementId, each]),
      );
      const rows = await this.supplements.all(tx, programmeId);
      return rows.map(row => this.read(row, verdicts.get(row.id) ?? null, latest));
    });
  }

  get(programmeId: string, id: string, actor: Actor): Promise<Supplement> {
    return this.unitOfWork.run(actor.organisationId, async tx => (await this.findIn(tx, programmeId, id)).supplement);
  }

  /** The re-deployable cameras that a supplement could move. */
  movable(programmeId: string, actor: Actor): Promise<readonly string[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.supplements.movable(tx, programmeId));
  }

  /** @throws RefusedError with every reason why the short path is closed. */
  async propose(programmeId: string, reference: string, input: unknown, actor: Actor): Promise<string> {
    const checked = checkPlacement(input);
    if ('problems' in checked) throw new InvalidInputError(checked.problems);
    const { placement } = checked;
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.programmes.getIn(tx, programmeId);
      const camera = await this.cameraIn(tx, programmeId, reference);
      const latest = await this.approved.latestIn(tx, programmeId);
      await this.assertWithin(tx, programmeId, { camera, placement }, latest);
      const { assessmentId, version, digest } = latest ?? missingApproval();
      const id = randomUUID();
      const document = canonicalJson({ camera: reference, version: { assessmentId, version, digest }, placement });
      await this.supplements.add(tx, {
        ...{ id, programmeId, assessmentId, baseVersion: version, camera: reference },
        ...{ from: placement.from, until: placement.until, document, digest: sha256(document) },
        ...{ proposedBy: actor.id, proposedAt: this.clock.now() },
      });
      const data = { supplement: id, digest: sha256(document) };
      await this.audit.record(tx, { type: 'supplement.proposed', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }

  /** An approval writes the place into the register, in the same transaction. */
  judge({ programmeId, id, verdict, reason }: JudgeCommand, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.cameras.holdIn(tx, programmeId);
      const { row, supplement, latest } = await this.findIn(tx, programmeId, id);
      const { placement } = supplement;
      const camera = await this.cameraIn(tx, programmeId, row.camera);
      const within = await this.excessesIn(tx, programmeId, { camera, placement }, latest);
      const own = row.proposedBy === actor.id;
      const bars = judgeBars({
        ...{ verdict, reason, roles: actor.roles, own },
        ...{ state: supplement.state, within: within.length === 0 },
      });
      if (bars.length > 0) throw new RefusedError([...bars.map(barInWords), ...within].join(' '), bars);
      const registerRevision = verdict === 'approved' ? await this.applyIn(tx, row, placed(camera, placement)) : null;
      const given = { givenBy: actor.id, givenAt: this.clock.now() };
      const judged = { supplementId: id, verdict, reason: reason.trim(), digest: row.digest, registerRevision };
      await this.supplements.judge(tx, { ...judged, ...given });
      const data = { supplement: id, verdict, digest: row.digest };
      await this.audit.record(tx, { type: 'supplement.judged', actor: actor.id, assessment: row.assessmentId, data });
    });
  }

  /** As its author wrote it: the register names them, the verdict names who let it pass. */
  private async applyIn(tx: Tx, row: SupplementEntity, camera: Camera): Promise<number> {
    const { programmeId, proposedBy } = row;
    const { revision: seen } = await this.cameras.stateIn(tx, programmeId);
    const changes = [{ reference: row.camera, camera }];
    const reason = `Supplement approved, ${row.from} to ${row.until}`;
    const by = { id: proposedBy, organisationId: tx.organisation };
    const written = await this.cameras.writeMany(tx, { programmeId, seen, kind: 'edit', reason, changes }, by);
    if (written) return written.revision;
    return (await this.cameras.getIn(tx, programmeId, row.camera)).revision;
  }

  private async findIn(tx: Tx, programmeId: string, id: string) {
    const row = await this.supplements.find(tx, programmeId, id);
    if (!row) throw new NotFoundError('supplement');
    const latest = await this.approved.latestIn(tx, programmeId);
    const supplement = this.read(row, await this.supplements.verdict(tx, id), latest);
    return { row, supplement, latest };
  }

  private async cameraIn(tx: Tx, programmeId: string, reference: string): Promise<Camera> {
    const { camera } = await this.cameras.getIn(tx, programmeId, reference);
    if (!camera) throw new NotFoundError('camera');
    return camera;
  }

  private async assertWithin(
    tx: Tx,
    programmeId: string,
    asked: { readonly camera: Camera; readonly placement: Placement },
    latest: ApprovedRegister | null,
  ): Promise<void> {
    const found = await this.excessesIn(tx, programmeId, asked, latest);
    if (found.length > 0) throw new RefusedError(found.join(' '));
  }

  /** In words; empty when the short path is open. */
  private async excessesIn(
    tx: Tx,
    programmeId: string,
    { camera, placement }: { readonly camera: Camera; readonly placement: Placement },
    latest: ApprovedRegister | null,
  ): Promise<readonly string[]> {
    if (!latest?.inForce) return [excessInWords({ why: 'nothing_approved' })];
    const redeployable = await this.supplements.redeployableAt(tx, programmeId, latest.registerRevision);
    const asked = { camera: placed(camera, placement), until: placement.until };
    return excesses(asked, { redeployable, validUntil: latest.validUntil }).map(excessInWords);
  }

  private read(
    row: SupplementEntity,
    verdict: SupplementVerdictEntity | null,
    latest: ApprovedRegister | null,
  ): Supplement {
    const { id, camera, assessmentId, baseVersion: version, from, until, digest, proposedBy, proposedAt } = row;
    const { placement } = JSON.parse(row.document) as { placement: Placement };
    const underLatest = latest?.assessmentId === assessmentId && latest.version === version;
    const today = this.clock.now().toISOString().slice(0, 10);
    const state = supplementState({ verdict: verdict?.verdict ?? null, from, until, underLatest }, today);
    const judged = verdict && {
      ...{ verdict: verdict.verdict, reason: verdict.reason },
      ...{ by: verdict.givenBy, at: verdict.givenAt },
    };
    const base = { assessmentId, version };
    return { id, camera, base, placement, digest, state, proposedBy, proposedAt, verdict: judged };
  }
}

function missingApproval(): never {
  throw new RefusedError(excessInWords({ why: 'nothing_approved' }));
}
