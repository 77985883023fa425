import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { screenAnswered } from '../../core/assess/assess.js';
import { screeningChanges, ScreeningChange } from '../../core/screening/changes.js';
import { Conclusion, problemsOfNotRequired } from '../../core/screening/conclude.js';
import { screen } from '../../core/screening/screen.js';
import type { Screening } from '../../core/screening/screening.js';
import { digestOf } from '../../core/version/canonical.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import { ProgrammesService, RegisteredProgramme } from '../programmes/programmes.service.js';
import type { ScreeningConclusionEntity } from './screening-conclusion.entity.js';
import { ScreeningsRepository } from './screenings.repository.js';

export interface ConcludedScreening {
  readonly id: string;
  readonly programmeRevision: number;
  readonly reasons: string;
  readonly dpoView: string;
  readonly concludedBy: string;
  readonly concludedAt: string;
  /** How today's screening differs from the one that it rested on; empty while it still holds. */
  readonly changes: readonly ScreeningChange[];
}

export interface ProgrammeScreening {
  readonly programme: RegisteredProgramme;
  /** On the facts of the registration as they are today, and the answers of the newest assessment. */
  readonly screening: Screening;
  /** Whose answers were read; null while no assessment has begun. */
  readonly assessment: { readonly id: string; readonly reference: string } | null;
  /** Earlier conclusions that no assessment is required, newest last. */
  readonly conclusions: readonly ConcludedScreening[];
}

@Injectable()
export class ScreeningsService {
  constructor(
    private readonly screenings: ScreeningsRepository,
    private readonly programmes: ProgrammesService,
    private readonly assessments: AssessmentsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Run anew at every look: facts that changed show at once, with what they changed. */
  get(programmeId: string, actor: Actor): Promise<ProgrammeScreening> {
    return this.unitOfWork.run(actor.organisationId, tx => this.getIn(tx, programmeId));
  }

  async getIn(tx: Tx, programmeId: string): Promise<ProgrammeScreening> {
    const programme = await this.programmes.getIn(tx, programmeId);
    const { screening, assessment } = await this.screenIn(tx, programme);
    const rows = await this.screenings.conclusions(tx, programmeId);
    return { programme, screening, assessment, conclusions: await this.describe(tx, rows, screening) };
  }

  concludeNotRequired(programmeId: string, conclusion: Conclusion, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const programme = await this.programmes.getIn(tx, programmeId);
      const { screening } = await this.screenIn(tx, programme);
      const problems = problemsOfNotRequired(screening, conclusion);
      if (problems.length > 0) throw new InvalidInputError(problems);

      const id = randomUUID();
      const said = { reasons: conclusion.reasons.trim(), dpoView: conclusion.dpoView.trim() };
      const by = { concludedBy: actor.id, concludedAt: this.clock.now() };
      await this.screenings.add(tx, {
        id,
        programmeId,
        programmeRevision: programme.revision,
        screening,
        ...said,
        ...by,
      });
      const data = { programme: programmeId, revision: programme.revision, digest: digestOf({ screening, ...said }) };
      await this.audit.record(tx, { type: 'screening.concluded', actor: actor.id, assessment: null, data });
      return id;
    });
  }

  private async screenIn(
    tx: Tx,
    { id, facts }: RegisteredProgramme,
  ): Promise<Pick<ProgrammeScreening, 'screening' | 'assessment'>> {
    const newest = await this.assessments.newestIn(tx, id);
    if (!newest) return { screening: screen(facts, {}), assessment: null };
    const screening = screenAnswered(newest.template.content, facts, newest.answers);
    return { screening, assessment: { id: newest.id, reference: newest.reference } };
  }

  private async describe(
    tx: Tx,
    rows: readonly ScreeningConclusionEntity[],
    today: Screening,
  ): Promise<ConcludedScreening[]> {
    const names = new Map((await this.people.listIn(tx)).map(person => [person.id, person.name]));
    return rows.map(({ id, programmeRevision, reasons, dpoView, concludedBy, concludedAt, screening }) => ({
      ...{ id, programmeRevision, reasons, dpoView },
      concludedBy: names.get(concludedBy) ?? '',
      concludedAt: concludedAt.toISOString(),
      changes: screeningChanges(screening, today),
    }));
  }
}
