import { Controller, Get, Header, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { VersionsService, VersionSummary } from './versions.service.js';

@Controller('api/assessments/:assessmentId/versions')
export class VersionsApiController {
  constructor(private readonly versions: VersionsService) {}

  @Get()
  @AllowEveryRole()
  list(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly VersionSummary[]> {
    return this.versions.list(assessmentId, actor);
  }

  /** The sealed document itself, byte for byte: its SHA-256 is the version's digest. */
  @Get(':version')
  @AllowEveryRole()
  @Header('content-type', 'application/json; charset=utf-8')
  async get(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('version', ParseIntPipe) version: number,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    return (await this.versions.get(assessmentId, version, actor)).document;
  }
}
