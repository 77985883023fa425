import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who stands in for whom, from the first to the last day. Insert-only. */
@Entity('substitutions')
export class SubstitutionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'substitute_id' }) substituteId!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'until_on' }) untilOn!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}

/** A substitution that was ended before its last day, or taken back. Insert-only. */
@Entity('substitution_ends')
export class SubstitutionEndEntity {
  @PrimaryColumn('uuid', { name: 'substitution_id' }) substitutionId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'ended_by' }) endedBy!: string;
  @Column('timestamptz', { name: 'ended_at' }) endedAt!: Date;
}
