import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CamerasModule } from '../cameras/cameras.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ChangeEventEntity } from './change-event.entity.js';
import { ChangeReadingService } from './change-reading.service.js';
import { ChangesApiController } from './changes.api.controller.js';
import { ChangesRepository } from './changes.repository.js';
import { ChangesService } from './changes.service.js';
import { ChangesWebController } from './changes.web.controller.js';
import { ReopeningService } from './reopening.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ChangeEventEntity]),
    AssessmentsModule,
    AuditModule,
    CamerasModule,
    IdentityModule,
    ProgrammesModule,
    TemplatesModule,
    VersionsModule,
  ],
  controllers: [ChangesApiController, ChangesWebController],
  providers: [ChangesRepository, ChangeReadingService, ReopeningService, ChangesService],
  exports: [ChangesService],
})
export class ChangesModule {}
