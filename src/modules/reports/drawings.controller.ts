import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { languages } from '../../core/language/languages.js';
import { reportKinds } from '../../core/report/kinds.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { PathId, PathNumber } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { posted } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { shown, type ShownReport } from './drawing-words.js';
import { DrawingsPage } from './drawings.page.js';
import { LanguageQueryDto } from './report-query.dto.js';
import { pageOf } from './page-of.js';
import { ReportsService } from './reports.service.js';

/** How far the reports of a version are; fetching one draws it if need be. */
@Controller('api/assessments/:assessmentId/versions/:version/reports')
export class DrawingsApiController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @AllowEveryRole()
  async list(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() { lang }: LanguageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ShownReport[]> {
    return (await this.reports.overview({ assessmentId, version }, lang, actor)).map(shown);
  }
}

@Controller('assessments/:assessmentId/versions/:version/reports')
@AllowEveryRole()
export class DrawingsWebController {
  constructor(
    private readonly reports: ReportsService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  async list(
    @PathId('assessmentId') assessmentId: string,
    @PathNumber('version') version: number,
    @Query() { lang }: LanguageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const assessment = await this.assessments.get(assessmentId, actor);
    const reports = (await this.reports.overview({ assessmentId, version }, lang, actor)).map(shown);
    const { reference, title } = assessment;
    return new View(pageOf(assessment, `Reports of version ${version}`), csrfToken =>
      DrawingsPage({ assessmentId, reference, title, version, lang, reports, csrfToken }),
    );
  }

  @Post()
  @HttpCode(303)
  async begin(
    @PathId('assessmentId') assessmentId: string,
    @PathNumber('version') version: number,
    @Body() form: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<SeeOther> {
    const kind = reportKinds.find(each => each === posted(form, 'kind'));
    if (!kind) throw new InvalidInputError([{ field: 'kind', message: `Choose one of ${reportKinds.join(', ')}` }]);
    const lang = languages.find(each => each === posted(form, 'lang')) ?? 'en';
    await this.reports.begin({ assessmentId, version }, { kind, lang }, actor);
    return new SeeOther(
      `/assessments/${assessmentId}/versions/${version}/reports${lang === 'en' ? '' : `?lang=${lang}`}`,
    );
  }
}
