import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { ReportQueryDto } from './report-query.dto.js';
import { ReportsService } from './reports.service.js';
import { streamed } from './streamed.js';

/** The page links to the same address as the API: a PDF is a PDF. */
@Controller('api/assessments/:assessmentId/versions/:version/report.pdf')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @AllowEveryRole()
  async report(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() wanted: ReportQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return streamed(await this.reports.report({ assessmentId, version }, wanted, actor));
  }
}
