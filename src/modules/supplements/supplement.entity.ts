import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Verdict } from '../../core/supplements/judge.js';

/** Where a re-deployable camera is to stand, for how long, under which approved version. Insert-only. */
@Entity('supplements')
@Index('supplements_camera', ['programmeId', 'camera', 'proposedAt'])
@Unique('supplements_of_organisation', ['id', 'organisationId'])
export class SupplementEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int', { name: 'base_version' }) baseVersion!: number;
  @Column({ type: 'text', collation: 'C' }) camera!: string;
  @Column('date', { name: 'starts_on' }) from!: string;
  @Column('date', { name: 'ends_on' }) until!: string;
  /** Canonical JSON of camera, version and placement: what a verdict is about. */
  @Column('text') document!: string;
  /** SHA-256 of `document`. */
  @Column('text') digest!: string;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
}

/** One verdict a supplement: what was sent back is proposed anew. Insert-only. */
@Entity('supplement_verdicts')
export class SupplementVerdictEntity {
  @PrimaryColumn('uuid', { name: 'supplement_id' }) supplementId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') verdict!: Verdict;
  @Column('text') reason!: string;
  /** Of the supplement that was looked at. */
  @Column('text') digest!: string;
  /** What the approval made of the register; null when it was sent back. */
  @Column('int', { name: 'register_revision', nullable: true }) registerRevision!: number | null;
  @Column('uuid', { name: 'given_by' }) givenBy!: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
}
