import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionStatus } from '../../core/actions/action.js';

/** What became of a measure or a condition. Insert-only: the latest stands. */
@Entity('action_updates')
export class ActionUpdateEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('text', { name: 'action_key' }) key!: string;
  @PrimaryColumn('int') sequence!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') status!: ActionStatus;
  @Column('text') owner!: string;
  @Column('text', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text') evidence!: string;
  @Column('text') note!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
