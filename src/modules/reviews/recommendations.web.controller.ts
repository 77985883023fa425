import { Body, Controller, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { AdviceDesk } from './advice-desk.js';
import { AnswerRecommendationDto } from './recommendations.dto.js';
import { RecommendationsService } from './recommendations.service.js';
import { failedBecause } from './refusal-errors.js';

@Controller('assessments/:assessmentId/advice/recommendations/:recommendation')
export class RecommendationsWebController {
  constructor(
    private readonly desk: AdviceDesk,
    private readonly recommendations: RecommendationsService,
  ) {}

  @Post()
  @Allow('assessor', 'officer')
  async answer(
    @PathId('assessmentId') assessmentId: string,
    @Param('recommendation', ParseIntPipe) no: number,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const answer = { no, response: typed(body, 'response'), reasons: typed(body, 'reasons') };
    try {
      const read = await readForm(AnswerRecommendationDto, {
        response: answer.response,
        reasons: answer.reasons.trim(),
      });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.recommendations.answer({ assessmentId, recommendation: no, ...read.dto }, actor);
      const place = `/assessments/${assessmentId}/advice#recommendation-${no}`;
      return new SeeOther(place, `The answer to recommendation ${no} is recorded.`);
    } catch (error) {
      return this.desk.draw(assessmentId, actor, { answer, failed: failedBecause(error) });
    }
  }
}
