import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/language/languages.js';
import type { Role } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { PeopleRepository } from './people.repository.js';
import { PersonEntity } from './person.entity.js';
import { hashToken, newToken, passwordMatches } from './secrets.js';
import { SignInThrottle } from './sign-in-throttle.js';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  /** Has set a password. */
  readonly joined: boolean;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

const invitationDays = 7;
const waitMessage = 'Too many wrong passwords. Wait ten minutes, then sign again';

@Injectable()
export class PeopleService {
  /** An open session is no licence to guess its owner's password. */
  private readonly throttle = new SignInThrottle(() => this.clock.now().getTime());

  constructor(
    private readonly people: PeopleRepository,
    private readonly invitations: InvitationsRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly Person[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.listIn(tx));
  }

  async listIn(tx: Tx): Promise<readonly Person[]> {
    const people = await this.people.all(tx);
    const roles = await this.people.roles(tx);
    return people.map(person =>
      describe(
        person,
        roles.filter(each => each.personId === person.id).map(each => each.role),
      ),
    );
  }

  /** Adds a colleague and returns the secret of the link with which they set their password: it is shown once. */
  add(input: NewPerson, actor: Actor): Promise<{ person: Person; token: string }> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const person = await this.addIn(tx, input, null, actor.id);
      return { person: describe(person, input.roles), token: await this.inviteIn(tx, person.id) };
    });
  }

  /** A new link for somebody who lost theirs or forgot the password. */
  invite(personId: string, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.existing(tx, personId);
      return this.inviteIn(tx, personId);
    });
  }

  setRoles(personId: string, roles: readonly Role[], actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.existing(tx, personId);
      if (personId === actor.id && !roles.includes('administrator'))
        throw new RefusedError('You cannot take the administrator’s role from yourself. Ask another administrator.');
      await this.people.setRoles(tx, personId, roles);
      const data = { person: personId, roles };
      await this.audit.record(tx, { type: 'person.roles_changed', actor: actor.id, assessment: null, data });
    });
  }

  /** In which somebody reads: English until they choose. */
  async languageIn(tx: Tx, personId: string): Promise<Language> {
    return (await this.people.find(tx, personId))?.language ?? 'en';
  }

  /** One's own, for pages and e-mails. A wish like how often e-mails come: no part of the history. */
  setLanguage(language: Language, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, tx => this.people.setLanguage(tx, actor.id, language));
  }

  disable(personId: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.existing(tx, personId);
      if (personId === actor.id)
        throw new RefusedError('You cannot close your own account. Ask another administrator.');
      await this.people.disable(tx, personId, this.clock.now());
      const data = { person: personId };
      await this.audit.record(tx, { type: 'person.disabled', actor: actor.id, assessment: null, data });
    });
  }

  /** For set-up and the demonstration, which have a password to give; everybody else gets a link. */
  async addIn(tx: Tx, input: NewPerson, passwordHash: string | null, by: string | null): Promise<PersonEntity> {
    const person = {
      id: randomUUID(),
      organisationId: tx.organisation,
      name: input.name.trim(),
      email: input.email.trim(),
      passwordHash,
      disabledAt: null,
      createdAt: this.clock.now(),
      language: null,
    };
    await this.people.add(tx, person, input.roles).catch((error: unknown) => {
      if (databaseRefusal(error) !== 'taken') throw error;
      throw new InvalidInputError([
        { field: 'email', message: 'Somebody has an account with this e-mail address already' },
      ]);
    });
    const data = { person: person.id, roles: input.roles };
    await this.audit.record(tx, { type: 'person.added', actor: by, assessment: null, data });
    return person;
  }

  /** Whether this is the password of the person who acts: asked again before a decision. */
  async isPassword(actor: Actor, password: string): Promise<boolean> {
    if (!this.throttle.allows(actor.id)) throw new InvalidInputError([{ field: 'password', message: waitMessage }]);
    const matches = await this.unitOfWork.run(actor.organisationId, async tx => {
      const person = await this.people.find(tx, actor.id);
      return passwordMatches(person?.passwordHash ?? null, password);
    });
    if (matches) this.throttle.forget(actor.id);
    return matches;
  }

  async organisationIn(
    tx: Tx,
  ): Promise<{ readonly id: string; readonly name: string; readonly demonstration: boolean }> {
    const organisation = await this.people.organisation(tx);
    if (!organisation) throw new NotFoundError('organisation');
    return organisation;
  }

  private async inviteIn(tx: Tx, personId: string): Promise<string> {
    const token = newToken();
    const until = new Date(this.clock.now().getTime() + invitationDays * 86_400_000);
    await this.invitations.invite(tx, hashToken(token), personId, until);
    return token;
  }

  private async existing(tx: Tx, personId: string): Promise<PersonEntity> {
    const person = await this.people.find(tx, personId);
    if (!person) throw new NotFoundError('person');
    return person;
  }
}

function describe(person: PersonEntity, roles: readonly Role[]): Person {
  const { id, name, email, disabledAt, passwordHash } = person;
  return { id, name, email, roles, disabled: disabledAt !== null, joined: passwordHash !== null };
}
