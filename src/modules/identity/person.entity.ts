import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../core/language/languages.js';
import type { Role } from '../../core/workflow/states.js';

@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** In which they read; null until they choose one. */
  @Column('text', { nullable: true }) language!: Language | null;
}

@Entity('person_roles')
export class PersonRoleEntity {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text') role!: Role;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
}

@Entity('organisations')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('boolean', { default: false }) demonstration!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
