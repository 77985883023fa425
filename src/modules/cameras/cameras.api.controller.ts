import { Body, Controller, Get, HttpCode, HttpStatus, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { WithdrawCameraDto, WriteCameraDto } from './camera.dto.js';
import { CamerasService, RegisteredCamera } from './cameras.service.js';

@Controller('api/programmes/:programmeId/cameras')
export class CamerasApiController {
  constructor(private readonly cameras: CamerasService) {}

  @Get(':cameraReference')
  @AllowEveryRole()
  get(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Param('cameraReference') reference: string,
    @CurrentActor() actor: Actor,
  ): Promise<RegisteredCamera> {
    return this.cameras.get(programmeId, reference, actor);
  }

  @Put(':cameraReference')
  @Allow('assessor')
  write(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Param('cameraReference') reference: string,
    @Body() { revision, camera, reason }: WriteCameraDto,
    @CurrentActor() actor: Actor,
  ): Promise<RegisteredCamera> {
    return this.cameras.write({ programmeId, reference, seen: revision, reason }, camera, actor);
  }

  @Post(':cameraReference/withdrawal')
  @Allow('assessor')
  @HttpCode(HttpStatus.NO_CONTENT)
  withdraw(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Param('cameraReference') reference: string,
    @Body() { revision, reason }: WithdrawCameraDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.cameras.withdraw({ programmeId, reference, seen: revision, reason }, actor);
  }
}
