import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that somebody added to an answer. Insert-only, like its withdrawal; what it holds is kept under its hash. */
@Entity('evidence')
export class EvidenceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'step_id' }) stepId!: string;
  @Column('text', { name: 'question_id' }) questionId!: string;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('int') size!: number;
  @Column('text') sha256!: string;
  @Column('uuid', { name: 'added_by' }) addedBy!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}

@Entity('evidence_withdrawals')
export class EvidenceWithdrawalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'withdrawn_by' }) withdrawnBy!: string;
  @Column('timestamptz', { name: 'withdrawn_at' }) withdrawnAt!: Date;
}
