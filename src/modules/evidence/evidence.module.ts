import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvidenceCountsService } from '../assessments/evidence-counts.service.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { EvidenceApiController } from './evidence.api.controller.js';
import { EvidenceEntity, EvidenceWithdrawalEntity } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceWebController } from './evidence.web.controller.js';

const entities = [EvidenceEntity, EvidenceWithdrawalEntity];

@Module({
  imports: [TypeOrmModule.forFeature(entities), AssessmentsModule, AuditModule, IdentityModule],
  controllers: [EvidenceApiController, EvidenceWebController],
  providers: [EvidenceRepository, EvidenceService],
  exports: [EvidenceService],
})
export class EvidenceModule {
  /** Those who write and read see on their own pages, which know nothing of files, how many there are. */
  constructor(counts: EvidenceCountsService, evidence: EvidenceService) {
    counts.readFrom((tx, assessmentId) => evidence.countsIn(tx, assessmentId));
  }
}
