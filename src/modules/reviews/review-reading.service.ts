import { Injectable } from '@nestjs/common';
import type { Answer } from '../../core/answers/answer.js';
import type { Assessed } from '../../core/assess/assess.js';
import type { Step } from '../../core/template/template.js';
import type { Facts } from '../../core/workflow/decide.js';
import type { Actor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AnswersService, RevisedAnswer } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { findStep, LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { PeopleService } from '../identity/people.service.js';
import { evaluate, FactsService } from './facts.service.js';
import { FindingResponse, FindingResponsesService } from './finding-responses.service.js';
import type { AdviceEntity, CommentEntity } from './review.entity.js';
import { VerdictsRepository } from './verdicts.repository.js';

export type NamesById = ReadonlyMap<string, string>;
export type RecordedAdvice = Pick<AdviceEntity, 'opinion' | 'body' | 'givenBy' | 'givenAt'>;

/** The last word of a reviewer on a step, and what the answers were then. */
export interface LastVerdict {
  readonly action: 'approve' | 'request_changes';
  readonly by: string;
  readonly at: Date;
  readonly comment: string;
  /** By question id; null where an answer had been cleared, no entry where there was none. */
  readonly answers: ReadonlyMap<string, Answer | null>;
}

export interface StepReading {
  readonly assessment: LoadedAssessment;
  readonly step: Step;
  readonly people: NamesById;
  readonly comments: readonly CommentEntity[];
  readonly lastVerdict: LastVerdict | null;
  readonly facts: Facts;
}

export interface WholeReading {
  readonly assessment: LoadedAssessment;
  readonly people: NamesById;
  readonly assessed: Assessed;
  /** What was answered to findings; `by` is a name. */
  readonly responses: readonly FindingResponse[];
  /** What stands in this person's way. */
  readonly facts: Facts;
  /** The advice that stands for the present version. */
  readonly advice: RecordedAdvice | null;
  readonly adviserAlsoWrote: boolean;
  /** Whether the reader themself wrote an answer. */
  readonly readerWrote: boolean;
}

/** All that the pages of review and decision show, each in one transaction. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly transitions: TransitionsService,
    private readonly people: PeopleService,
    private readonly facts: FactsService,
    private readonly verdicts: VerdictsRepository,
    private readonly responses: FindingResponsesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  step(assessmentId: string, stepId: string, actor: Actor): Promise<StepReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const step = findStep(assessment, stepId);
      if (!step) throw new NotFoundError('step in this assessment');
      const comments = await this.verdicts.comments(tx, assessmentId);
      return {
        ...{ assessment, step },
        people: await this.names(tx),
        comments: comments.filter(each => each.stepId === stepId),
        lastVerdict: await this.lastVerdict(tx, assessmentId, stepId),
        facts: await this.facts.ofStep(tx, assessment, stepId, actor),
      };
    });
  }

  whole(assessmentId: string, actor: Actor): Promise<WholeReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const advice = await this.verdicts.advice(tx, assessmentId, assessment.version);
      const people = await this.names(tx);
      const assessed = evaluate(assessment);
      const responses = await this.responses.list(tx, assessmentId);
      return {
        ...{ assessment, people, assessed },
        responses: responses.map(each => ({ ...each, by: people.get(each.by) ?? '' })),
        facts: await this.facts.ofAssessment(tx, assessment, actor, assessed),
        advice,
        adviserAlsoWrote: advice !== null && (await this.answers.hasWritten(tx, assessmentId, advice.givenBy)),
        readerWrote: await this.answers.hasWritten(tx, assessmentId, actor.id),
      };
    });
  }

  private async names(tx: Tx): Promise<NamesById> {
    return new Map((await this.people.listIn(tx)).map(person => [person.id, person.name]));
  }

  private async lastVerdict(tx: Tx, assessmentId: string, stepId: string): Promise<LastVerdict | null> {
    const moves = await this.transitions.all(tx, assessmentId);
    const last = moves.filter(each => each.stepId === stepId && isVerdict(each.action)).at(-1);
    if (!last || !isVerdict(last.action)) return null;
    const revisions = await this.answers.revisionsOfStep(tx, assessmentId, stepId);
    const { action, byPerson: by, happenedAt: at, comment } = last;
    return { action, by, at, comment, answers: answersAt(revisions, at) };
  }
}

function isVerdict(action: string): action is LastVerdict['action'] {
  return action === 'approve' || action === 'request_changes';
}

function answersAt(revisions: readonly RevisedAnswer[], at: Date): LastVerdict['answers'] {
  const until = revisions.filter(each => each.writtenAt.getTime() <= at.getTime());
  return new Map(until.map(({ questionId, answer }) => [questionId, answer]));
}
