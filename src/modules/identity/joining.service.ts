import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { InvitationRow, InvitationsRepository } from './invitations.repository.js';
import { OrganisationEntity } from './person.entity.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { hashPassword, hashToken, newToken } from './secrets.js';

export interface FirstAdministrator {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const setupHours = 24;

/** One-time links: the first administrator's, and those with which colleagues set their password. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly people: PeopleService,
    private readonly peopleRepository: PeopleRepository,
    private readonly invitations: InvitationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The secret of a new set-up link while there is no organisation; null when one exists or a link is still open. */
  openSetup(again: boolean): Promise<{ token: string } | { until: Date } | null> {
    return this.unitOfWork.outside(async tx => {
      if (await this.invitations.isSetUp(tx)) return null;
      const until = await this.invitations.openSetup(tx);
      if (until && !again) return { until };
      const token = newToken();
      const end = new Date(this.clock.now().getTime() + setupHours * 3_600_000);
      await this.invitations.invite(tx, hashToken(token), null, end);
      return { token };
    });
  }

  /** Whom a link is for; refuses one that was used, is over or never was. */
  async read(token: string): Promise<InvitationRow> {
    const row = await this.unitOfWork.outside(tx => this.invitations.read(tx, hashToken(token)));
    if (!row) throw new NotFoundError('link: it was used, or its time is over');
    return row;
  }

  /** The first organisation and its administrator, in one transaction with the use of the link. */
  async setUp(token: string, input: FirstAdministrator): Promise<string> {
    const passwordHash = await hashPassword(input.password);
    const organisationId = randomUUID();
    return this.unitOfWork.run(organisationId, async tx => {
      if ((await this.invitations.isSetUp(tx)) || !(await this.invitations.use(tx, hashToken(token))))
        throw new NotFoundError('link: it was used, or its time is over');
      await this.addOrganisationIn(tx, {
        name: input.organisation,
        slug: slugOf(input.organisation),
        demonstration: false,
      });
      const { name, email } = input;
      const person = await this.people.addIn(tx, { name, email, roles: ['administrator'] }, passwordHash, null);
      return person.id;
    });
  }

  /** Sets the password of the person whom the link is for. */
  async join(token: string, password: string): Promise<string> {
    const row = await this.read(token);
    if (!row.organisation_id || !row.person_id) throw new NotFoundError('link');
    const { organisation_id: organisationId, person_id: personId } = row;
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(organisationId, async tx => {
      if (!(await this.invitations.use(tx, hashToken(token)))) throw new NotFoundError('link: it was used already');
      await this.peopleRepository.setPassword(tx, personId, passwordHash);
      // Whoever knew the old password is out.
      await this.peopleRepository.endSessions(tx, personId);
    });
    return personId;
  }

  /** Whether somebody can sign in with this address. */
  async hasAccount(email: string): Promise<boolean> {
    return (await this.unitOfWork.outside(tx => this.peopleRepository.findSignIn(tx, email))) !== null;
  }

  hash(password: string): Promise<string> {
    return hashPassword(password);
  }

  async addOrganisationIn(
    tx: Tx,
    organisation: Pick<OrganisationEntity, 'name' | 'slug' | 'demonstration'>,
  ): Promise<void> {
    await this.peopleRepository.addOrganisation(tx, {
      ...organisation,
      name: organisation.name.trim(),
      id: tx.organisation,
      createdAt: this.clock.now(),
    });
  }
}

/** `City of Novi Sad` becomes `city-of-novi-sad`; letters outside ASCII lose their marks or fall away. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/đ/g, 'dj')
    .replace(/[^a-z0-9]+/g, '-');
  return plain
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .padEnd(2, '0');
}
