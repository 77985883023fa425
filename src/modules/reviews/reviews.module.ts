import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { DecisionsService } from './decisions.service.js';
import { FactsService } from './facts.service.js';
import { HistoryService } from './history.service.js';
import { AdviceEntity, CommentEntity, DecisionEntity } from './review.entity.js';
import { ReviewsApiController } from './reviews.api.controller.js';
import { ReviewsService } from './reviews.service.js';
import { SealingService } from './sealing.service.js';
import { SignatureService } from './signature.service.js';
import { VerdictsRepository } from './verdicts.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CommentEntity, AdviceEntity, DecisionEntity]),
    AssessmentsModule,
    AuditModule,
    IdentityModule,
    ProgrammesModule,
    TemplatesModule,
    VersionsModule,
  ],
  controllers: [ReviewsApiController],
  providers: [
    VerdictsRepository,
    FactsService,
    ReviewsService,
    DecisionsService,
    SealingService,
    SignatureService,
    HistoryService,
  ],
  exports: [ReviewsService, DecisionsService, HistoryService, SignatureService, FactsService],
})
export class ReviewsModule {}
