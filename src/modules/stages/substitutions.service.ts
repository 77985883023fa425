import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isDate } from '../../core/text.js';
import { problemsOfSubstitution, standsInFor, type Substitution } from '../../core/workflow/substitution.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService, type Person } from '../identity/people.service.js';
import { SubstitutionsRepository } from './substitutions.repository.js';

export interface ListedSubstitution extends Substitution {
  readonly id: string;
  readonly ended: boolean;
}

/** Who stands in for whom: one says it of oneself, an administrator of anybody. */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly substitutions: SubstitutionsRepository,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<{ readonly all: readonly ListedSubstitution[]; readonly people: readonly Person[] }> {
    return this.unitOfWork.run(actor.organisationId, async tx => ({
      all: await this.listIn(tx),
      people: await this.people.listIn(tx),
    }));
  }

  /** Ids of those whom this person stands in for today. */
  async standsInForIn(tx: Tx, personId: string): Promise<readonly string[]> {
    const standing = (await this.listIn(tx)).filter(each => !each.ended);
    return standsInFor(standing, personId, this.clock.now().toISOString().slice(0, 10));
  }

  name(wanted: Substitution, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      assertMay(wanted.person, actor);
      const known = (await this.people.listIn(tx)).filter(each => !each.disabled).map(each => each.id);
      const problems = problemsOfSubstitution(wanted, new Set(known), isDate);
      if (problems.length > 0) throw new InvalidInputError(problems);
      const id = randomUUID();
      const { person, substitute, from, until } = wanted;
      const row = { id, personId: person, substituteId: substitute, fromOn: from, untilOn: until };
      await this.substitutions.add(tx, { ...row, writtenBy: actor.id, writtenAt: this.clock.now() });
      const data = { substitution: id, person, substitute, from, until };
      await this.audit.record(tx, { type: 'substitute.named', actor: actor.id, assessment: null, data });
      return id;
    });
  }

  end(id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const found = (await this.listIn(tx)).find(each => each.id === id);
      if (!found) throw new NotFoundError('substitution');
      assertMay(found.person, actor);
      if (found.ended) throw new RefusedError('This substitution has ended already.');
      const row = { substitutionId: id, endedBy: actor.id, endedAt: this.clock.now() };
      await this.substitutions.end(tx, row).catch((error: unknown) => {
        if (databaseRefusal(error) !== 'taken') throw error;
        throw new RefusedError('This substitution has ended already.');
      });
      const data = { substitution: id };
      await this.audit.record(tx, { type: 'substitute.ended', actor: actor.id, assessment: null, data });
    });
  }

  private async listIn(tx: Tx): Promise<readonly ListedSubstitution[]> {
    const ended = new Set((await this.substitutions.ends(tx)).map(each => each.substitutionId));
    return (await this.substitutions.all(tx)).map(({ id, personId, substituteId, fromOn, untilOn }) => ({
      ...{ id, person: personId, substitute: substituteId, from: fromOn, until: untilOn, ended: ended.has(id) },
    }));
  }
}

function assertMay(person: string, actor: Actor): void {
  if (person !== actor.id && !actor.roles.has('administrator'))
    throw new RefusedError('Name a substitute for yourself, or ask an administrator.');
}
