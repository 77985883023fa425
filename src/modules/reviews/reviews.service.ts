import { Injectable } from '@nestjs/common';
import { collects, decide } from '../../core/workflow/decide.js';
import { changesRequested, type StepVerdict } from '../../core/workflow/rounds.js';
import type { StepState } from '../../core/workflow/states.js';
import type { ThreadKind } from '../../core/workflow/threads.js';
import { StepAction, stepTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { currentDigest, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { ApprovalsService } from '../stages/approvals.service.js';
import { FactsService, toApprove } from './facts.service.js';
import { assertAllowed } from './refusal.js';
import type { CommentEntity } from './review.entity.js';
import { RoundsService, type QuestionVerdict } from './rounds.service.js';
import { ThreadsService } from './threads.service.js';
import { VerdictsRepository } from './verdicts.repository.js';

export interface StepCommand {
  readonly assessmentId: string;
  readonly stepId: string;
  readonly action: StepAction;
  readonly comment: string;
}

export interface StepVerdictCommand extends Omit<StepCommand, 'assessmentId'> {
  readonly verdicts: readonly QuestionVerdict[];
}

const verdictOf: Partial<Readonly<Record<StepAction, StepVerdict>>> = {
  approve: 'ok',
  request_changes: 'change_requested',
};

export interface NewComment {
  readonly assessmentId: string;
  readonly stepId: string;
  /** Null: on the step as a whole. */
  readonly questionId: string | null;
  /** Left out: on the whole answer. */
  readonly rowId?: number | null;
  /** Left out: a remark. */
  readonly kind?: ThreadKind;
  readonly body: string;
}

/** What is signed is the text as it stood. */
const bindsText: ReadonlySet<StepAction> = new Set<StepAction>(['approve', 'submit']);

export interface Moved {
  readonly state: StepState;
  /** Id of the review that was recorded; empty where the move is none. */
  readonly review: string;
}

@Injectable()
export class ReviewsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly facts: FactsService,
    private readonly transitions: TransitionsService,
    private readonly verdicts: VerdictsRepository,
    private readonly threads: ThreadsService,
    private readonly rounds: RoundsService,
    private readonly approvals: ApprovalsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Gather facts, decide, change, record: one transaction, so a state never changes without its audit row. */
  perform(command: StepCommand, actor: Actor): Promise<StepState> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      if (verdictOf[command.action]) await this.approvals.takeTurn(tx, command);
      const assessment = await this.assessments.load(tx, command.assessmentId);
      return (await this.move(tx, assessment, { ...command, verdicts: [] }, actor)).state;
    });
  }

  /** The same with verdicts on answers. A verdict on a step is a review too, kept with the text that it is about. */
  async move(tx: Tx, assessment: LoadedAssessment, command: StepVerdictCommand, actor: Actor): Promise<Moved> {
    const { stepId, action, comment, verdicts } = command;
    const state = assessment.steps.get(stepId)?.state;
    if (!state) throw new NotFoundError('step in this assessment');
    const known = await this.facts.ofStep(tx, assessment, stepId, actor);
    const requested = changesRequested(await this.rounds.standing(tx, assessment.id, stepId), verdicts);
    const facts = { ...known, comment, changesRequested: requested };
    const decision = decide(stepTransitions, { state, action, roles: actor.roles, facts });
    const collected = action === 'approve' && collects(decision);
    if (!collected) assertAllowed(decision);

    const verdict = verdictOf[action];
    const review = verdict
      ? await this.rounds.record(tx, assessment, { stepId, verdict, body: comment, verdicts }, actor)
      : '';
    if (action === 'approve') await this.approvals.give(tx, toApprove(assessment, stepId), comment, actor);
    // One approval of several that the stages ask for: the step waits for the others.
    if (!decision.allowed) return { state, review };
    const { transition, as } = decision;
    const digest = bindsText.has(action) ? currentDigest(assessment, stepId) : null;
    await this.transitions.moveStep(tx, { assessment, stepId, transition, as, comment, digest }, actor);
    return { state: transition.to, review };
  }

  /** Opens a thread. */
  comment(input: NewComment, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, input.assessmentId);
      const { rowId = null, kind = 'remark' } = input;
      return this.threads.open(tx, assessment, { ...input, rowId, kind }, actor);
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
