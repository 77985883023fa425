import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../core/workflow/states.js';

/** One move of a step (`stepId`) or of the assessment (null). Insert-only; inserting it is what changes the state. */
@Entity('transitions')
export class TransitionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'step_id', nullable: true }) stepId!: string | null;
  @Column('text') action!: string;
  @Column('text', { name: 'from_state' }) fromState!: string;
  @Column('text', { name: 'to_state' }) toState!: string;
  @Column('text', { name: 'as_role' }) asRole!: Role;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('text') comment!: string;
  /** What was approved, submitted or decided: the digest of a step or of a version. */
  @Column('text', { nullable: true }) digest!: string | null;
  /** The stages of review that stood when a step was submitted; set by the database, null where one approval is enough. */
  @Column({ type: 'uuid', name: 'configuration_id', nullable: true, insert: false, update: false })
  configurationId!: string | null;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt!: Date;
}
