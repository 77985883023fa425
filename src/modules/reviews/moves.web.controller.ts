import { Body, Controller, Get, Post } from '@nestjs/common';
import { offered } from '../../core/workflow/decide.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { casePage } from './case-page.js';
import { DecisionsService } from './decisions.service.js';
import { failedBecause, type Failed } from './refusal-errors.js';
import { reasonWords, ReasonPage } from './reason.page.js';
import { RefusedPage } from './refused.page.js';
import { CreateTransitionDto } from './transition.dto.js';

type Explained = 'return' | 'reopen';

/** Moves of the whole assessment that need no page of their own facts. Decisions and advice have theirs, and are refused here. */
@Controller('assessments/:assessmentId')
export class MovesWebController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get('return')
  @Allow('assessor', 'dpo', 'officer')
  askReturn(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.ask(id, 'return', actor);
  }

  @Get('reopen')
  @Allow('assessor', 'officer')
  askReopen(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.ask(id, 'reopen', actor);
  }

  @Post('transitions')
  @Allow('assessor', 'dpo', 'officer')
  async move(
    @PathId('assessmentId') assessmentId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    try {
      const form = await readForm(CreateTransitionDto, {
        action: typed(body, 'action'),
        comment: typed(body, 'comment'),
      });
      if ('problems' in form) throw new InvalidInputError(form.problems);
      const said = done[form.dto.action];
      if (said === undefined) throw new RefusedError('Advice and decisions are given on their own pages.');
      await this.decisions.perform({ ...form.dto, assessmentId }, actor);
      return new SeeOther(`/assessments/${assessmentId}`, said);
    } catch (error) {
      return this.draw(assessmentId, body, actor, failedBecause(error));
    }
  }

  private async ask(id: string, action: Explained, actor: Actor): Promise<View> {
    const assessment = await this.assessments.get(id, actor);
    const possible = offered(assessmentTransitions, assessment.state, actor.roles).some(each => each.action === action);
    if (possible)
      return new View(casePage(assessment, reasonWords[action].title), csrfToken =>
        ReasonPage({ assessment, action, comment: '', errors: [], csrfToken }),
      );
    const errors = [{ text: 'This is not possible in the present state, or not for your role.' }];
    const page = casePage(assessment, 'This cannot be done now', true);
    return new View(page, () => RefusedPage({ assessment, errors, comment: '' }), 409);
  }

  /** The page that the form came from, with what was typed. */
  private async draw(id: string, body: unknown, actor: Actor, { errors, status }: Failed): Promise<View> {
    const assessment = await this.assessments.get(id, actor);
    const action = typed(body, 'action');
    const comment = typed(body, 'comment');
    if ((action === 'return' || action === 'reopen') && errors.some(error => error.field === 'comment')) {
      const page = casePage(assessment, reasonWords[action].title, true);
      return new View(page, csrfToken => ReasonPage({ assessment, action, comment, errors, csrfToken }), status);
    }
    return new View(
      casePage(assessment, 'This cannot be done now', true),
      () => RefusedPage({ assessment, errors, comment }),
      status,
    );
  }
}

const done: Readonly<Record<string, string>> = {
  ask_advice: 'The data protection officer is asked for advice.',
  return: 'The assessment is back with its authors.',
  reopen: 'A new version is open.',
};
