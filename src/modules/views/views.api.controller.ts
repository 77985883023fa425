import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { RecordViewDto } from './view.dto.js';
import { ViewsService, type ListedView } from './views.service.js';

@Controller('api/assessments/:assessmentId/views')
export class ViewsApiController {
  constructor(private readonly views: ViewsService) {}

  /** The views of the people concerned, in the order of recording, also those that a later record corrects. */
  @Get()
  @AllowEveryRole()
  async list(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ListedView[]> {
    return (await this.views.list(assessmentId, actor)).views;
  }

  /** Records a consultation, a petition, or a refusal to consult with its reason. */
  @Post()
  @Allow('assessor')
  async record(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() body: RecordViewDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.views.record({ ...body, assessmentId }, actor) };
  }
}
