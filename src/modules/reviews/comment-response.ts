import type { EntryKind, ThreadKind } from '../../core/workflow/threads.js';
import type { CommentEntity } from './review.entity.js';

export interface CommentEntryResponse {
  readonly id: string;
  readonly step: string;
  readonly question: string | null;
  readonly row: number | null;
  readonly version: number;
  readonly round: number | null;
  /** Null on entries of a thread. */
  readonly kind: ThreadKind | null;
  /** The comment that opened the thread; null on that one. */
  readonly thread: string | null;
  readonly does: EntryKind | null;
  readonly body: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  /** On which text it was said: the revision of the answer, and a SHA-256 of the answer, the row or the step. */
  readonly about: { readonly revision: number | null; readonly digest: string | null };
}

export function commentResponse(row: CommentEntity): CommentEntryResponse {
  const { id, stepId, questionId, version, body, writtenBy, writtenAt, threadId, does, rowId, round } = row;
  return {
    ...{ id, step: stepId, question: questionId, row: rowId, version, round },
    kind: threadId === null ? (row.kind ?? 'remark') : null,
    ...{ thread: threadId, does, body, writtenBy, writtenAt: writtenAt.toISOString() },
    about: { revision: row.aboutRevision, digest: row.aboutDigest },
  };
}
