import { Module } from '@nestjs/common';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { CoverageApiController } from './coverage.api.controller.js';
import { CoverageRepository } from './coverage.repository.js';
import { CoverageService } from './coverage.service.js';
import { CoverageWebController } from './coverage.web.controller.js';

@Module({
  imports: [ConditionsModule, ProgrammesModule, VersionsModule],
  controllers: [CoverageApiController, CoverageWebController],
  providers: [CoverageRepository, CoverageService],
  exports: [CoverageService],
})
export class CoverageModule {}
