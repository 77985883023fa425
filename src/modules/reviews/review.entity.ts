import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdviceOpinion } from '../../core/version/sealed.js';
import type { Outcome } from '../../core/workflow/states.js';

/** A remark on a question, or on a step as a whole. Insert-only. */
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
}
