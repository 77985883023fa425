import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of an organisation's chain. Insert-only; the trigger `extend_chain` takes it only at the end. */
@Entity('audit_events')
export class AuditEventEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('bigint') sequence!: string;
  @Column('text') type!: string;
  @Column('uuid', { name: 'assessment_id', nullable: true }) assessmentId!: string | null;
  @Column('uuid', { name: 'transition_id', nullable: true }) transitionId!: string | null;
  @Column('text') record!: string;
  @Column('text') previous!: string;
  @Column('text') hash!: string;
}
