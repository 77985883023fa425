import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { StepAction } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { failedBecause } from './refusal-errors.js';
import { reviewFacts } from './review-facts.js';
import { ReviewReadingService } from './review-reading.service.js';
import { reviewView, Shown } from './review-view.js';
import { ReviewsService } from './reviews.service.js';
import { CreateCommentDto, CreateStepTransitionDto } from './transition.dto.js';

@Controller('assessments/:assessmentId')
export class StepsWebController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly reviews: ReviewsService,
    private readonly templates: TemplatesService,
  ) {}

  @Get('steps/:stepId/review')
  @AllowEveryRole()
  review(
    @PathId('assessmentId') id: string,
    @Param('stepId') stepId: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return this.draw(id, stepId, actor);
  }

  @Post('steps/:stepId/transitions')
  @Allow('assessor', 'reviewer')
  async move(
    @PathId('assessmentId') assessmentId: string,
    @Param('stepId') stepId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    try {
      const { action, comment } = await read(CreateStepTransitionDto, body);
      await this.reviews.perform({ assessmentId, stepId, action, comment }, actor);
      return new SeeOther(`/assessments/${assessmentId}`, done[action]);
    } catch (error) {
      const { errors, status } = failedBecause(error);
      const again = { errors, action: typed(body, 'action'), comment: typed(body, 'comment') };
      return this.draw(assessmentId, stepId, actor, { ...again, status, remark: null });
    }
  }

  @Post('comments')
  @Allow('assessor', 'reviewer', 'dpo')
  async comment(
    @PathId('assessmentId') assessmentId: string,
    @Body() form: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    try {
      const { step: stepId, question, body } = await read(CreateCommentDto, form);
      await this.reviews.comment({ assessmentId, stepId, questionId: question ?? null, body }, actor);
      const place = question ? `question-${question}` : 'whole-step';
      return new SeeOther(`/assessments/${assessmentId}/steps/${encodeURIComponent(stepId)}/review#${place}`);
    } catch (error) {
      const { errors, status } = failedBecause(error);
      const remark = { question: typed(form, 'question') || null, body: typed(form, 'body') };
      return this.draw(assessmentId, typed(form, 'step'), actor, { errors, status, action: '', comment: '', remark });
    }
  }

  private async draw(assessmentId: string, stepId: string, actor: Actor, shown?: Shown): Promise<View> {
    const reading = await this.reading.step(assessmentId, stepId, actor);
    const facts = reviewFacts(reading, actor, this.templates.citations);
    return reviewView(facts, reading.assessment.programme.facts.notice, shown);
  }
}

const done: Readonly<Record<StepAction, string>> = {
  begin: 'The step is begun.',
  submit: 'The step is with the reviewers now.',
  withdraw: 'You took the step back. It can be changed again.',
  request_changes: 'The step is back with its authors, with your comment.',
  approve: 'The step is approved.',
  reopen: 'The step is open again.',
};

async function read<Dto extends object>(dto: new () => Dto, body: unknown): Promise<Dto> {
  const form = await readForm(dto, body);
  if ('problems' in form) throw new InvalidInputError(form.problems);
  return form.dto;
}
