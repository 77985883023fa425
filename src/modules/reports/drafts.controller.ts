import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { DraftReportService } from './draft-report.service.js';
import { LanguageQueryDto } from './report-query.dto.js';
import { streamed } from './streamed.js';

@Controller('api/assessments/:assessmentId/draft.pdf')
export class DraftsController {
  constructor(private readonly drafts: DraftReportService) {}

  @Get()
  @AllowEveryRole()
  async draft(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Query() { lang }: LanguageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return streamed(await this.drafts.draw(assessmentId, lang, actor));
  }
}
