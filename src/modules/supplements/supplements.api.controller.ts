import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { JudgeSupplementDto, ProposeSupplementDto } from './supplement.dto.js';
import { SupplementsService, type Supplement } from './supplements.service.js';

@Controller('api/programmes/:programmeId/supplements')
export class SupplementsApiController {
  constructor(private readonly supplements: SupplementsService) {}

  /** Newest first. */
  @Get()
  @AllowEveryRole()
  list(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly Supplement[]> {
    return this.supplements.list(programmeId, actor);
  }

  /** Site, position, direction, fieldOfView, zones, need, sign, from and until: where a re-deployable camera is to stand. */
  @Post()
  @Allow('assessor')
  async propose(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Body() { camera, placement }: ProposeSupplementDto,
    @CurrentActor() actor: Actor,
  ): Promise<Supplement> {
    const id = await this.supplements.propose(programmeId, camera, placement, actor);
    return this.supplements.get(programmeId, id, actor);
  }

  @Get(':supplementId')
  @AllowEveryRole()
  get(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Param('supplementId', ParseUUIDPipe) supplementId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Supplement> {
    return this.supplements.get(programmeId, supplementId, actor);
  }

  /** Approving puts the camera at its new place in the register. */
  @Post(':supplementId/verdict')
  @Allow('reviewer')
  @HttpCode(200)
  async judge(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Param('supplementId', ParseUUIDPipe) id: string,
    @Body() { verdict, reason }: JudgeSupplementDto,
    @CurrentActor() actor: Actor,
  ): Promise<Supplement> {
    await this.supplements.judge({ programmeId, id, verdict, reason }, actor);
    return this.supplements.get(programmeId, id, actor);
  }
}
