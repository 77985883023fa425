import { applyDecorators, Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { ProposeClosingDto, ReviewClosingDto } from './condition.dto.js';
import { ConditionPath, type NamedCondition } from './condition-path.js';
import { ConditionsService, type DecidedConditions } from './conditions.service.js';

const named = [
  { name: 'assessmentId', type: String },
  { name: 'version', type: Number },
  { name: 'condition', type: Number },
];
/** `ConditionPath` reads them all at once, so that Nest sees none of them. */
const ApiCondition = (): MethodDecorator => applyDecorators(...named.map(each => ApiParam(each)));

@Controller('api/assessments/:assessmentId')
export class ConditionsApiController {
  constructor(private readonly conditions: ConditionsService) {}

  /** The conditions of every decision on the assessment, the newest first, and whether each decision is in force. */
  @Get('conditions')
  @AllowEveryRole()
  async list(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly DecidedConditions[]> {
    return (await this.conditions.list(id, actor)).decided;
  }

  @Post('versions/:version/conditions/:condition/closings')
  @ApiCondition()
  @Allow('assessor', 'reviewer', 'dpo', 'officer', 'administrator')
  async propose(
    @ConditionPath() { assessmentId, version, no }: NamedCondition,
    @Body() { evidence }: ProposeClosingDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.conditions.propose({ assessmentId, version, no, evidence }, actor) };
  }

  @Post('versions/:version/conditions/:condition/closings/:closingId/review')
  @HttpCode(204)
  @ApiCondition()
  @ApiParam({ name: 'closingId', type: String })
  @Allow('reviewer', 'officer')
  review(
    @ConditionPath() path: NamedCondition,
    @Body() body: ReviewClosingDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.conditions.review({ ...path, ...body }, actor);
  }
}
