import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { CreateReviewDto } from './round.dto.js';
import type { RoundEntry } from './rounds.service.js';
import { SendingService } from './sending.service.js';

@Controller('api/assessments/:assessmentId/steps/:stepId/reviews')
export class RoundsApiController {
  constructor(private readonly sending: SendingService) {}

  /** Every review of the step, oldest first: who gave which verdict on which text, in which round. */
  @Get()
  @AllowEveryRole()
  list(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('stepId') stepId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly RoundEntry[]> {
    return this.sending.list(assessmentId, stepId, actor);
  }

  /** Remarks, verdicts on answers and the verdict on the step, sent at once: all of it, or nothing. */
  @Post()
  @Allow('reviewer')
  async send(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('stepId') stepId: string,
    @Body() body: CreateReviewDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.sending.send(asReview(body, { assessmentId, stepId }), actor) };
  }
}

/** As the service takes it. */
export function asReview(
  { verdict, comment, verdicts, remarks, digest }: CreateReviewDto,
  place: { readonly assessmentId: string; readonly stepId: string },
) {
  return {
    ...{ ...place, verdict, comment, verdicts, digest: digest ?? null },
    remarks: remarks.map(({ question, row, kind, body }) => ({
      ...{ questionId: question ?? null, rowId: row ?? null, kind, body },
    })),
  };
}
