import type { CommentEntity } from './review.entity.js';

export interface CommentEntryResponse {
  readonly id: string;
  readonly step: string;
  readonly question: string | null;
  readonly version: number;
  readonly body: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

export function commentResponse(row: CommentEntity): CommentEntryResponse {
  const { id, stepId, questionId, version, body, writtenBy, writtenAt } = row;
  return { id, step: stepId, question: questionId, version, body, writtenBy, writtenAt: writtenAt.toISOString() };
}
