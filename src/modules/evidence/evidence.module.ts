import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { EvidenceEntity, EvidenceWithdrawalEntity } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';

const entities = [EvidenceEntity, EvidenceWithdrawalEntity];

@Module({
  imports: [TypeOrmModule.forFeature(entities), AssessmentsModule, AuditModule, IdentityModule],
  providers: [EvidenceRepository, EvidenceService],
  exports: [EvidenceService],
})
export class EvidenceModule {}
