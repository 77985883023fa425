import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Assignment } from '../../core/workflow/assignment.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { AssignStepDto } from './assignment.dto.js';
import { AssignedStep, AssignmentsService } from './assignments.service.js';
import { QueueEntry, QueueService } from './queue.service.js';

@Controller('api')
export class AssignmentsApiController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly queue: QueueService,
  ) {}

  /** What waits for whoever asks, the oldest first. */
  @Get('queue')
  @AllowEveryRole()
  waiting(@CurrentActor() actor: Actor): Promise<readonly QueueEntry[]> {
    return this.queue.of(actor);
  }

  /** Each step that asks something, with its owner, reviewers and date. */
  @Get('assessments/:assessmentId/assignments')
  @AllowEveryRole()
  async list(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly AssignedStep[]> {
    return (await this.assignments.read(assessmentId, actor)).steps;
  }

  /** Takes the place of what was assigned before; earlier assignments stay in the history. */
  @Put('assessments/:assessmentId/steps/:stepId/assignment')
  @Allow('assessor', 'administrator')
  @HttpCode(200)
  async assign(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('stepId') stepId: string,
    @Body() body: AssignStepDto,
    @CurrentActor() actor: Actor,
  ): Promise<Assignment> {
    await this.assignments.assign(assessmentId, stepId, body, actor);
    const { owner, reviewers, dueOn } = body;
    return { owner, reviewers, dueOn };
  }
}
