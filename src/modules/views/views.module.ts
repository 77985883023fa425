import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { SubjectViewEntity } from './view.entity.js';
import { ViewsApiController } from './views.api.controller.js';
import { ViewsRepository } from './views.repository.js';
import { ViewsService } from './views.service.js';
import { ViewsWebController } from './views.web.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([SubjectViewEntity]), AssessmentsModule, AuditModule, IdentityModule],
  controllers: [ViewsApiController, ViewsWebController],
  providers: [ViewsRepository, ViewsService],
  exports: [ViewsService],
})
export class ViewsModule {}
