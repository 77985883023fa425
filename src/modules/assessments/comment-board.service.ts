import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';

export interface BoardComment {
  readonly id: string;
  /** Null: on the step as a whole. */
  readonly questionId: string | null;
  readonly body: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export type CommentSource = (tx: Tx, assessmentId: string) => Promise<readonly BoardComment[]>;

/** Comments belong to reviews, which build on assessments; here they are handed down, so that writers see them where they write. */
@Injectable()
export class CommentBoardService {
  private source: CommentSource = () => Promise.resolve([]);

  /** Said once, when the application starts. */
  readFrom(source: CommentSource): void {
    this.source = source;
  }

  async on(tx: Tx, assessmentId: string, questionId: string): Promise<readonly BoardComment[]> {
    return (await this.source(tx, assessmentId)).filter(each => each.questionId === questionId);
  }
}
