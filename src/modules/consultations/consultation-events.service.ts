import { Injectable } from '@nestjs/common';
import { allowedEvent, problemsOfEvent, type NewConsultationEvent } from '../../core/consultation/check-event.js';
import { digestOf } from '../../core/version/canonical.js';
import { normalised } from '../../core/text.js';
import { decide } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotPermittedError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { ConsultationReading } from './consultation-reading.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { ConsultationsService } from './consultations.service.js';

export interface RecordEvent extends NewConsultationEvent {
  readonly assessmentId: string;
  readonly consultationId: string;
  /** How many records the writer has seen. */
  readonly seen: number;
}

/** Records what happened between us and the authority. Gather, decide, record: in one transaction with its audit row. */
@Injectable()
export class ConsultationEventsService {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly repository: ConsultationsRepository,
    private readonly assessments: AssessmentsService,
    private readonly transitions: TransitionsService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  record(command: RecordEvent, actor: Actor): Promise<{ sequence: number; opensVersion: boolean }> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { assessmentId, consultationId } = command;
      const consultation = await this.consultations.getIn(tx, assessmentId, consultationId);
      const event = cleaned(command);
      const decision = allowedEvent(consultation.state, event.kind, actor.roles);
      if (!decision.allowed) {
        if (decision.reason === 'wrong_role') throw new NotPermittedError();
        throw new RefusedError('This cannot be recorded now. Look at where the consultation stands, and choose again.');
      }
      const problems = problemsOfEvent(consultation.state, consultation.events, event, this.consultations.today());
      if (problems.length > 0) throw new InvalidInputError(problems);

      const sequence = command.seen + 1;
      const by = { asRole: decision.as, recordedBy: actor.id, recordedAt: this.clock.now() };
      await this.repository.record(tx, { consultationId, sequence, ...event, ...by }).catch(rethrow);
      const data = { consultation: consultationId, sequence, kind: event.kind, digest: digestOf(event) };
      await this.audit.record(tx, { type: 'consultation.recorded', actor: actor.id, assessment: assessmentId, data });
      const opensVersion = event.result === 'negative' && (await this.openNextVersion(tx, consultation, actor));
      return { sequence, opensVersion };
    });
  }

  /** A negative opinion ends the version that it is about; it stays sealed, and the work goes on in the next. */
  private async openNextVersion(tx: Tx, { assessmentId, version, authority }: ConsultationReading, actor: Actor) {
    const assessment = await this.assessments.load(tx, assessmentId);
    // A rejected version has ended already, and a later one is somebody's work.
    if (assessment.version !== version || assessment.state === 'rejected') return false;
    const comment = `Negative opinion of the authority: ${authority}`;
    const request = { state: assessment.state, action: 'reopen', roles: actor.roles } as const;
    const decision = decide(assessmentTransitions, { ...request, facts: { ...noFacts, comment } });
    if (!decision.allowed) return false;
    const { transition, as } = decision;
    await this.transitions.moveAssessment(tx, { assessment, transition, as, comment, digest: null }, actor);
    return true;
  }
}

function cleaned({ kind, on, text, concerns, result, place }: RecordEvent): NewConsultationEvent {
  return { kind, on, text: normalised(text), concerns, result, place: place === null ? null : normalised(place) };
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('consultation');
  if (refusal === 'transition') throw new RefusedError('The rules of the consultation do not allow this.');
  throw error;
}
