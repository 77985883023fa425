import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { CoverageDto } from './coverage.dto.js';
import { CoverageService, RegisterCoverage } from './coverage.service.js';

@Controller('api/programmes/:programmeId/coverage')
export class CoverageApiController {
  constructor(private readonly coverage: CoverageService) {}

  @Get()
  @AllowEveryRole()
  get(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Query() { page, size }: CoverageDto,
    @CurrentActor() actor: Actor,
  ): Promise<RegisterCoverage> {
    return this.coverage.get(programmeId, { skip: (page - 1) * size, take: size }, actor);
  }
}
