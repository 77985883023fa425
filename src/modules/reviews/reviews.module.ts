import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CommentBoardService } from '../assessments/comment-board.service.js';
import { AuditModule } from '../audit/audit.module.js';
import { CamerasModule } from '../cameras/cameras.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { StagesModule } from '../stages/stages.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { SignatoriesModule } from '../signatories/signatories.module.js';
import { ViewsModule } from '../views/views.module.js';
import { AdviceDesk } from './advice-desk.js';
import { AdviceWebController } from './advice.web.controller.js';
import { CaseWebController } from './case.web.controller.js';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DecisionTermsService } from './decision-terms.service.js';
import { DecisionDesk } from './decision-desk.js';
import { DecisionWebController } from './decision.web.controller.js';
import { DecisionsService } from './decisions.service.js';
import { FindingResponseEntity } from './finding-response.entity.js';
import { FindingResponsesApiController } from './finding-responses.api.controller.js';
import { FindingResponsesRepository } from './finding-responses.repository.js';
import { FindingResponsesService } from './finding-responses.service.js';
import { EvaluationService } from './evaluation.service.js';
import { FactsService } from './facts.service.js';
import { HistoryService } from './history.service.js';
import { HistoryWebController } from './history.web.controller.js';
import { JointDecisionService } from './joint-decision.service.js';
import { MovesWebController } from './moves.web.controller.js';
import { AdviceRecommendationEntity, RecommendationAnswerEntity } from './recommendation.entity.js';
import { RecommendationsApiController } from './recommendations.api.controller.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { RecommendationsService } from './recommendations.service.js';
import { RecommendationsWebController } from './recommendations.web.controller.js';
import { AdviceEntity, CommentEntity, DecisionEntity } from './review.entity.js';
import { ReviewsApiController } from './reviews.api.controller.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewReadingService } from './review-reading.service.js';
import { AnswerVerdictEntity, PendingReviewEntity, StepReviewEntity } from './step-review.entity.js';
import { StepsWebController } from './steps.web.controller.js';
import { ReviewsService } from './reviews.service.js';
import { RoundsApiController } from './rounds.api.controller.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundsService } from './rounds.service.js';
import { RoundsWebController } from './rounds.web.controller.js';
import { SealingService } from './sealing.service.js';
import { SendingService } from './sending.service.js';
import { SignatureService } from './signature.service.js';
import { ThreadsApiController } from './threads.api.controller.js';
import { ThreadsService } from './threads.service.js';
import { ThreadsWebController } from './threads.web.controller.js';
import { VerdictsRepository } from './verdicts.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AdviceRecommendationEntity,
      RecommendationAnswerEntity,
      CommentEntity,
      StepReviewEntity,
      AnswerVerdictEntity,
      PendingReviewEntity,
      AdviceEntity,
      DecisionEntity,
      FindingResponseEntity,
    ]),
    AssessmentsModule,
    AuditModule,
    CamerasModule,
    ConditionsModule,
    ConsultationsModule,
    EvidenceModule,
    IdentityModule,
    ProgrammesModule,
    SignatoriesModule,
    StagesModule,
    TemplatesModule,
    VersionsModule,
    ViewsModule,
  ],
  controllers: [
    FindingResponsesApiController,
    ReviewsApiController,
    RoundsApiController,
    RoundsWebController,
    ThreadsApiController,
    ThreadsWebController,
    RecommendationsApiController,
    RecommendationsWebController,
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
    RecommendationsRepository,
    RecommendationsService,
    VerdictsRepository,
    EvaluationService,
    FactsService,
    RoundsRepository,
    RoundsService,
    SendingService,
    ThreadsService,
    ReviewsService,
    DecisionTermsService,
    DecisionsService,
    JointDecisionService,
    SealingService,
    SignatureService,
    HistoryService,
    ReviewReadingService,
    ReviewDesk,
    DecisionDesk,
    AdviceDesk,
  ],
  exports: [ReviewsService, DecisionsService, HistoryService, SignatureService, FactsService, SealingService],
})
export class ReviewsModule {
  /** Writers see comments on their own pages, which know nothing of reviews. */
  constructor(board: CommentBoardService, reviews: ReviewsService) {
    board.readFrom((tx, assessmentId) => reviews.comments(tx, assessmentId));
  }
}
