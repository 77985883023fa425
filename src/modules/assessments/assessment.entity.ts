import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';

/** The working copy. What was decided lives in `assessment_versions` and never changes. */
@Entity('assessments')
export class AssessmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text') reference!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'template_id' }) templateId!: string;
  @Column('int', { name: 'template_version' }) templateVersion!: number;
  /** Moved only by the trigger `apply_transition`. */
  @Column({ type: 'text', default: 'in_preparation', insert: false, update: false }) state!: AssessmentState;
  @Column({ type: 'int', default: 1, insert: false, update: false }) version!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('assessment_steps')
export class AssessmentStepEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'step_id' }) stepId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Moved only by the trigger `apply_transition`. */
  @Column({ type: 'text', default: 'not_started', insert: false, update: false }) state!: StepState;
  @Column({ type: 'text', name: 'approved_digest', nullable: true, insert: false, update: false })
  approvedDigest!: string | null;
}
