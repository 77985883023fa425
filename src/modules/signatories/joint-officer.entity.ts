import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NewCondition } from '../../core/conditions/condition.js';

/** The officers who sign for joint controllers, in pairs. Insert-only: the latest naming stands. */
@Entity('decision_officers')
export class DecisionOfficersEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') sequence!: number;
  @Column('text', { array: true }) controllers!: string[];
  @Column('uuid', { array: true }) officers!: string[];
  @Column('uuid', { name: 'named_by' }) namedBy!: string;
  @Column('timestamptz', { name: 'named_at' }) namedAt!: Date;
}

/** The decision as it is proposed: what each signature is under. */
export interface Proposal {
  readonly justification: string;
  readonly conditions: readonly NewCondition[];
  readonly validUntil: string | null;
}

/** One officer's signature under a proposal. Insert-only. */
@Entity('decision_signatures')
export class DecisionSignatureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'naming_id' }) namingId!: string;
  @Column('text') outcome!: 'approved' | 'conditionally_approved';
  @Column('jsonb') proposal!: Proposal;
  @Column('text') digest!: string;
  @Column('uuid', { name: 'signed_by' }) signedBy!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
}
