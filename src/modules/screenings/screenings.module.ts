import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { ScreeningConclusionEntity } from './screening-conclusion.entity.js';
import { ScreeningsApiController } from './screenings.api.controller.js';
import { ScreeningsRepository } from './screenings.repository.js';
import { ScreeningsService } from './screenings.service.js';
import { ScreeningsWebController } from './screenings.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ScreeningConclusionEntity]),
    AssessmentsModule,
    AuditModule,
    IdentityModule,
    ProgrammesModule,
    TemplatesModule,
  ],
  controllers: [ScreeningsApiController, ScreeningsWebController],
  providers: [ScreeningsRepository, ScreeningsService],
  exports: [ScreeningsService],
})
export class ScreeningsModule {}
