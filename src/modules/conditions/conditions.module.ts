import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ConditionClosingEntity, ConditionReviewEntity, DecisionConditionEntity } from './condition.entity.js';
import { ConditionsApiController } from './conditions.api.controller.js';
import { ConditionsRepository } from './conditions.repository.js';
import { ConditionsService } from './conditions.service.js';
import { ConditionsWebController } from './conditions.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([DecisionConditionEntity, ConditionClosingEntity, ConditionReviewEntity]),
    AssessmentsModule,
    AuditModule,
    IdentityModule,
    VersionsModule,
  ],
  controllers: [ConditionsApiController, ConditionsWebController],
  providers: [ConditionsRepository, ConditionsService],
  exports: [ConditionsService],
})
export class ConditionsModule {}
