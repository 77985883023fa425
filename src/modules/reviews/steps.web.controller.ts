import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { StepAction } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { failedBecause } from './refusal-errors.js';
import { readPosted, ReviewDesk } from './review-desk.js';
import { untouched } from './review-props.js';
import { ReviewsService } from './reviews.service.js';
import { CreateStepTransitionDto } from './transition.dto.js';

@Controller('assessments/:assessmentId')
export class StepsWebController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly reviews: ReviewsService,
  ) {}

  @Get('steps/:stepId/review')
  @AllowEveryRole()
  review(
    @PathId('assessmentId') id: string,
    @Param('stepId') stepId: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return this.desk.draw(id, stepId, actor);
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
      const { action, comment } = await readPosted(CreateStepTransitionDto, body);
      const state = await this.reviews.perform({ assessmentId, stepId, action, comment }, actor);
      const kept = action === 'approve' && state !== 'approved';
      return new SeeOther(`/assessments/${assessmentId}`, kept ? collected : done[action]);
    } catch (error) {
      const { errors, status } = failedBecause(error);
      const again = { errors, status, action: typed(body, 'action'), comment: typed(body, 'comment') };
      return this.desk.draw(assessmentId, stepId, actor, { ...untouched, ...again });
    }
  }
}

const collected = 'Your approval is recorded. The step is approved once every stage of the review has its quorum.';

const done: Readonly<Record<StepAction, string>> = {
  begin: 'The step is begun.',
  submit: 'The step is with the reviewers now.',
  withdraw: 'You took the step back. It can be changed again.',
  request_changes: 'The step is back with its authors, with your comment.',
  approve: 'The step is approved.',
  reopen: 'The step is open again.',
};
