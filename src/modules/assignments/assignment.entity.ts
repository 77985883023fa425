import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is to do what in a step; the last row of a step stands. Insert-only. */
@Entity('step_assignments')
export class StepAssignmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('int') sequence!: number;
  @Column('uuid', { nullable: true }) owner!: string | null;
  @Column('uuid', { array: true }) reviewers!: string[];
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
