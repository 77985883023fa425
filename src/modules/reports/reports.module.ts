import { Module } from '@nestjs/common';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ReportWorkerService } from './report-worker.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [TemplatesModule, VersionsModule],
  controllers: [ReportsController],
  providers: [ReportsService, ReportWorkerService],
  exports: [ReportsService],
})
export class ReportsModule {}
