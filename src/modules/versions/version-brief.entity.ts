import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DecidedCameras, SealedBrief } from '../../core/version/brief.js';

/** A sealed version without its cameras; the trigger `write_version_brief` derives it. Insert-only. */
@Entity('version_briefs')
@Index('version_briefs_programme', ['programmeId', 'sealedAt'])
export class VersionBriefEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt!: Date;
  /** The revision of the register that was frozen; null while the programme had none. */
  @Column('int', { name: 'register_revision', nullable: true }) registerRevision!: number | null;
  @Column('jsonb') covers!: DecidedCameras;
  @Column('jsonb') brief!: SealedBrief;
}
