import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { ConfigureReviewDto, NameSubstituteDto } from './stage.dto.js';
import { ReviewConfiguration, StagesService } from './stages.service.js';
import { ListedSubstitution, SubstitutionsService } from './substitutions.service.js';

@Controller('api')
export class StagesApiController {
  constructor(
    private readonly stages: StagesService,
    private readonly substitutions: SubstitutionsService,
  ) {}

  /** The stages that a step goes through from its submission on. Revision 0: nothing is configured, one reviewer approves. */
  @Get('review-stages')
  @AllowEveryRole()
  async read(@CurrentActor() actor: Actor): Promise<ReviewConfiguration> {
    const { revision, stages } = await this.stages.read(actor);
    return { revision, stages };
  }

  /** `revision` is the one that was seen. Steps that are in review already keep what stood when they were submitted. */
  @Put('review-stages')
  @Allow('administrator')
  configure(@Body() body: ConfigureReviewDto, @CurrentActor() actor: Actor): Promise<ReviewConfiguration> {
    return this.stages.configure(body.stages, body.revision, actor);
  }

  @Get('substitutions')
  @AllowEveryRole()
  async substitutes(@CurrentActor() actor: Actor): Promise<readonly ListedSubstitution[]> {
    return (await this.substitutions.list(actor)).all;
  }

  /** For oneself; an administrator for anybody. */
  @Post('substitutions')
  @AllowEveryRole()
  async name(@Body() body: NameSubstituteDto, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: await this.substitutions.name(body, actor) };
  }

  @Delete('substitutions/:substitutionId')
  @AllowEveryRole()
  @HttpCode(204)
  async end(@Param('substitutionId', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.substitutions.end(id, actor);
  }
}
