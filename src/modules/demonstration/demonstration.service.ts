import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { JoiningService } from '../identity/joining.service.js';
import { PeopleService } from '../identity/people.service.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import {
  DemonstrationFile,
  DemonstrationRegister,
  demonstrationFiles,
  readDemonstration,
} from './demonstration-file.js';
import { actorWith, DemonstrationPlayer, noon } from './demonstration-player.service.js';

export interface DemonstrationAccount {
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
}

/** Public on purpose: these accounts exist only on the embedded database and only while bound to loopback. */
export const demonstrationPassword = 'uvid demonstration';

/** Two organisations with something real on every page. Called only for the embedded database. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly joining: JoiningService,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly cameras: CamerasService,
    private readonly player: DemonstrationPlayer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Loads what is missing and says who can sign in. What is there already is left as people have made it. */
  async load(): Promise<readonly DemonstrationAccount[]> {
    const files = demonstrationFiles.map(readDemonstration);
    for (const file of files) if (!(await this.isLoaded(file))) await this.play(file);
    return files.flatMap(accountsOf);
  }

  private async isLoaded(file: DemonstrationFile): Promise<boolean> {
    const email = file.people[0]?.email;
    return email !== undefined && this.joining.hasAccount(email);
  }

  private async play(file: DemonstrationFile): Promise<void> {
    const { reference, facts } = file.programme;
    const first = noon(file.assessments[0]?.on ?? '2026-01-01');
    const actors = await this.clock.at(first, () => this.found(file));
    const assessor = actorWith(actors, 'assessor');
    const programme = await this.clock.at(first, () => this.programmes.register(reference, facts, assessor));
    const { register } = file;
    if (register) await this.clock.at(first, () => this.register(programme.id, { ...register, reason: '' }, assessor));
    for (const assessment of file.assessments) await this.player.play(programme.id, assessment, actors);
    const added = register?.added;
    if (added)
      await this.clock.at(noon(added.on), () => this.register(programme.id, { ...register, ...added }, assessor));
  }

  /** One after the other, as somebody would enter them. */
  private async register(programmeId: string, { common, cameras, reason }: Entered, by: Actor): Promise<void> {
    for (const camera of cameras) {
      const command = { programmeId, reference: camera.reference, seen: 0, reason };
      await this.cameras.write(command, { ...common, ...camera }, by);
    }
  }

  /** The organisation and its people, in one transaction. */
  private async found(file: DemonstrationFile): Promise<ReadonlyMap<string, Actor>> {
    const organisationId = randomUUID();
    const passwordHash = await this.joining.hash(demonstrationPassword);
    return this.unitOfWork.run(organisationId, async tx => {
      await this.joining.addOrganisationIn(tx, { ...file.organisation, demonstration: true });
      const actors = new Map<string, Actor>();
      for (const person of file.people) {
        const { id, name } = await this.people.addIn(tx, person, passwordHash, null);
        const roles = new Set(person.roles);
        actors.set(person.email, { id, name, organisationId, organisation: file.organisation.name, roles });
      }
      return actors;
    });
  }
}

type Entered = Pick<DemonstrationRegister, 'common' | 'cameras'> & { readonly reason: string };

function accountsOf(file: DemonstrationFile): DemonstrationAccount[] {
  return file.people.map(({ email, roles }) => ({
    email,
    roles,
    password: demonstrationPassword,
    organisation: file.organisation.name,
  }));
}
