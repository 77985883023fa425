import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Programme } from '../../core/programme/programme.js';

/** What is said of a programme today: the trigger `write_programme` copies it from the latest revision. */
@Entity('programmes')
export class ProgrammeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') reference!: string;
  @Column({ type: 'int', default: 0, insert: false, update: false }) revision!: number;
  @Column({ type: 'jsonb', default: {}, insert: false, update: false }) facts!: Programme;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** What was ever said, by whom. Insert-only. */
@Entity('programme_revisions')
export class ProgrammeRevisionEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('int') revision!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('jsonb') facts!: Programme;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
