import { Injectable } from '@nestjs/common';
import type { Role } from '../../core/workflow/states.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { AnswersService } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { stepsOf } from '../assessments/loaded-assessment.js';
import { ConsultationEventsService } from '../consultations/consultation-events.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { DecisionsService } from '../reviews/decisions.service.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { readEvidence, type DemonstrationAssessment, type DemonstrationStep } from './demonstration-file.js';

type Actors = ReadonlyMap<string, Actor>;

interface Stage {
  readonly assessmentId: string;
  readonly assessment: DemonstrationAssessment;
  readonly actors: Actors;
}

/** Plays an assessment through the services that people use, at the dates of the record. */
@Injectable()
export class DemonstrationPlayer {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly evidence: EvidenceService,
    private readonly reviews: ReviewsService,
    private readonly decisions: DecisionsService,
    private readonly consultations: ConsultationsService,
    private readonly events: ConsultationEventsService,
    private readonly clock: Clock,
  ) {}

  async play(programmeId: string, assessment: DemonstrationAssessment, actors: Actors): Promise<void> {
    const { reference, title, on } = assessment;
    const by = actorWith(actors, 'assessor');
    const { id } = await this.on(on, () => this.assessments.start(programmeId, { reference, title }, by));
    const stage = { assessmentId: id, assessment, actors };
    await this.on(on, () => this.write(stage, by));
    await this.on(on, () => this.attach(stage, by));
    const shown = new Set((await this.assessments.get(id, by)).view.questions.map(each => each.step.id));
    for (const [stepId, step] of Object.entries(assessment.steps))
      if (shown.has(stepId)) await this.review(stage, stepId, step);
    await this.decide(stage);
    await this.consult(stage);
  }

  /** In the order of the questionnaire: an answer may refer to rows of an earlier one. */
  private async write({ assessmentId, assessment, actors }: Stage, reader: Actor): Promise<void> {
    const loaded = await this.assessments.get(assessmentId, reader);
    for (const step of stepsOf(loaded)) {
      const writer = assessment.steps[step.id]?.writtenBy;
      for (const question of step.questions) {
        const answer = assessment.answers[question.id];
        if (!writer || !answer) continue;
        const command = { assessmentId, questionId: question.id, seen: 0, answer };
        await this.answers.write(command, actorFor(actors, writer));
      }
    }
  }

  private async attach({ assessmentId, assessment, actors }: Stage, reader: Actor): Promise<void> {
    const steps = stepsOf(await this.assessments.get(assessmentId, reader));
    for (const { question: questionId, file: name, description } of assessment.evidence ?? []) {
      const step = steps.find(each => each.questions.some(({ id }) => id === questionId));
      const writer = step && assessment.steps[step.id]?.writtenBy;
      if (!writer) throw new Error(`Nobody writes the step of ${questionId}`);
      const added = { assessmentId, questionId, description, file: { name, bytes: await readEvidence(name) } };
      await this.evidence.add(added, actorFor(actors, writer));
    }
  }

  private async review(
    { assessmentId, assessment, actors }: Stage,
    stepId: string,
    step: DemonstrationStep,
  ): Promise<void> {
    if (step.state === 'not_started' || step.state === 'in_progress') return;
    const command = { assessmentId, stepId, comment: '' };
    const author = actorFor(actors, step.writtenBy);
    await this.on(assessment.on, () => this.reviews.perform({ ...command, action: 'submit' }, author));
    if (step.state === 'submitted' || !step.reviewedBy) return;
    const reviewer = actorFor(actors, step.reviewedBy);
    await this.on(step.reviewedOn ?? assessment.on, async () => {
      for (const { question, body } of step.comments ?? [])
        await this.reviews.comment({ assessmentId, stepId, questionId: question, body }, reviewer);
      const action = step.state === 'approved' ? 'approve' : 'request_changes';
      await this.reviews.perform({ ...command, action, comment: step.comment ?? '' }, reviewer);
    });
  }

  private async decide({ assessmentId, assessment, actors }: Stage): Promise<void> {
    const { advice, decision, on } = assessment;
    if (!advice) return;
    const command = { assessmentId, comment: '', conditions: [] };
    await this.on(advice.on ?? on, async () => {
      await this.decisions.perform({ ...command, action: 'ask_advice' }, actorWith(actors, 'assessor'));
      const { opinion, text: comment } = advice;
      const advised = { ...command, action: 'record_advice', opinion, comment } as const;
      await this.decisions.perform(advised, actorFor(actors, advice.by));
    });
    if (!decision) return;
    const { outcome, justification: comment } = decision;
    const conditions = decision.conditions.map(each => ({ ...each, owner: actorFor(actors, each.owner).id }));
    const action = assessmentTransitions.find(each => each.seals && each.to === outcome)?.action;
    if (!action) throw new Error(`No transition leads to ${outcome}`);
    await this.on(decision.on ?? on, () =>
      this.decisions.perform({ ...command, action, comment, conditions }, actorFor(actors, decision.by)),
    );
  }

  private async consult({ assessmentId, assessment, actors }: Stage): Promise<void> {
    const { consultation } = assessment;
    const [first] = consultation?.events ?? [];
    if (!consultation || !first) return;
    const { regime, authority } = consultation;
    await this.on(consultation.on, async () => {
      const asked = { assessmentId, version: 1, regime, authority };
      const consultationId = await this.consultations.open(asked, actorFor(actors, first.by));
      const nothing = { concerns: null, result: null, place: null };
      for (const [seen, { by, ...event }] of consultation.events.entries())
        await this.events.record({ ...nothing, ...event, assessmentId, consultationId, seen }, actorFor(actors, by));
    });
  }

  private on<T>(day: string, work: () => Promise<T>): Promise<T> {
    return this.clock.at(noon(day), work);
  }
}

export function actorWith(actors: Actors, role: Role): Actor {
  const actor = [...actors.values()].find(each => each.roles.has(role));
  if (!actor) throw new Error(`The demonstration has nobody in the role of ${role}`);
  return actor;
}

function actorFor(actors: Actors, email: string): Actor {
  const actor = actors.get(email);
  if (!actor) throw new Error(`The demonstration names nobody with the address ${email}`);
  return actor;
}

export function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
