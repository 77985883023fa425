import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the team answers to a finding, such as why it is accepted. Insert-only; the finding itself stays. */
@Entity('finding_responses')
export class FindingResponseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'finding_id' }) findingId!: string;
  /** What the finding said when it was answered. */
  @Column('text') says!: string;
  @Column('text') body!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
