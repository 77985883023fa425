import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow } from '../../platform/permission.js';
import { ThreadsService } from './threads.service.js';
import { CreateEntryDto } from './transition.dto.js';

@Controller('api/assessments/:assessmentId/comments/:commentId/entries')
export class ThreadsApiController {
  constructor(private readonly threads: ThreadsService) {}

  /** Replies in the thread that a comment opened, resolves it or reopens it. */
  @Post()
  @Allow('assessor', 'reviewer', 'dpo')
  async enter(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('commentId', ParseUUIDPipe) threadId: string,
    @Body() body: CreateEntryDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    const { id } = await this.threads.enter({ assessmentId, threadId, does: body.does, body: body.body }, actor);
    return { id };
  }
}
