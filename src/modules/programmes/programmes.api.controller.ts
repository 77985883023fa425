import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { ChangeProgrammeDto, RegisterProgrammeDto } from './programme.dto.js';
import { ProgrammesService, RegisteredProgramme } from './programmes.service.js';

@Controller('api/programmes')
export class ProgrammesApiController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @AllowEveryRole()
  list(@CurrentActor() actor: Actor): Promise<readonly RegisteredProgramme[]> {
    return this.programmes.list(actor);
  }

  @Get(':programmeId')
  @AllowEveryRole()
  get(@Param('programmeId', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RegisteredProgramme> {
    return this.programmes.get(id, actor);
  }

  @Post()
  @Allow('assessor')
  register(@Body() body: RegisterProgrammeDto, @CurrentActor() actor: Actor): Promise<RegisteredProgramme> {
    return this.programmes.register(body.reference, body.facts, actor);
  }

  @Put(':programmeId')
  @Allow('assessor')
  change(
    @Param('programmeId', ParseUUIDPipe) id: string,
    @Body() body: ChangeProgrammeDto,
    @CurrentActor() actor: Actor,
  ): Promise<RegisteredProgramme> {
    return this.programmes.change(id, body.revision, body.facts, actor);
  }
}
