import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a decision froze: the exact bytes that were hashed. Insert-only. */
@Entity('assessment_versions')
export class AssessmentVersionEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') document!: string;
  @Column('text') digest!: string;
  @Column('uuid', { name: 'sealed_by' }) sealedBy!: string;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt!: Date;
}
