import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdviceOpinion } from '../../core/version/sealed.js';
import type { Outcome } from '../../core/workflow/states.js';
import type { EntryKind, ThreadKind } from '../../core/workflow/threads.js';

/** What opens a thread on a question, a row of its table or a step as a whole, or an entry in one. Insert-only. */
@Entity('comments')
export class CommentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('text', { name: 'question_id', nullable: true }) questionId!: string | null;
  @Column('text') body!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  /** The comment that opened the thread; null on that one. */
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId!: string | null;
  /** Its number in the thread, from 1. */
  @Column('int', { nullable: true }) entry!: number | null;
  @Column('text', { nullable: true }) does!: EntryKind | null;
  /** Null on entries, and on comments from before there were kinds. */
  @Column('text', { nullable: true }) kind!: ThreadKind | null;
  /** The number of a row of the question's table. */
  @Column('int', { name: 'row_id', nullable: true }) rowId!: number | null;
  /** How often the step had been submitted. */
  @Column('int', { nullable: true }) round!: number | null;
  /** The revision of the answer that it was made on; null where there was none. */
  @Column('int', { name: 'about_revision', nullable: true }) aboutRevision!: number | null;
  /** SHA-256 of that answer, or of the whole step. */
  @Column('text', { name: 'about_digest', nullable: true }) aboutDigest!: string | null;
}

@Entity('advice')
export class AdviceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text') opinion!: AdviceOpinion;
  @Column('text') body!: string;
  @Column('uuid', { name: 'given_by' }) givenBy!: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
}

@Entity('decisions')
export class DecisionEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') outcome!: Outcome;
  @Column('text') justification!: string;
  @Column('text', { array: true }) conditions!: string[];
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  /** The last day on which an approval holds; null where the decision does not say. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
}
