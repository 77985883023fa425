import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isDate } from '../../core/text.js';
import { nobodyAssigned, problemsOfAssignment, type Assignment } from '../../core/workflow/assignment.js';
import type { StepState } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { stepsOf, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService, type Person } from '../identity/people.service.js';
import { AssignmentsRepository } from './assignments.repository.js';

export interface AssignedStep extends Assignment {
  readonly stepId: string;
  readonly number: string;
  readonly title: string;
  readonly state: StepState;
}

export interface AssignmentsReading {
  readonly assessment: LoadedAssessment;
  /** Those that ask something, in the order of the questionnaire. */
  readonly steps: readonly AssignedStep[];
  /** Everybody who ever was, so that a name is found for each id. */
  readonly people: readonly Person[];
}

@Injectable()
export class AssignmentsService {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly assessments: AssessmentsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  read(assessmentId: string, actor: Actor): Promise<AssignmentsReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const rows = await this.assignments.of(tx, assessmentId);
      const asked = new Set(assessment.view.questions.map(each => each.step.id));
      const steps = stepsOf(assessment).filter(each => asked.has(each.id));
      return {
        assessment,
        steps: steps.map(({ id, number, title }) => {
          const { owner, reviewers, dueOn } = rows.findLast(each => each.stepId === id) ?? nobodyAssigned;
          const state = assessment.steps.get(id)?.state ?? 'not_started';
          return { stepId: id, number, title, state, owner, reviewers, dueOn };
        }),
        people: await this.people.listIn(tx),
      };
    });
  }

  /** Takes the place of what was assigned before. */
  assign(assessmentId: string, stepId: string, wanted: Assignment, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      if (!assessment.steps.has(stepId)) throw new NotFoundError('step in this assessment');
      if (assessment.state !== 'in_preparation')
        throw new RefusedError('Steps are assigned while the assessment is prepared.', ['in_preparation']);
      await this.assertFits(tx, assessmentId, stepId, wanted);
      const before = (await this.assignments.of(tx, assessmentId)).filter(each => each.stepId === stepId);
      const { owner, reviewers, dueOn } = wanted;
      const row = { id: randomUUID(), assessmentId, stepId, sequence: before.length + 1, owner, dueOn };
      const by = { reviewers: [...reviewers], writtenBy: actor.id, writtenAt: this.clock.now() };
      await this.assignments.add(tx, { ...row, ...by }).catch(rethrowTaken);
      const data = { assignment: row.id, step: stepId, owner, reviewers, dueOn };
      await this.audit.record(tx, { type: 'step.assigned', actor: actor.id, assessment: assessmentId, data });
    });
  }

  private async assertFits(tx: Tx, assessmentId: string, stepId: string, wanted: Assignment): Promise<void> {
    const people = (await this.people.listIn(tx)).filter(each => !each.disabled);
    const writers = new Set(await this.assignments.writers(tx, assessmentId, stepId));
    const problems = problemsOfAssignment(wanted, people, writers, isDate);
    if (problems.length > 0) throw new InvalidInputError(problems);
  }
}

function rethrowTaken(error: unknown): never {
  if (databaseRefusal(error) === 'taken') throw new StaleError('assignment of this step');
  throw error;
}
