import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkProgramme } from '../../core/programme/check-programme.js';
import type { Programme } from '../../core/programme/programme.js';
import { digestOf } from '../../core/version/canonical.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { ProgrammeEntity } from './programme.entity.js';
import { ProgrammesRepository } from './programmes.repository.js';

export interface RegisteredProgramme {
  readonly id: string;
  readonly reference: string;
  readonly revision: number;
  readonly facts: Programme;
}

@Injectable()
export class ProgrammesService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly RegisteredProgramme[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.listIn(tx));
  }

  async listIn(tx: Tx): Promise<readonly RegisteredProgramme[]> {
    return (await this.programmes.all(tx)).map(registered);
  }

  get(id: string, actor: Actor): Promise<RegisteredProgramme> {
    return this.unitOfWork.run(actor.organisationId, tx => this.getIn(tx, id));
  }

  async getIn(tx: Tx, id: string): Promise<RegisteredProgramme> {
    const programme = await this.programmes.find(tx, id);
    if (!programme) throw new NotFoundError('programme');
    return registered(programme);
  }

  /** An empty reference is filled in: the year and the next number. */
  register(reference: string, facts: unknown, actor: Actor): Promise<RegisteredProgramme> {
    const programme = checked(facts);
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const id = randomUUID();
      const createdAt = this.clock.now();
      const row = { id, reference: reference || (await this.nextReference(tx)), createdBy: actor.id, createdAt };
      await this.programmes.add(tx, row).catch((error: unknown) => {
        if (databaseRefusal(error) !== 'taken') throw error;
        throw new InvalidInputError([
          { field: 'reference', message: 'Another programme has this reference. Choose another, or leave it empty' },
        ]);
      });
      await this.programmes.write(tx, {
        programmeId: id,
        revision: 1,
        facts: programme,
        writtenBy: actor.id,
        writtenAt: createdAt,
      });
      const data = { programme: id, digest: digestOf(programme) };
      await this.audit.record(tx, { type: 'programme.registered', actor: actor.id, assessment: null, data });
      return { id, reference: row.reference, revision: 1, facts: programme };
    });
  }

  /** `seen` is the revision that the writer looked at; whoever comes second is told so and loses nothing. */
  change(id: string, seen: number, facts: unknown, actor: Actor): Promise<RegisteredProgramme> {
    const programme = checked(facts);
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const before = await this.getIn(tx, id);
      const revision = seen + 1;
      const row = { programmeId: id, revision, facts: programme, writtenBy: actor.id, writtenAt: this.clock.now() };
      await this.programmes.write(tx, row).catch(rethrowStale);
      const data = { programme: id, revision, digest: digestOf(programme) };
      await this.audit.record(tx, { type: 'programme.changed', actor: actor.id, assessment: null, data });
      return { ...before, revision, facts: programme };
    });
  }

  hasWritten(tx: Tx, id: string, personId: string): Promise<boolean> {
    return this.programmes.hasWritten(tx, id, personId);
  }

  private async nextReference(tx: Tx): Promise<string> {
    const number = String((await this.programmes.count(tx)) + 1).padStart(3, '0');
    return `PRG-${this.clock.now().getUTCFullYear()}-${number}`;
  }
}

function checked(facts: unknown): Programme {
  const result = checkProgramme(facts);
  if ('problems' in result) throw new InvalidInputError(result.problems);
  return result.programme;
}

function registered({ id, reference, revision, facts }: ProgrammeEntity): RegisteredProgramme {
  return { id, reference, revision, facts };
}

function rethrowStale(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('programme');
  throw error;
}
