import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ExportsModule } from '../exports/exports.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { CheckingWorkerService } from './checking-worker.service.js';
import { FileCheckService } from './file-check.service.js';
import { FilesController } from './files.controller.js';
import { VerificationController } from './verification.controller.js';
import { VerificationService } from './verification.service.js';

@Module({
  imports: [AuditModule, ExportsModule, VersionsModule],
  controllers: [VerificationController, FilesController],
  providers: [VerificationService, FileCheckService, CheckingWorkerService],
})
export class VerificationModule {}
