import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsultationEventKind, ConsultationStage, OpinionResult } from '../../core/consultation/moves.js';
import type { ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { Role } from '../../core/workflow/states.js';

/** An authority is asked about a sealed version, under one law. Insert-only; what follows are its events. */
@Entity('consultations')
export class ConsultationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text') regime!: ConsultationRegime;
  @Column('text') authority!: string;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
}

/** Insert-only. */
@Entity('consultation_events')
export class ConsultationEventEntity {
  @PrimaryColumn('uuid', { name: 'consultation_id' }) consultationId!: string;
  @PrimaryColumn('int') sequence!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') kind!: ConsultationEventKind;
  @Column('text', { name: 'happened_on' }) on!: string;
  @Column('text', { name: 'body' }) text!: string;
  @Column('int', { nullable: true }) concerns!: number | null;
  @Column('text', { nullable: true }) result!: OpinionResult | null;
  @Column('text', { nullable: true }) place!: string | null;
  /** Written by the database, from its own rules. */
  @Column({ type: 'text', insert: false }) stage!: ConsultationStage;
  @Column('text', { name: 'as_role' }) asRole!: Role;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
