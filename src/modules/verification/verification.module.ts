import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { VerificationController } from './verification.controller.js';
import { VerificationService } from './verification.service.js';

@Module({
  imports: [ExportsModule, VersionsModule],
  controllers: [VerificationController],
  providers: [VerificationService],
})
export class VerificationModule {}
