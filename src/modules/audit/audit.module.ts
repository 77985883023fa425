import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { AnchorsController } from './anchors.controller.js';
import { AnchorsRepository } from './anchors.repository.js';
import { AnchorsService } from './anchors.service.js';
import { AuditAnchorEntity } from './audit-anchor.entity.js';
import { AuditEventEntity } from './audit-event.entity.js';
import { AuditRepository } from './audit.repository.js';
import { AuditService } from './audit.service.js';
import { HistoryCheckService } from './history-check.service.js';
import { HistoryRowsRepository } from './history-rows.repository.js';
import { TokensService } from './tokens.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditEventEntity, AuditAnchorEntity])],
  controllers: [AnchorsController],
  providers: [
    ...[AuditRepository, AuditService, HistoryRowsRepository, HistoryCheckService],
    ...[AnchorsRepository, AnchorsService, TokensService],
  ],
  exports: [AuditService, HistoryCheckService, AnchorsService, TokensService],
})
export class AuditModule {
  constructor(queue: JobQueue, anchors: AnchorsService) {
    if (anchors.isRecurring) queue.handle('anchor', () => anchors.anchorDue());
  }
}
