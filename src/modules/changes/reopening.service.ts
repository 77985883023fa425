import { Injectable } from '@nestjs/common';
import type { ChangeEvent } from '../../core/changes/change.js';
import { changeInWords } from '../../core/changes/words.js';
import { decide, type Decision } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';
import {
  assessmentTransitions,
  stepTransitions,
  type AssessmentAction,
  type StepAction,
} from '../../core/workflow/transitions.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';

interface Opening {
  readonly pending: readonly (ChangeEvent & { readonly steps: readonly string[] })[];
  readonly comment: string;
  readonly actor: Actor;
}

/** Opens the steps that changes touch, in a new version where the last one is decided; all other approvals stay. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly transitions: TransitionsService,
  ) {}

  /** Gives the version that the changes belong to. */
  async open(tx: Tx, assessment: LoadedAssessment, opening: Opening): Promise<number> {
    if (opening.pending.every(each => each.steps.length === 0)) return assessment.version;
    if (opening.comment.trim() === '')
      throw new InvalidInputError([{ field: 'comment', message: 'Say why these changes were made' }]);
    const working = await this.workingCopy(tx, assessment, opening);
    for (const [stepId, { state }] of working.steps) {
      const touching = opening.pending.filter(each => each.steps.includes(stepId));
      if (touching.length === 0 || state !== 'approved') continue;
      const comment = reasonOf(touching, opening.comment);
      const facts = { ...noFacts, assessmentInPreparation: true, comment };
      const { roles } = opening.actor;
      const { transition, as } = allowed(
        decide<StepState, StepAction>(stepTransitions, { state, action: 'reopen', roles, facts }),
      );
      await this.transitions.moveStep(tx, { assessment: working, stepId, transition, as, comment, digest: null }, opening.actor); // prettier-ignore
    }
    return working.version;
  }

  private async workingCopy(
    tx: Tx,
    assessment: LoadedAssessment,
    { pending, comment: said, actor }: Opening,
  ): Promise<LoadedAssessment> {
    const { state } = assessment;
    if (state === 'in_preparation') return assessment;
    if (!isDecided(state))
      throw new RefusedError(
        'The assessment waits for advice or a decision. It must be returned to its authors first.',
      );
    const comment = reasonOf(pending, said);
    const facts = { ...noFacts, comment };
    const request = { state, action: 'reopen', roles: actor.roles, facts } as const;
    const { transition, as } = allowed(decide<AssessmentState, AssessmentAction>(assessmentTransitions, request));
    await this.transitions.moveAssessment(tx, { assessment, transition, as, comment, digest: null }, actor);
    return this.assessments.load(tx, assessment.id);
  }
}

/** What changed, then what somebody said of it. */
function reasonOf(events: readonly ChangeEvent[], comment: string): string {
  return `${events.map(changeInWords).join('; ')}. ${comment.trim()}`;
}

function allowed<State extends string, Action extends string>(
  decision: Decision<State, Action>,
): Extract<Decision<State, Action>, { allowed: true }> {
  if (decision.allowed) return decision;
  throw new RefusedError('Your role does not allow this step of the workflow.');
}
