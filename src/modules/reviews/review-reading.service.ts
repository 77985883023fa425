import { Injectable } from '@nestjs/common';
import type { Answer } from '../../core/answers/answer.js';
import type { Assessed } from '../../core/assess/assess.js';
import type { SealedRecommendation } from '../../core/version/sealed.js';
import type { Step } from '../../core/template/template.js';
import { lastLook, type AnswerVerdict } from '../../core/workflow/rounds.js';
import type { Facts } from '../../core/workflow/decide.js';
import type { Actor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import type { FormFields } from '../../web/posted-fields.js';
import { AnswersService, RevisedAnswer } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { findStep, LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { PeopleService } from '../identity/people.service.js';
import { ApprovalsService, type StageReading } from '../stages/approvals.service.js';
import { EvaluationService } from './evaluation.service.js';
import { FactsService, toApprove } from './facts.service.js';
import { FindingResponse, FindingResponsesService } from './finding-responses.service.js';
import type { AdviceEntity, CommentEntity } from './review.entity.js';
import { RecommendationsService } from './recommendations.service.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundsService, type RoundEntry } from './rounds.service.js';
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

export interface Baseline {
  /** The reader's own last look, or else the last verdict of anybody. */
  readonly own: boolean;
  readonly at: Date;
  readonly answers: LastVerdict['answers'];
}

export interface StepReading {
  readonly assessment: LoadedAssessment;
  readonly step: Step;
  readonly people: NamesById;
  readonly comments: readonly CommentEntity[];
  readonly lastVerdict: LastVerdict | null;
  /** What the reader last had before them; before their first look, what the last verdict was about. */
  readonly baseline: Baseline | null;
  /** Every review of the step, oldest first. */
  readonly rounds: readonly RoundEntry[];
  /** The verdicts of the present round by question. */
  readonly standing: ReadonlyMap<string, AnswerVerdict>;
  /** What the reader has collected and not sent. */
  readonly pending: { readonly fields: FormFields; readonly keptAt: Date } | null;
  /** How far each stage of the review is, while the step is submitted. */
  readonly stages: StageReading;
  readonly facts: Facts;
  /** By question: how many files support its answer. */
  readonly evidence: ReadonlyMap<string, number>;
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
  /** Its recommendations with what the controller answered; `by` is an id. */
  readonly recommendations: readonly SealedRecommendation[];
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
    private readonly evaluation: EvaluationService,
    private readonly verdicts: VerdictsRepository,
    private readonly responses: FindingResponsesService,
    private readonly recommendations: RecommendationsService,
    private readonly rounds: RoundsService,
    private readonly kept: RoundsRepository,
    private readonly approvals: ApprovalsService,
    private readonly evidence: EvidenceService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  step(assessmentId: string, stepId: string, actor: Actor): Promise<StepReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const step = findStep(assessment, stepId);
      if (!step) throw new NotFoundError('step in this assessment');
      const comments = await this.verdicts.comments(tx, assessmentId);
      const rounds = await this.rounds.of(tx, assessmentId, stepId);
      const lastVerdict = await this.lastVerdict(tx, assessmentId, stepId);
      const own = lastLook(rounds, actor.id);
      const revisions = own ? await this.answers.revisionsOfStep(tx, assessmentId, stepId) : [];
      return {
        ...{ assessment, step },
        people: await this.names(tx),
        comments: comments.filter(each => each.stepId === stepId),
        lastVerdict,
        baseline: own
          ? lookedAt(own, revisions)
          : lastVerdict && { own: false, at: lastVerdict.at, answers: lastVerdict.answers },
        rounds,
        standing: await this.rounds.standing(tx, assessmentId, stepId),
        pending: await this.kept.pending(tx, assessmentId, stepId, actor.id),
        stages: await this.approvals.read(tx, toApprove(assessment, stepId), actor),
        facts: await this.facts.ofStep(tx, assessment, stepId, actor),
        evidence: await this.evidence.countsIn(tx, assessmentId),
      };
    });
  }

  whole(assessmentId: string, actor: Actor): Promise<WholeReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const advice = await this.verdicts.advice(tx, assessmentId, assessment.version);
      const people = await this.names(tx);
      const assessed = await this.evaluation.of(tx, assessment);
      const responses = await this.responses.list(tx, assessmentId);
      return {
        ...{ assessment, people, assessed },
        responses: responses.map(each => ({ ...each, by: people.get(each.by) ?? '' })),
        facts: await this.facts.ofAssessment(tx, assessment, actor, assessed),
        advice,
        recommendations: await this.recommendations.of(tx, advice),
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

function lookedAt({ at, seen }: RoundEntry, revisions: readonly RevisedAnswer[]): Baseline {
  const read = revisions.filter(each => each.revision <= (seen[each.questionId] ?? 0));
  return { own: true, at, answers: new Map(read.map(({ questionId, answer }) => [questionId, answer])) };
}
