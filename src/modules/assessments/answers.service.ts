import { Injectable } from '@nestjs/common';
import { isTable, valueOf, type Answer } from '../../core/answers/answer.js';
import { checkAnswer } from '../../core/answers/check-answer.js';
import type { Question, Step } from '../../core/template/template.js';
import { digestOf } from '../../core/version/canonical.js';
import { decide } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import { stepTransitions } from '../../core/workflow/transitions.js';
import { mayWrite } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { AnswersRepository } from './answers.repository.js';
import { AssessmentsService } from './assessments.service.js';
import { answerContext, LoadedAssessment, WrittenAnswer } from './loaded-assessment.js';
import { TransitionsService } from './transitions.service.js';

export interface WriteAnswer {
  readonly assessmentId: string;
  readonly questionId: string;
  /** The revision that the writer looked at; 0 when there was none. */
  readonly seen: number;
  /** Unchecked; null clears the answer. */
  readonly answer: unknown;
}

export interface RevisedAnswer extends WrittenAnswer {
  readonly questionId: string;
}

@Injectable()
export class AnswersService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersRepository,
    private readonly transitions: TransitionsService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Saves one answer as the next revision; the first of a step begins it. Whoever comes second gets a StaleError. */
  write(command: WriteAnswer, actor: Actor): Promise<number> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, command.assessmentId);
      const { question, step } = shown(assessment, command.questionId);
      const state = assessment.steps.get(step.id)?.state ?? 'not_started';
      if (!mayWrite(assessment.state, state)) throw new RefusedError(closed(step));
      const answer = command.answer === null ? null : await this.checked(tx, assessment, question, command.answer);
      if (state === 'not_started') await this.begin(tx, assessment, step, actor);
      const row = {
        ...{ assessmentId: assessment.id, questionId: question.id, stepId: step.id, answer },
        ...{ revision: command.seen + 1, writtenBy: actor.id, writtenAt: this.clock.now() },
      };
      await this.answers.write(tx, row).catch(rethrow);
      const data = {
        question: question.id,
        revision: row.revision,
        digest: digestOf(answer),
        version: assessment.version,
      };
      await this.audit.record(tx, { type: 'answer.written', actor: actor.id, assessment: assessment.id, data });
      await this.answers.dropDraft(tx, assessment.id, question.id, actor.id);
      return row.revision;
    });
  }

  private async checked(tx: Tx, assessment: LoadedAssessment, question: Question, answer: unknown): Promise<Answer> {
    const context = answerContext(assessment, question);
    const emptied = question.kind === 'table' && !context.previous && assessment.written.has(question.id);
    const last = emptied
      ? valueOf((await this.answers.lastTable(tx, assessment.id, question.id)) ?? undefined)
      : undefined;
    const result = checkAnswer(question, answer, isTable(last) ? { ...context, previous: last } : context);
    if ('problems' in result) throw new InvalidInputError(result.problems);
    return result.answer;
  }

  private async begin(tx: Tx, assessment: LoadedAssessment, step: Step, actor: Actor): Promise<void> {
    const facts = { ...noFacts, assessmentInPreparation: assessment.state === 'in_preparation' };
    const decision = decide(stepTransitions, { state: 'not_started', action: 'begin', roles: actor.roles, facts });
    if (!decision.allowed) throw new RefusedError('Only assessors begin a step.');
    const { transition, as } = decision;
    await this.transitions.moveStep(
      tx,
      { assessment, stepId: step.id, transition, as, comment: '', digest: null },
      actor,
    );
  }

  /** What somebody has typed and not saved: it outlives their session and is given back on the same page. */
  keepDraft(
    assessmentId: string,
    questionId: string,
    fields: Record<string, string | string[]>,
    actor: Actor,
  ): Promise<Date> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      shown(await this.assessments.load(tx, assessmentId), questionId);
      const keptAt = this.clock.now();
      await this.answers.keepDraft(tx, { assessmentId, questionId, personId: actor.id, fields, keptAt });
      return keptAt;
    });
  }

  draft(
    tx: Tx,
    assessmentId: string,
    questionId: string,
    actor: Actor,
  ): Promise<{ fields: Record<string, string | string[]>; keptAt: Date } | null> {
    return this.answers.draft(tx, assessmentId, questionId, actor.id);
  }

  dropDraft(assessmentId: string, questionId: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, tx =>
      this.answers.dropDraft(tx, assessmentId, questionId, actor.id),
    );
  }

  /** Every revision of one answer, oldest first. */
  history(assessmentId: string, questionId: string, actor: Actor): Promise<readonly WrittenAnswer[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.assessments.load(tx, assessmentId);
      return this.answers.revisions(tx, assessmentId, questionId);
    });
  }

  /** Every revision of every answer of one step; of each question oldest first. */
  revisionsOfStep(tx: Tx, assessmentId: string, stepId: string): Promise<readonly RevisedAnswer[]> {
    return this.answers.ofStep(tx, assessmentId, stepId);
  }

  hasWritten(tx: Tx, assessmentId: string, personId: string): Promise<boolean> {
    return this.answers.hasWritten(tx, assessmentId, personId);
  }

  hasWrittenStep(tx: Tx, assessmentId: string, stepId: string, personId: string): Promise<boolean> {
    return this.answers.hasWrittenStep(tx, assessmentId, stepId, personId);
  }
}

/** A question that the conditions hide cannot be answered. */
export function shown(assessment: LoadedAssessment, questionId: string): { question: Question; step: Step } {
  const found = assessment.view.questions.find(each => each.question.id === questionId);
  if (!found) throw new NotFoundError('question in this assessment');
  return found;
}

function closed(step: Step): string {
  return `“${step.title}” cannot be changed now: it is with a reviewer, approved, or the assessment is being decided. What you typed is kept as a draft.`;
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('answer');
  if (refusal === 'locked') throw new RefusedError('This step is in somebody else’s hands now.');
  throw error;
}
