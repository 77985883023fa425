import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow } from '../../platform/permission.js';
import { AnswerFindingDto } from './finding-response.dto.js';
import { FindingResponsesService } from './finding-responses.service.js';

@Controller('api/assessments/:assessmentId/findings/:findingId/responses')
export class FindingResponsesApiController {
  constructor(private readonly responses: FindingResponsesService) {}

  @Post()
  @Allow('assessor')
  async answer(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('findingId') findingId: string,
    @Body() body: AnswerFindingDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.responses.answer(assessmentId, findingId, body.body, actor) };
  }
}
