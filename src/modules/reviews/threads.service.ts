import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../../core/version/canonical.js';
import { decide, type Facts } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import { roundOf } from '../../core/workflow/rounds.js';
import {
  isOthersThread,
  threadState,
  threadTransitions,
  type EntryKind,
  type ThreadAction,
  type ThreadKind,
  type ThreadState,
} from '../../core/workflow/threads.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AnswersService } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { AuditService } from '../audit/audit.service.js';
import { assertAllowed } from './refusal.js';
import type { CommentEntity } from './review.entity.js';
import { aboutPlace, assertPlace, type ThreadPlace } from './thread-place.js';
import { VerdictsRepository } from './verdicts.repository.js';

export interface NewThread extends ThreadPlace {
  readonly kind: ThreadKind;
  readonly body: string;
}

export interface NewEntry {
  readonly assessmentId: string;
  /** The comment that opened the thread. */
  readonly threadId: string;
  readonly does: EntryKind;
  readonly body: string;
}

type Written = Omit<CommentEntity, 'organisationId' | 'id' | 'assessmentId' | 'version' | 'writtenBy' | 'writtenAt'>;

/** Threads on what is reviewed. Nothing of one is ever changed: it goes on with entries. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly transitions: TransitionsService,
    private readonly verdicts: VerdictsRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the thread: of the comment that opens it. */
  async open(tx: Tx, assessment: LoadedAssessment, thread: NewThread, actor: Actor): Promise<string> {
    assertPlace(assessment, thread);
    const { stepId, questionId, rowId, kind } = thread;
    const action = kind === 'blocking' ? 'block' : 'remark';
    const blocksApproved = kind === 'blocking' && isClosed(assessment, stepId);
    decideOn('none', action, actor, { ...noFacts, comment: thread.body, blocksApproved });
    const round = await this.round(tx, assessment.id, stepId);
    const place = { stepId, questionId, rowId, ...aboutPlace(assessment, thread) };
    const said = { ...place, body: thread.body.trim(), kind, threadId: null, entry: null, does: null, round };
    return this.write(tx, assessment, said, actor);
  }

  /** A reply, a resolution or a reopening. Whoever comes second gets a StaleError. */
  enter(input: NewEntry, actor: Actor): Promise<{ readonly id: string; readonly opening: CommentEntity }> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, input.assessmentId);
      const all = await this.verdicts.comments(tx, assessment.id);
      const opening = all.find(each => each.id === input.threadId && each.threadId === null);
      if (!opening) throw new NotFoundError('thread in this assessment');
      const entries = all.filter(each => each.threadId === opening.id).map(each => ({ does: each.does }));
      const facts = await this.factsOf(tx, { assessment, opening, comment: input.body }, actor);
      decideOn(threadState(entries), input.does, actor, facts);
      const { stepId, questionId, rowId } = opening;
      const place = { stepId, questionId, rowId, ...aboutPlace(assessment, opening) };
      const round = await this.round(tx, assessment.id, stepId);
      const said = { body: input.body.trim() || 'Resolved.', does: input.does, kind: null, round };
      const entry = { threadId: opening.id, entry: entries.length + 1 };
      return { id: await this.write(tx, assessment, { ...place, ...said, ...entry }, actor), opening };
    });
  }

  private async factsOf(
    tx: Tx,
    { assessment, opening, comment }: { assessment: LoadedAssessment; opening: CommentEntity; comment: string },
    actor: Actor,
  ): Promise<Facts> {
    const wroteStep = await this.answers.hasWrittenStep(tx, assessment.id, opening.stepId, actor.id);
    return {
      ...noFacts,
      comment,
      othersThread: isOthersThread(opening.writtenBy, { id: actor.id, roles: actor.roles, wroteStep }),
      blocksApproved: opening.kind === 'blocking' && isClosed(assessment, opening.stepId),
    };
  }

  private async round(tx: Tx, assessmentId: string, stepId: string): Promise<number> {
    return roundOf(await this.transitions.all(tx, assessmentId), stepId);
  }

  private async write(tx: Tx, assessment: LoadedAssessment, said: Written, actor: Actor): Promise<string> {
    const id = randomUUID();
    const { id: assessmentId, version } = assessment;
    const row = { ...said, id, assessmentId, version, writtenBy: actor.id, writtenAt: this.clock.now() };
    await this.verdicts.addComment(tx, row).catch(rethrow);
    const does = said.does ?? (said.kind === 'blocking' ? 'block' : 'remark');
    const data = { comment: id, step: said.stepId, digest: digestOf(said.body), does } as const;
    await this.audit.record(tx, { type: 'comment.made', actor: actor.id, assessment: assessmentId, data });
    return id;
  }
}

/** Nothing blocks a step that is approved, or an assessment that is with the adviser or decided. */
function isClosed(assessment: LoadedAssessment, stepId: string): boolean {
  return assessment.state !== 'in_preparation' || assessment.steps.get(stepId)?.state === 'approved';
}

function decideOn(state: ThreadState, action: ThreadAction, { roles }: Actor, facts: Facts): void {
  assertAllowed(decide(threadTransitions, { state, action, roles, facts }));
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('thread');
  if (refusal === 'transition') throw new RefusedError('The thread or its step has moved on. Reload the page.');
  throw error;
}
