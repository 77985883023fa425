import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { consultationPack } from '../../core/consultation/pack.js';
import { goLiveBars, requiredConsultations, type GoLiveBar } from '../../core/consultation/go-live.js';
import { openQuestions } from '../../core/consultation/state.js';
import type { ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { RegimeScreening } from '../../core/screening/screening.js';
import { normalised } from '../../core/text.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import { VersionsService, type VersionSummary } from '../versions/versions.service.js';
import { readingOf, standing, type ConsultationReading, type WholeConsultation } from './consultation-reading.js';
import { ConsultationsRepository } from './consultations.repository.js';

export interface NewConsultation {
  readonly assessmentId: string;
  readonly version: number;
  readonly regime: ConsultationRegime;
  readonly authority: string;
}

export interface ConsultationsOfAssessment {
  readonly assessment: LoadedAssessment;
  readonly versions: readonly VersionSummary[];
  readonly consultations: readonly ConsultationReading[];
}

export interface ConsultationCase {
  readonly assessment: LoadedAssessment;
  readonly consultation: WholeConsultation;
  /** Names of everyone who recorded something. */
  readonly people: ReadonlyMap<string, string>;
}

/** Asks an authority about a sealed version, and reads what became of it. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly consultations: ConsultationsRepository,
    private readonly assessments: AssessmentsService,
    private readonly versions: VersionsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(assessmentId: string, actor: Actor): Promise<ConsultationsOfAssessment> {
    return this.unitOfWork.run(actor.organisationId, async tx => ({
      assessment: await this.assessments.load(tx, assessmentId),
      versions: await this.versions.listIn(tx, assessmentId),
      consultations: await this.listIn(tx, [assessmentId]),
    }));
  }

  async listIn(tx: Tx, assessmentIds: readonly string[]): Promise<readonly ConsultationReading[]> {
    const rows = await this.consultations.of(tx, assessmentIds);
    const ids = rows.map(each => each.id);
    const events = ids.length === 0 ? [] : await this.consultations.events(tx, ids);
    return rows.map(row => readingOf(row, events, this.today()));
  }

  /** What stands between one assessment and its approval, where its screening is `regimes`. Opinions on other assessments do not count. */
  async barsIn(tx: Tx, assessmentId: string, regimes: readonly RegimeScreening[]): Promise<readonly GoLiveBar[]> {
    return goLiveBars(requiredConsultations(regimes), standing(await this.listIn(tx, [assessmentId])));
  }

  get(assessmentId: string, id: string, actor: Actor): Promise<ConsultationCase> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const consultation = await this.getIn(tx, assessmentId, id);
      const sealed = await this.sealed(tx, assessmentId, consultation.version);
      const pack = consultationPack(consultation.regime, sealed, openQuestions(consultation.state));
      const people = new Map((await this.people.listIn(tx)).map(each => [each.id, each.name]));
      return { assessment, consultation: { ...consultation, pack }, people };
    });
  }

  async getIn(tx: Tx, assessmentId: string, id: string): Promise<ConsultationReading> {
    const row = await this.consultations.find(tx, id, assessmentId);
    if (!row) throw new NotFoundError('consultation');
    return readingOf(row, await this.consultations.events(tx, [id]), this.today());
  }

  open(input: NewConsultation, actor: Actor): Promise<string> {
    const { assessmentId, version, regime } = input;
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.assessments.load(tx, assessmentId);
      const sealed = await this.sealed(tx, assessmentId, version);
      if (!sealed.programme.facts.regimes.includes(regime))
        throw new InvalidInputError([{ field: 'regime', message: 'Choose a law that applies to the programme' }]);
      const id = randomUUID();
      const authority = normalised(input.authority);
      if (authority === '')
        throw new InvalidInputError([{ field: 'authority', message: 'Enter the name of the authority' }]);
      const by = { openedBy: actor.id, openedAt: this.clock.now() };
      await this.consultations.add(tx, { id, assessmentId, version, regime, authority, ...by }).catch(rethrowTaken);
      const data = { consultation: id, version, regime };
      await this.audit.record(tx, { type: 'consultation.opened', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }

  async sealed(tx: Tx, assessmentId: string, version: number): Promise<SealedVersion> {
    return JSON.parse((await this.versions.getIn(tx, assessmentId, version)).document) as SealedVersion;
  }

  today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

function rethrowTaken(error: unknown): never {
  if (databaseRefusal(error) !== 'taken') throw error;
  const message = 'The authority has been asked about this version under this law already. Open that consultation';
  throw new InvalidInputError([{ field: 'regime', message }]);
}
