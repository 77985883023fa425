import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stage } from '../../core/workflow/stages.js';

/** The stages of review of an organisation; the last revision stands. Insert-only. */
@Entity('review_configurations')
export class ReviewConfigurationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('int') revision!: number;
  @Column('jsonb') stages!: readonly Stage[];
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}

/** One approval that a submitted step has collected in a stage. Insert-only. */
@Entity('step_approvals')
export class StepApprovalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'step_id' }) stepId!: string;
  /** The transition that submitted the step: another submission collects anew. */
  @Column('uuid', { name: 'submission_id' }) submissionId!: string;
  @Column('int') stage!: number;
  @Column('uuid', { name: 'approved_by' }) approvedBy!: string;
  @Column('uuid', { name: 'on_behalf_of', nullable: true }) onBehalfOf!: string | null;
  @Column('text') digest!: string;
  @Column('text') comment!: string;
  @Column('timestamptz', { name: 'approved_at' }) approvedAt!: Date;
}
