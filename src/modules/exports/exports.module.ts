import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ExportWorkerService } from './export-worker.service.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

@Module({
  imports: [ReportsModule, TemplatesModule, VersionsModule],
  controllers: [ExportsController],
  providers: [ExportsService, ExportWorkerService],
  exports: [ExportsService],
})
export class ExportsModule {}
