import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AnswerVerdict, StepVerdict } from '../../core/workflow/rounds.js';

/** What a reviewer sent at once about a step; also their last look at it. Insert-only. */
@Entity('step_reviews')
@Index('step_reviews_step', ['assessmentId', 'stepId', 'sentAt'])
export class StepReviewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('int') round!: number;
  @Column('text') verdict!: StepVerdict;
  @Column('text') body!: string;
  /** By question id: the revision of the answer that they had before them. */
  @Column('jsonb') seen!: Readonly<Record<string, number>>;
  /** SHA-256 of the step as they had it before them: what an approval binds. */
  @Column('text') digest!: string;
  @Column('uuid', { name: 'sent_by' }) sentBy!: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
}

/** The verdict on one answer, of a review. Insert-only. */
@Entity('answer_verdicts')
export class AnswerVerdictEntity {
  @PrimaryColumn('uuid', { name: 'review_id' }) reviewId!: string;
  @PrimaryColumn('text', { name: 'question_id' }) questionId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') verdict!: AnswerVerdict;
  @Column('int', { name: 'about_revision', nullable: true }) aboutRevision!: number | null;
  @Column('text', { name: 'about_digest' }) aboutDigest!: string;
}

/** What a reviewer has collected and not sent: the fields of the form as they were typed. It outlives their session. */
@Entity('pending_reviews')
export class PendingReviewEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'step_id' }) stepId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('jsonb') fields!: Record<string, string | string[]>;
  @Column('timestamptz', { name: 'kept_at' }) keptAt!: Date;
}
