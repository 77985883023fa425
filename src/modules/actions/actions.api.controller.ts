import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { filterFrom } from './action-filter.js';
import { UpdateActionDto } from './action.dto.js';
import { ActionReading, ActionsService, ListedAction } from './actions.service.js';

@Controller('api/actions')
export class ActionsApiController {
  constructor(private readonly actions: ActionsService) {}

  /** `show` is `pending` (unless given), `overdue`, `done` or `all`; `programme` an id. */
  @Get()
  @AllowEveryRole()
  list(@Query() query: unknown, @CurrentActor() actor: Actor): Promise<readonly ListedAction[]> {
    return this.actions.list(filterFrom(query), actor);
  }

  @Get(':assessmentId/:actionKey')
  @AllowEveryRole()
  get(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('actionKey') key: string,
    @CurrentActor() actor: Actor,
  ): Promise<ActionReading> {
    return this.actions.get(assessmentId, key, actor);
  }

  @Post(':assessmentId/:actionKey/updates')
  @Allow('assessor', 'officer')
  async update(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('actionKey') key: string,
    @Body() body: UpdateActionDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ sequence: number }> {
    return { sequence: await this.actions.update({ ...body, assessmentId, key }, actor) };
  }
}
