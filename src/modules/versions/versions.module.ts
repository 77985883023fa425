import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { AssessmentVersionEntity } from './version.entity.js';
import { VersionBriefEntity } from './version-brief.entity.js';
import { VersionsApiController } from './versions.api.controller.js';
import { VersionsWebController } from './versions.web.controller.js';
import { VersionsRepository } from './versions.repository.js';
import { VersionsService } from './versions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AssessmentVersionEntity, VersionBriefEntity]), AssessmentsModule, AuditModule],
  controllers: [VersionsApiController, VersionsWebController],
  providers: [VersionsRepository, VersionsService],
  exports: [VersionsService],
})
export class VersionsModule {}
