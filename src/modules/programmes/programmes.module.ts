import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { ProgrammeEditWebController } from './programme-edit.web.controller.js';
import { ProgrammeEntity, ProgrammeRevisionEntity } from './programme.entity.js';
import { ProgrammesApiController } from './programmes.api.controller.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { ProgrammesService } from './programmes.service.js';
import { ProgrammesWebController } from './programmes.web.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProgrammeEntity, ProgrammeRevisionEntity]), AuditModule],
  controllers: [ProgrammesApiController, ProgrammesWebController, ProgrammeEditWebController],
  providers: [ProgrammesRepository, ProgrammesService],
  exports: [ProgrammesService],
})
export class ProgrammesModule {}
