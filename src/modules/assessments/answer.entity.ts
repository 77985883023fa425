import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '../../core/answers/answer.js';

/** The answer that stands. Kept by the trigger `write_answer`; nobody else writes it. */
@Entity('answers')
export class AnswerEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'question_id' }) questionId!: string;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('int') revision!: number;
  /** Null when it was cleared. */
  @Column('jsonb', { nullable: true }) answer!: Answer | null;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}

/** Everything that was ever answered. Insert-only. */
@Entity('answer_revisions')
export class AnswerRevisionEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'question_id' }) questionId!: string;
  @PrimaryColumn('int') revision!: number;
  /** Filled in by the trigger: the version of the assessment that it was written for. */
  @Column('int', { default: 0 }) version!: number;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('jsonb', { nullable: true }) answer!: Answer | null;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}

/** Where a revision was copied from, when it was carried forward, and who wrote it there. Insert-only. */
@Entity('answer_origins')
export class AnswerOriginEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'question_id' }) questionId!: string;
  @PrimaryColumn('int') revision!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('uuid', { name: 'from_assessment' }) fromAssessment!: string;
  @Column('int', { name: 'from_revision' }) fromRevision!: number;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
}

/** What somebody has typed and not yet saved; it outlives their session. */
@Entity('drafts')
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'question_id' }) questionId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('jsonb') fields!: Record<string, string | string[]>;
  @Column('timestamptz', { name: 'kept_at' }) keptAt!: Date;
}
