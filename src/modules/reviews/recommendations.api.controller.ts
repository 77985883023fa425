import { Body, Controller, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow } from '../../platform/permission.js';
import { AnswerRecommendationDto } from './recommendations.dto.js';
import { RecommendationsService } from './recommendations.service.js';

@Controller('api/assessments/:assessmentId/recommendations/:recommendation/answers')
export class RecommendationsApiController {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Post()
  @Allow('assessor', 'officer')
  async answer(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('recommendation', ParseIntPipe) recommendation: number,
    @Body() body: AnswerRecommendationDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.recommendations.answer({ assessmentId, recommendation, ...body }, actor) };
  }
}
