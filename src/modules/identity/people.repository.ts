import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/language/languages.js';
import type { Role } from '../../core/workflow/states.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { OrganisationEntity, PersonEntity, PersonRoleEntity } from './person.entity.js';

export interface SignInRow {
  readonly person_id: string;
  readonly organisation_id: string;
  readonly password_hash: string;
}

@Injectable()
export class PeopleRepository {
  async findSignIn(tx: Tx, email: string): Promise<SignInRow | null> {
    const rows: SignInRow[] = await tx.manager.query('SELECT * FROM find_sign_in($1)', [email]);
    return rows[0] ?? null;
  }

  all(tx: Tx): Promise<PersonEntity[]> {
    return tx.manager.find(PersonEntity, { order: { name: 'ASC' } });
  }

  roles(tx: Tx): Promise<PersonRoleEntity[]> {
    return tx.manager.find(PersonRoleEntity, { order: { role: 'ASC' } });
  }

  find(tx: Tx, id: string): Promise<PersonEntity | null> {
    return tx.manager.findOneBy(PersonEntity, { id });
  }

  async add(tx: Tx, person: PersonEntity, roles: readonly Role[]): Promise<void> {
    await tx.manager.insert(PersonEntity, person);
    await this.grant(tx, person.id, roles);
  }

  async setRoles(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
    await tx.manager.delete(PersonRoleEntity, { personId });
    await this.grant(tx, personId, roles);
  }

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.manager.update(PersonEntity, { id }, { passwordHash });
  }

  async setLanguage(tx: Tx, id: string, language: Language): Promise<void> {
    await tx.manager.update(PersonEntity, { id }, { language });
  }

  async disable(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.manager.update(PersonEntity, { id }, { disabledAt: at });
    await this.endSessions(tx, id);
  }

  async endSessions(tx: Tx, id: string): Promise<void> {
    await tx.manager.query('SELECT end_sessions_of($1)', [id]);
  }

  organisation(tx: Tx): Promise<OrganisationEntity | null> {
    return tx.manager.findOneBy(OrganisationEntity, { id: tx.organisation });
  }

  async addOrganisation(tx: Tx, organisation: OrganisationEntity): Promise<void> {
    await tx.manager.insert(OrganisationEntity, organisation);
  }

  private async grant(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
    if (roles.length === 0) return;
    const rows = roles.map(role => ({ personId, role, organisationId: tx.organisation }));
    await tx.manager.insert(PersonRoleEntity, rows);
  }
}
