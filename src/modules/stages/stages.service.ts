import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../../core/version/canonical.js';
import { problemsOfStages, usualStages, type Stage } from '../../core/workflow/stages.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, StaleError } from '../../platform/domain-error.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService, type Person } from '../identity/people.service.js';
import { StagesRepository } from './stages.repository.js';

export interface ReviewConfiguration {
  /** 0 while nothing is configured and one approval is enough. */
  readonly revision: number;
  readonly stages: readonly Stage[];
}

/** The stages of review of an organisation, as data. */
@Injectable()
export class StagesService {
  constructor(
    private readonly stages: StagesRepository,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor): Promise<ReviewConfiguration & { readonly people: readonly Person[] }> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { revision, stages } = (await this.stages.current(tx)) ?? { revision: 0, stages: usualStages };
      return { revision, stages, people: await this.people.listIn(tx) };
    });
  }

  /** For steps submitted from now on: what is in review keeps the configuration that it was submitted under. */
  configure(stages: readonly Stage[], seen: number, actor: Actor): Promise<ReviewConfiguration> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const known = (await this.people.listIn(tx)).filter(each => !each.disabled);
      const problems = problemsOfStages(stages, known);
      if (problems.length > 0) throw new InvalidInputError(problems);
      const id = randomUUID();
      const revision = seen + 1;
      const plain = stages.map(({ name, quorum, roles, people }) => ({ name: name.trim(), quorum, roles, people }));
      const by = { writtenBy: actor.id, writtenAt: this.clock.now() };
      if (seen !== ((await this.stages.current(tx))?.revision ?? 0)) throw new StaleError('configuration');
      await this.stages.add(tx, { id, revision, stages: plain, ...by }).catch(rethrowTaken);
      const data = { configuration: id, revision, stages: plain.length, digest: digestOf(plain) };
      await this.audit.record(tx, { type: 'review_stages.configured', actor: actor.id, assessment: null, data });
      return { revision, stages: plain };
    });
  }
}

function rethrowTaken(error: unknown): never {
  if (databaseRefusal(error) === 'taken') throw new StaleError('configuration');
  throw error;
}
