import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A timestamp authority's token over a record of the chain. Insert-only. */
@Entity('audit_anchors')
export class AuditAnchorEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('bigint') sequence!: string;
  @Column('text') hash!: string;
  /** DER of the TimeStampToken. */
  @Column('bytea') token!: Buffer;
  @Column('text') authority!: string;
  @Column('timestamptz', { name: 'stamped_at' }) stampedAt!: Date;
  @Column('timestamptz', { name: 'stored_at' }) storedAt!: Date;
}
