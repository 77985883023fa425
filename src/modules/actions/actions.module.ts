import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ActionUpdateEntity } from './action.entity.js';
import { ActionsApiController } from './actions.api.controller.js';
import { ActionsRepository } from './actions.repository.js';
import { ActionsService } from './actions.service.js';
import { ActionsWebController } from './actions.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ActionUpdateEntity]),
    AssessmentsModule,
    AuditModule,
    ConditionsModule,
    IdentityModule,
    ProgrammesModule,
    VersionsModule,
  ],
  controllers: [ActionsApiController, ActionsWebController],
  providers: [ActionsRepository, ActionsService],
  exports: [ActionsService],
})
export class ActionsModule {}
