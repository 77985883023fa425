import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '../../src/core/workflow/states.js';
import { roles } from '../../src/core/workflow/states.js';
import { JoiningService } from '../../src/modules/identity/joining.service.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import type { Actor } from '../../src/platform/actor.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';

export const testPassword = 'correct horse battery';

export interface Member extends Actor {
  readonly email: string;
}

/** One person for each role, and whoever else a test names. */
export type Cast = Readonly<Record<Role, Member>>;

/** An organisation with one person for each role. */
export async function foundOrganisation(app: INestApplicationContext, slug: string): Promise<Cast> {
  const organisationId = randomUUID();
  const hash = await app.get(JoiningService).hash(testPassword);
  const organisation = { slug, name: `Organisation ${slug}`, demonstration: false };
  return app.get(UnitOfWork).run(organisationId, async tx => {
    await app.get(JoiningService).addOrganisationIn(tx, organisation);
    const members: [Role, Member][] = [];
    for (const role of roles) {
      const person = { name: `${role} of ${slug}`, email: `${role}@${slug}.example`, roles: [role] };
      const { id, name, email } = await app.get(PeopleService).addIn(tx, person, hash, null);
      const named = { organisationId, organisation: organisation.name, roles: new Set([role]) };
      members.push([role, { id, name, email, ...named }]);
    }
    return Object.fromEntries(members) as Cast;
  });
}
