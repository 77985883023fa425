import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Assessed } from '../../core/assess/assess.js';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { DecisionsService } from './decisions.service.js';
import { EvaluationService } from './evaluation.service.js';
import { CommentEntryResponse, commentResponse } from './comment-response.js';
import { HistoryService } from './history.service.js';
import { ReviewsService } from './reviews.service.js';
import { CreateCommentDto, CreateStepTransitionDto, CreateTransitionDto } from './transition.dto.js';
import { SignatureService } from './signature.service.js';
import type { WrittenEvent } from '../audit/audit.service.js';

@Controller('api/assessments/:assessmentId')
export class ReviewsApiController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly decisions: DecisionsService,
    private readonly evaluations: EvaluationService,
    private readonly history: HistoryService,
    private readonly signature: SignatureService,
  ) {}

  @Post('steps/:stepId/transitions')
  @Allow('assessor', 'reviewer')
  async moveStep(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('stepId') stepId: string,
    @Body() body: CreateStepTransitionDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ state: StepState }> {
    return { state: await this.reviews.perform({ assessmentId, stepId, ...body }, actor) };
  }

  @Post('transitions')
  @Allow('assessor', 'dpo', 'officer')
  async move(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() body: CreateTransitionDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ state: AssessmentState }> {
    const { password, ...command } = body;
    await this.signature.assertSigned(command.action, password, actor);
    return { state: await this.decisions.perform({ assessmentId, ...command }, actor) };
  }

  @Get('comments')
  @AllowEveryRole()
  async comments(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly CommentEntryResponse[]> {
    return (await this.reviews.listComments(id, actor)).map(commentResponse);
  }

  @Post('comments')
  @Allow('assessor', 'reviewer', 'dpo')
  async comment(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() body: CreateCommentDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    const place = { stepId: body.step, questionId: body.question ?? null, rowId: body.row ?? null };
    return { id: await this.reviews.comment({ assessmentId, ...place, kind: body.kind, body: body.body }, actor) };
  }

  /** Screening, completeness, findings and risks of the assessment as it stands. */
  @Get('evaluation')
  @AllowEveryRole()
  evaluation(@Param('assessmentId', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<Assessed> {
    return this.evaluations.get(id, actor);
  }

  @Get('history')
  @AllowEveryRole()
  trail(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly WrittenEvent[]> {
    return this.history.trail(id, actor);
  }
}
