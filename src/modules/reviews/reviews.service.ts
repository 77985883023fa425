import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../../core/version/canonical.js';
import { decide } from '../../core/workflow/decide.js';
import type { StepState } from '../../core/workflow/states.js';
import { StepAction, stepTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { currentDigest, findStep, LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { AuditService } from '../audit/audit.service.js';
import { FactsService } from './facts.service.js';
import { assertAllowed } from './refusal.js';
import type { CommentEntity } from './review.entity.js';
import { VerdictsRepository } from './verdicts.repository.js';

export interface StepCommand {
  readonly assessmentId: string;
  readonly stepId: string;
  readonly action: StepAction;
  readonly comment: string;
}

export interface NewComment {
  readonly assessmentId: string;
  readonly stepId: string;
  /** Null: on the step as a whole. */
  readonly questionId: string | null;
  readonly body: string;
}

@Injectable()
export class ReviewsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly facts: FactsService,
    private readonly transitions: TransitionsService,
    private readonly verdicts: VerdictsRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Gather facts, decide, change, record: one transaction, so a state never changes without its audit row. */
  perform(command: StepCommand, actor: Actor): Promise<StepState> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { stepId, action, comment } = command;
      const assessment = await this.assessments.load(tx, command.assessmentId);
      const state = assessment.steps.get(stepId)?.state;
      if (!state) throw new NotFoundError('step in this assessment');
      const facts = { ...(await this.facts.ofStep(tx, assessment, stepId, actor)), comment };
      const decision = decide(stepTransitions, { state, action, roles: actor.roles, facts });
      assertAllowed(decision);

      const { transition, as } = decision;
      const digest = action === 'approve' || action === 'submit' ? currentDigest(assessment, stepId) : null;
      await this.transitions.moveStep(tx, { assessment, stepId, transition, as, comment, digest }, actor);
      return transition.to;
    });
  }

  comment(input: NewComment, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, input.assessmentId);
      assertPlace(assessment, input);
      const id = randomUUID();
      const { assessmentId, stepId, questionId } = input;
      const body = input.body.trim();
      const by = { writtenBy: actor.id, writtenAt: this.clock.now() };
      await this.verdicts.addComment(tx, {
        id,
        assessmentId,
        version: assessment.version,
        stepId,
        questionId,
        body,
        ...by,
      });
      const data = { comment: id, step: stepId, digest: digestOf(body) };
      await this.audit.record(tx, { type: 'comment.made', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }

  comments(tx: Tx, assessmentId: string): Promise<readonly CommentEntity[]> {
    return this.verdicts.comments(tx, assessmentId);
  }

  listComments(assessmentId: string, actor: Actor): Promise<readonly CommentEntity[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.assessments.load(tx, assessmentId);
      return this.verdicts.comments(tx, assessmentId);
    });
  }
}

function assertPlace(assessment: LoadedAssessment, { stepId, questionId }: NewComment): void {
  const step = findStep(assessment, stepId);
  if (!step) throw new NotFoundError('step in this assessment');
  if (questionId !== null && !step.questions.some(question => question.id === questionId))
    throw new NotFoundError('question in this step');
}
