import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ChangeKind, Materiality } from '../../core/changes/change.js';

/** A change after an approval that somebody recorded. Insert-only. */
@Entity('change_events')
@Index('change_events_programme', ['programmeId', 'recordedAt'])
@Unique('change_events_once', ['assessmentId', 'baseVersion', 'kind', 'fingerprint'])
export class ChangeEventEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  /** The version in force that it was compared with. */
  @Column('int', { name: 'base_version' }) baseVersion!: number;
  /** The version in which it was recorded. */
  @Column('int') version!: number;
  /** Events that were recorded together. */
  @Column('uuid') act!: string;
  @Column('int', { name: 'register_revision' }) registerRevision!: number;
  @Column('text') kind!: ChangeKind;
  @Column('text') materiality!: Exclude<Materiality, 'none'>;
  @Column('int') count!: number;
  @Column('text', { array: true }) first!: string[];
  @Column('text', { array: true }) steps!: string[];
  @Column('text') fingerprint!: string;
  @Column('text') comment!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
