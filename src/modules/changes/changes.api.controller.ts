import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { RecordChangesDto } from './change.dto.js';
import { ChangesService, ProgrammeChanges, RecordedChange } from './changes.service.js';

@Controller('api/programmes/:programmeId/changes')
export class ChangesApiController {
  constructor(private readonly changes: ChangesService) {}

  /** What changed since the version in force, what of it is recorded, and what recording the rest opens again. */
  @Get()
  @AllowEveryRole()
  get(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ProgrammeChanges> {
    return this.changes.get(programmeId, actor);
  }

  /** Done twice, it records once. */
  @Post()
  @Allow('assessor')
  record(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Body() { comment }: RecordChangesDto,
    @CurrentActor() actor: Actor,
  ): Promise<readonly RecordedChange[]> {
    return this.changes.record(programmeId, comment, actor);
  }
}
