import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { CameraFilter } from '../../core/cameras/camera-filter.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { RegisterList, RegisterViewService, type RegisterQuestion } from '../cameras/register-view.service.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { ListCamerasDto, LiveMapDto } from './list-cameras.dto.js';
import { liveMap, liveSize, type LiveMap } from './live-map.js';
import { boxOf } from './map-box.js';
import { filterOf, mapPath, sitePath } from './register-query.js';

@Controller('api/programmes/:programmeId')
export class RegisterApiController {
  constructor(
    private readonly registers: RegisterViewService,
    private readonly coverage: CoverageService,
  ) {}

  @Get('cameras')
  @AllowEveryRole()
  async list(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Query() query: ListCamerasDto,
    @CurrentActor() actor: Actor,
  ): Promise<RegisterList> {
    const { page, size, sort } = query;
    const at = { skip: (page - 1) * size, take: size, sort };
    return this.registers.list(await this.question(programmeId, filterOf(query), actor), at, actor);
  }

  /** The map as GeoJSON: clusters are made here, so that what is sent grows with the marks and not with the register. */
  @Get('camera-marks')
  @AllowEveryRole()
  async marks(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Query() query: LiveMapDto,
    @CurrentActor() actor: Actor,
  ): Promise<LiveMap> {
    const filter = filterOf(query);
    const question = await this.question(programmeId, filter, actor);
    const size = liveSize(query.width, query.height);
    const { model } = await this.registers.map(question, size, boxOf(query), actor);
    const path = filter.site === '' ? mapPath(programmeId) : sitePath(programmeId, filter.site);
    return liveMap(model, { programmeId, path, filter });
  }

  /** What the approval in force covers is looked up only where somebody asks for it. */
  private async question(programmeId: string, filter: CameraFilter, actor: Actor): Promise<RegisterQuestion> {
    if (filter.covered === '') return { programmeId, filter };
    return { programmeId, filter, cut: await this.coverage.cut(programmeId, actor) };
  }
}
