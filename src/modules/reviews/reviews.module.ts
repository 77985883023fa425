import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CommentBoardService } from '../assessments/comment-board.service.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { AdviceWebController } from './advice.web.controller.js';
import { CaseWebController } from './case.web.controller.js';
import { DecisionDesk } from './decision-desk.js';
import { DecisionWebController } from './decision.web.controller.js';
import { DecisionsService } from './decisions.service.js';
import { FindingResponseEntity } from './finding-response.entity.js';
import { FindingResponsesApiController } from './finding-responses.api.controller.js';
import { FindingResponsesRepository } from './finding-responses.repository.js';
import { FindingResponsesService } from './finding-responses.service.js';
import { FactsService } from './facts.service.js';
import { HistoryService } from './history.service.js';
import { HistoryWebController } from './history.web.controller.js';
import { MovesWebController } from './moves.web.controller.js';
import { AdviceEntity, CommentEntity, DecisionEntity } from './review.entity.js';
import { ReviewsApiController } from './reviews.api.controller.js';
import { ReviewReadingService } from './review-reading.service.js';
import { StepsWebController } from './steps.web.controller.js';
import { ReviewsService } from './reviews.service.js';
import { SealingService } from './sealing.service.js';
import { SignatureService } from './signature.service.js';
import { VerdictsRepository } from './verdicts.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CommentEntity, AdviceEntity, DecisionEntity, FindingResponseEntity]),
    AssessmentsModule,
    AuditModule,
    IdentityModule,
    ProgrammesModule,
    TemplatesModule,
    VersionsModule,
  ],
  controllers: [
    FindingResponsesApiController,
    ReviewsApiController,
    StepsWebController,
    CaseWebController,
    AdviceWebController,
    DecisionWebController,
    MovesWebController,
    HistoryWebController,
  ],
  providers: [
    FindingResponsesRepository,
    FindingResponsesService,
    VerdictsRepository,
    FactsService,
    ReviewsService,
    DecisionsService,
    SealingService,
    SignatureService,
    HistoryService,
    ReviewReadingService,
    DecisionDesk,
  ],
  exports: [ReviewsService, DecisionsService, HistoryService, SignatureService, FactsService],
})
export class ReviewsModule {
  /** Writers see comments on their own pages, which know nothing of reviews. */
  constructor(board: CommentBoardService, reviews: ReviewsService) {
    board.readFrom((tx, assessmentId) => reviews.comments(tx, assessmentId));
  }
}
