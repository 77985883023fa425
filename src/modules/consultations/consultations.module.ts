import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { LaunchBarsService } from '../assessments/launch-bars.service.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ConsultationEventsService } from './consultation-events.service.js';
import { ConsultationEntity, ConsultationEventEntity } from './consultation.entity.js';
import { ConsultationsApiController } from './consultations.api.controller.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { ConsultationsService } from './consultations.service.js';
import { ConsultationsWebController } from './consultations.web.controller.js';
import { GoLiveService } from './go-live.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ConsultationEntity, ConsultationEventEntity]),
    AssessmentsModule,
    AuditModule,
    IdentityModule,
    ProgrammesModule,
    TemplatesModule,
    VersionsModule,
  ],
  controllers: [ConsultationsApiController, ConsultationsWebController],
  providers: [ConsultationsRepository, ConsultationsService, ConsultationEventsService, GoLiveService],
  exports: [ConsultationsService, ConsultationEventsService, GoLiveService],
})
export class ConsultationsModule {
  constructor(bars: LaunchBarsService, goLive: GoLiveService) {
    bars.readFrom((tx, programmeId) => goLive.barsIn(tx, programmeId));
  }
}
