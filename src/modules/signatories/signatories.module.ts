import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { DecisionOfficersEntity, DecisionSignatureEntity } from './joint-officer.entity.js';
import { JointOfficersApiController } from './joint-officers.api.controller.js';
import { JointOfficersRepository } from './joint-officers.repository.js';
import { JointOfficersService } from './joint-officers.service.js';
import { JointOfficersWebController } from './joint-officers.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([DecisionOfficersEntity, DecisionSignatureEntity]),
    AssessmentsModule,
    AuditModule,
    IdentityModule,
  ],
  controllers: [JointOfficersApiController, JointOfficersWebController],
  providers: [JointOfficersRepository, JointOfficersService],
  exports: [JointOfficersService],
})
export class SignatoriesModule {}
