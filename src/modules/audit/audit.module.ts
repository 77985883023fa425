import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEventEntity } from './audit-event.entity.js';
import { AuditRepository } from './audit.repository.js';
import { AuditService } from './audit.service.js';
import { HistoryCheckService } from './history-check.service.js';
import { HistoryRowsRepository } from './history-rows.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditEventEntity])],
  providers: [AuditRepository, AuditService, HistoryRowsRepository, HistoryCheckService],
  exports: [AuditService, HistoryCheckService],
})
export class AuditModule {}
