import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { ReportsService } from './reports.service.js';

/** The page links to the same address as the API: a PDF is a PDF. */
@Controller('api/assessments/:assessmentId/versions/:version/report.pdf')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @AllowEveryRole()
  async full(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('version', ParseIntPipe) version: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.reports.full(assessmentId, version, actor);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="${fileName}"`,
      length: pdf.byteLength,
    });
  }
}
