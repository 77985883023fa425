import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { DraftReportService } from './draft-report.service.js';
import { DraftsController } from './drafts.controller.js';
import { DrawingsApiController, DrawingsWebController } from './drawings.controller.js';
import { ReportDeskService } from './report-desk.service.js';
import { ReportSourcesService } from './report-sources.service.js';
import { ReportWorkerService } from './report-worker.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsWebController } from './reports.web.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [AssessmentsModule, ConsultationsModule, ReviewsModule, TemplatesModule, VersionsModule],
  controllers: [
    ReportsController,
    DrawingsApiController,
    DrawingsWebController,
    DraftsController,
    ReportsWebController,
  ],
  providers: [ReportsService, ReportDeskService, DraftReportService, ReportSourcesService, ReportWorkerService],
  exports: [ReportsService, ReportSourcesService],
})
export class ReportsModule {}
