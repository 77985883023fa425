import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { ConcludeNotRequiredDto } from './screening.dto.js';
import { ProgrammeScreening, ScreeningsService } from './screenings.service.js';

@Controller('api/programmes/:programmeId/screening')
export class ScreeningsApiController {
  constructor(private readonly screenings: ScreeningsService) {}

  @Get()
  @AllowEveryRole()
  get(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ProgrammeScreening> {
    return this.screenings.get(programmeId, actor);
  }

  /** Records that no assessment is required, with the reasons. */
  @Post('conclusions')
  @Allow('assessor')
  async conclude(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Body() body: ConcludeNotRequiredDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.screenings.concludeNotRequired(programmeId, body, actor) };
  }
}
