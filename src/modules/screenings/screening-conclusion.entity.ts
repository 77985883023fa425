import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Screening } from '../../core/screening/screening.js';

/** That no assessment is required: on which facts, why, and who said so. Insert-only. */
@Entity('screening_conclusions')
export class ScreeningConclusionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('int', { name: 'programme_revision' }) programmeRevision!: number;
  @Column('jsonb') screening!: Screening;
  @Column('text') reasons!: string;
  @Column('text', { name: 'dpo_view' }) dpoView!: string;
  @Column('uuid', { name: 'concluded_by' }) concludedBy!: string;
  @Column('timestamptz', { name: 'concluded_at' }) concludedAt!: Date;
}
