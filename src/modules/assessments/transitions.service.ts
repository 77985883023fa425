import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditEvent } from '../../core/audit/events.js';
import type { AssessmentState, Role, StepState } from '../../core/workflow/states.js';
import type { AssessmentAction, StepAction, Transition } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { RefusedError, StaleError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import type { TransitionEntity } from './transition.entity.js';
import { TransitionsRepository } from './transitions.repository.js';

interface Moved {
  readonly assessment: { readonly id: string; readonly version: number };
  readonly as: Role;
  readonly comment: string;
}

export interface StepMove extends Moved {
  readonly stepId: string;
  readonly transition: Transition<StepState, StepAction>;
  /** What was submitted or approved. */
  readonly digest: string | null;
}

export interface AssessmentMove extends Moved {
  readonly transition: Transition<AssessmentState, AssessmentAction>;
  /** The digest of the sealed version, when the move seals one. */
  readonly digest: string | null;
}

/** The only writer of transitions: each with its audit row, in the caller's transaction. */
@Injectable()
export class TransitionsService {
  constructor(
    private readonly transitions: TransitionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async moveStep(tx: Tx, move: StepMove, actor: Actor): Promise<void> {
    const { stepId, transition, digest, as: role, comment } = move;
    const { action, from, to } = transition;
    const id = await this.insert(tx, { ...move, stepId }, actor);
    await this.audit.record(tx, {
      type: 'step.state_changed',
      actor: actor.id,
      assessment: move.assessment.id,
      data: { transition: id, version: move.assessment.version, step: stepId, action, from, to, role, comment, digest },
    });
  }

  async moveAssessment(tx: Tx, move: AssessmentMove, actor: Actor): Promise<void> {
    const { transition, as: role, comment } = move;
    const { action, from, to } = transition;
    const id = await this.insert(tx, { ...move, stepId: null }, actor);
    const event: AuditEvent = {
      type: 'assessment.state_changed',
      actor: actor.id,
      assessment: move.assessment.id,
      data: { transition: id, version: move.assessment.version, action, from, to, role, comment },
    };
    await this.audit.record(tx, event);
  }

  all(tx: Tx, assessmentId: string): Promise<readonly TransitionEntity[]> {
    return this.transitions.all(tx, assessmentId);
  }

  hasGivenVerdict(tx: Tx, assessmentId: string, personId: string): Promise<boolean> {
    return this.transitions.hasGivenVerdict(tx, assessmentId, personId);
  }

  private async insert(
    tx: Tx,
    move: Moved & { stepId: string | null; transition: Transition; digest: string | null },
    actor: Actor,
  ): Promise<string> {
    const id = randomUUID();
    const row = {
      id,
      assessmentId: move.assessment.id,
      version: move.assessment.version,
      stepId: move.stepId,
      action: move.transition.action,
      fromState: move.transition.from,
      toState: move.transition.to,
      asRole: move.as,
      byPerson: actor.id,
      comment: move.comment,
      digest: move.digest,
      happenedAt: this.clock.now(),
    };
    await this.transitions.add(tx, row).catch(rethrow);
    return id;
  }
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale') throw new StaleError('assessment');
  if (refusal === 'transition') throw new RefusedError('The rules of the workflow do not allow this.');
  throw error;
}
