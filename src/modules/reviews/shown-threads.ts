/** Threads as the review page shows them to somebody. */
import type { Question } from '../../core/template/template.js';
import { decide } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import {
  isOthersThread,
  threadsOf,
  threadTransitions,
  type EntryKind,
  type ThreadAction,
} from '../../core/workflow/threads.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import type { Comment } from '../../web/components/thread.js';
import type { CommentEntity } from './review.entity.js';
import type { StepReading } from './review-reading.service.js';

export interface ShownThread {
  readonly id: string;
  /** Such as `Row R2`; null on the whole answer or step. */
  readonly place: string | null;
  readonly blocking: boolean;
  readonly open: boolean;
  /** The answer was written again since the thread was opened. */
  readonly outdated: boolean;
  readonly comments: readonly Comment[];
  /** What the reader may do in it now. */
  readonly acts: readonly EntryKind[];
}

/** The threads on one question, or on the step as a whole (null). */
export function threadsAt(question: string | null, reading: StepReading, actor: Actor): readonly ShownThread[] {
  const here = reading.comments.filter(each => each.questionId === question);
  const asked = reading.step.questions.find(each => each.id === question);
  return threadsOf(here.map(each => ({ ...each, thread: each.threadId }))).map(({ opening, kind, state, entries }) => ({
    id: opening.id,
    place: opening.rowId === null ? null : rowName(asked, opening.rowId),
    blocking: kind === 'blocking',
    open: state === 'open',
    outdated: question !== null && isOutdated(opening, reading),
    comments: [opening, ...entries].map(each => said(each, reading.people)),
    acts: actsIn({ opening, state }, reading, actor),
  }));
}

export function nameOf(id: string, people: ReadonlyMap<string, string>): string {
  return people.get(id) ?? 'Somebody who has left';
}

/** `R2` in the words of the template: its letter and number. */
export function rowName(question: Question | undefined, row: number): string {
  return `Row ${question?.prefix ?? ''}${row}`;
}

function isOutdated({ questionId, aboutRevision, round }: CommentEntity, { assessment }: StepReading): boolean {
  if (questionId === null || round === null) return false;
  return (assessment.written.get(questionId)?.revision ?? null) !== aboutRevision;
}

function actsIn(
  { opening, state }: { readonly opening: CommentEntity; readonly state: 'open' | 'resolved' },
  { assessment, step, facts }: StepReading,
  actor: Actor,
): readonly EntryKind[] {
  if (isDecided(assessment.state)) return [];
  const reader = { id: actor.id, roles: actor.roles, wroteStep: facts.actorWroteStep };
  const closed = assessment.state !== 'in_preparation' || assessment.steps.get(step.id)?.state === 'approved';
  const known = {
    ...noFacts,
    comment: 'to be typed',
    othersThread: isOthersThread(opening.writtenBy, reader),
    blocksApproved: opening.kind === 'blocking' && closed,
  };
  const allows = (action: ThreadAction): boolean =>
    decide(threadTransitions, { state, action, roles: actor.roles, facts: known }).allowed;
  return (['reply', 'resolve', 'reopen'] as const).filter(allows);
}

const notes: Readonly<Record<EntryKind, string | null>> = { reply: null, resolve: 'Resolved', reopen: 'Opened again' };

function said({ id, writtenBy, writtenAt, body, does }: CommentEntity, people: ReadonlyMap<string, string>): Comment {
  const note = does === null ? null : notes[does];
  const comment = { id, author: nameOf(writtenBy, people), at: writtenAt.toISOString(), text: body };
  return note === null ? comment : { ...comment, note };
}
