import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefusalGround, ViewKind } from '../../core/views/subject-view.js';

/** What people said of an assessment, or why they were not asked. Insert-only: a record that corrects another stands in its place. */
@Entity('subject_views')
export class SubjectViewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text') kind!: ViewKind;
  @Column('text', { name: 'asked', array: true }) groups!: string[];
  @Column('text') how!: string;
  @Column('date', { name: 'happened_from', nullable: true }) from!: string | null;
  @Column('date', { name: 'happened_until', nullable: true }) until!: string | null;
  @Column('text') said!: string;
  @Column('text') changed!: string;
  @Column('int', { nullable: true }) signatures!: number | null;
  @Column('text', { nullable: true }) ground!: RefusalGround | null;
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
