import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { StagesModule } from '../stages/stages.module.js';
import { StepAssignmentEntity } from './assignment.entity.js';
import { AssignmentsApiController } from './assignments.api.controller.js';
import { AssignmentsRepository } from './assignments.repository.js';
import { AssignmentsService } from './assignments.service.js';
import { AssignmentsWebController } from './assignments.web.controller.js';
import { QueueService } from './queue.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([StepAssignmentEntity]),
    ...[ActionsModule, AssessmentsModule, AuditModule, IdentityModule, StagesModule],
  ],
  controllers: [AssignmentsApiController, AssignmentsWebController],
  providers: [AssignmentsRepository, AssignmentsService, QueueService],
  exports: [AssignmentsService, QueueService],
})
export class AssignmentsModule {}
