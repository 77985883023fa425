import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ApprovalsService } from './approvals.service.js';
import { ReviewConfigurationEntity, StepApprovalEntity } from './stage.entity.js';
import { StagesApiController } from './stages.api.controller.js';
import { StagesRepository } from './stages.repository.js';
import { StagesService } from './stages.service.js';
import { StagesWebController } from './stages.web.controller.js';
import { SubstitutionEndEntity, SubstitutionEntity } from './substitution.entity.js';
import { SubstitutionsRepository } from './substitutions.repository.js';
import { SubstitutionsService } from './substitutions.service.js';
import { SubstitutionsWebController } from './substitutions.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[ReviewConfigurationEntity, StepApprovalEntity, SubstitutionEntity, SubstitutionEndEntity],
    ]),
    AuditModule,
    IdentityModule,
  ],
  controllers: [StagesApiController, StagesWebController, SubstitutionsWebController],
  providers: [StagesRepository, SubstitutionsRepository, StagesService, ApprovalsService, SubstitutionsService],
  exports: [StagesService, ApprovalsService, SubstitutionsService],
})
export class StagesModule {}
