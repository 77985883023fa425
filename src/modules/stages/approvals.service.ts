import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  missingApprovals,
  seatOf,
  standingOf,
  type Approver,
  type Round,
  type Seat,
  type StageStanding,
} from '../../core/workflow/stages.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { RefusedError, StaleError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import { StagesRepository } from './stages.repository.js';
import { SubstitutionsService } from './substitutions.service.js';

/** A step as somebody is to approve it. */
export interface StepToApprove {
  readonly assessmentId: string;
  readonly version: number;
  readonly stepId: string;
  readonly digest: string;
}

export interface StageReading {
  /** Empty where one approval is enough. */
  readonly standing: readonly StageStanding[];
  /** Where the reader's approval would count; null nowhere, or where no stages are configured. */
  readonly seat: Seat | null;
  /** What would be missing once the reader approved. */
  readonly approvalsMissing: number;
  readonly outsideStages: boolean;
}

type Collected = StageReading & { readonly round: Round; readonly submissionId: string };

const noStages: StageReading = { standing: [], seat: null, approvalsMissing: 0, outsideStages: false };

/** The approvals that a submitted step collects, stage by stage. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly stages: StagesRepository,
    private readonly substitutions: SubstitutionsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** To be called before the facts of an approval are gathered. */
  takeTurn(tx: Tx, { assessmentId, stepId }: Pick<StepToApprove, 'assessmentId' | 'stepId'>): Promise<void> {
    return this.stages.takeTurn(tx, assessmentId, stepId);
  }

  async read(tx: Tx, step: StepToApprove, actor: Actor): Promise<StageReading> {
    return (await this.collected(tx, step, actor)) ?? noStages;
  }

  /** Keeps the actor's approval, where the submission collects them in stages. */
  async give(tx: Tx, step: StepToApprove, comment: string, actor: Actor): Promise<void> {
    const collected = await this.collected(tx, step, actor);
    if (!collected) return;
    const { seat, submissionId, round } = collected;
    if (!seat) throw new StaleError('review of this step');
    const { assessmentId, version, stepId, digest } = step;
    const row = { id: randomUUID(), assessmentId, version, stepId, submissionId, ...seat, digest, comment };
    const by = { approvedBy: actor.id, approvedAt: this.clock.now() };
    await this.stages.addApproval(tx, { ...row, ...by }).catch(rethrow);
    const stageName = round.stages[seat.stage - 1]?.name ?? '';
    const data = { approval: row.id, version, step: stepId, ...seat, stageName, digest, comment };
    await this.audit.record(tx, { type: 'step.stage_approved', actor: actor.id, assessment: assessmentId, data });
  }

  hasApproved(tx: Tx, assessmentId: string, personId: string): Promise<boolean> {
    return this.stages.hasApproved(tx, assessmentId, personId);
  }

  private async collected(tx: Tx, step: StepToApprove, actor: Actor): Promise<Collected | null> {
    const submission = await this.stages.lastSubmission(tx, step.assessmentId, step.stepId);
    const configuration = submission?.configurationId ? await this.stages.find(tx, submission.configurationId) : null;
    if (!submission || !configuration) return null;
    const rows = await this.stages.approvalsOf(tx, submission.id);
    const approvals = rows.map(({ stage, approvedBy, onBehalfOf, digest }) => ({ stage, by: approvedBy, onBehalfOf, digest })); // prettier-ignore
    const round = { stages: configuration.stages, approvals, digest: step.digest };
    const standing = standingOf(round);
    const seat = actor.roles.has('reviewer') ? await this.seat(tx, step, round, actor) : null;
    const approvalsMissing = missingApprovals(standing) - (seat ? 1 : 0);
    return { round, submissionId: submission.id, standing, seat, approvalsMissing, outsideStages: seat === null };
  }

  private async seat(
    tx: Tx,
    { assessmentId, stepId }: StepToApprove,
    round: Round,
    actor: Actor,
  ): Promise<Seat | null> {
    const writers = await this.stages.writers(tx, assessmentId, stepId);
    const known = await this.people.listIn(tx);
    const approver = (id: string): Approver => ({
      id,
      roles: known.find(each => each.id === id)?.roles ?? [],
      wroteStep: writers.has(id),
    });
    const away = await this.substitutions.standsInForIn(tx, actor.id);
    return seatOf(round, approver(actor.id), away.map(approver));
  }
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'taken') throw new StaleError('review of this step');
  if (refusal === 'transition') throw new RefusedError('The rules of the workflow do not allow this approval.');
  throw error;
}
