import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { ProgrammeEntity, ProgrammeRevisionEntity } from './programme.entity.js';
import { ProgrammesApiController } from './programmes.api.controller.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { ProgrammesService } from './programmes.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProgrammeEntity, ProgrammeRevisionEntity]), AuditModule],
  controllers: [ProgrammesApiController],
  providers: [ProgrammesRepository, ProgrammesService],
  exports: [ProgrammesService],
})
export class ProgrammesModule {}
