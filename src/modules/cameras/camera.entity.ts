import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Camera, CameraCapability, CameraKind, CameraStatus, Zone } from '../../core/cameras/camera.js';
import type { LiveView, Mount, PositionPublication, Recording } from '../../core/cameras/camera.js';

/** What lists sort and filter by, of each current camera: the trigger `write_cameras` keeps it. */
@Entity('cameras')
export class CameraEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('text', { collation: 'C' }) reference!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('int') revision!: number;
  @Column('text') digest!: string;
  @Column('text') site!: string;
  @Column('text') kind!: CameraKind;
  @Column('text') status!: CameraStatus;
  @Column('text', { nullable: true }) mount!: Mount | null;
  @Column('text') make!: string;
  @Column('text') model!: string;
  /** Degrees of WGS 84; of a mobile camera the first corner of its route or area. */
  @Column('double precision', { nullable: true }) lon!: number | null;
  @Column('double precision', { nullable: true }) lat!: number | null;
  @Column('int', { nullable: true }) direction!: number | null;
  @Column('int', { name: 'field_of_view', nullable: true }) fieldOfView!: number | null;
  @Column('text', { array: true }) zones!: Zone[];
  @Column('text', { array: true }) active!: CameraCapability[];
  /** Present but disabled. */
  @Column('text', { array: true }) disabled!: CameraCapability[];
  @Column('text', { nullable: true }) recording!: Recording | null;
  @Column('text', { name: 'live_view', nullable: true }) liveView!: LiveView | null;
  @Column('int', { name: 'retention_hours', nullable: true }) retentionHours!: number | null;
  @Column('text') publication!: PositionPublication;
  /** The programme once more: the indexes of lists begin with it, so that none of them is taken for that of the key. */
  @Column('uuid', { name: 'listed_in', select: false }) listedIn?: string;
  /** All its texts in lower case, for the search. */
  @Column('text', { select: false }) words?: string;
}

export type CameraChangeKind = 'added' | 'changed' | 'removed';

/** What was ever said of a camera; without facts it was withdrawn. Insert-only. */
@Entity('camera_revisions')
export class CameraRevisionEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('int') revision!: number;
  @PrimaryColumn('text', { collation: 'C' }) reference!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') change!: CameraChangeKind;
  @Column('jsonb', { nullable: true }) facts!: Camera | null;
  @Column('text', { nullable: true }) digest!: string | null;
}

/** A revision of the register as a whole; the database counts and digests it. Insert-only. */
@Entity('camera_register_revisions')
export class CameraRegisterRevisionEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('int') revision!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') kind!: 'edit' | 'import';
  @Column('text') reason!: string;
  @Column('int') added!: number;
  @Column('int') changed!: number;
  @Column('int') removed!: number;
  /** How many there are after it. */
  @Column('int') cameras!: number;
  @Column('text') digest!: string;
  /** Null for the operator on the command line. */
  @Column('uuid', { name: 'written_by', nullable: true }) writtenBy!: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
