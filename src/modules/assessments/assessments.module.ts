import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { AnswerEntity, AnswerOriginEntity, AnswerRevisionEntity, DraftEntity } from './answer.entity.js';
import { AnswersRepository } from './answers.repository.js';
import { AnswersService } from './answers.service.js';
import { AssessmentEntity, AssessmentStepEntity } from './assessment.entity.js';
import { AssessmentWebController } from './assessment.web.controller.js';
import { AssessmentsApiController } from './assessments.api.controller.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService } from './assessments.service.js';
import { StartAssessmentWebController } from './start-assessment.web.controller.js';
import { CarryForwardController } from './carry-forward.controller.js';
import { CarryForwardService } from './carry-forward.service.js';
import { CommentBoardService } from './comment-board.service.js';
import { EvidenceCountsService } from './evidence-counts.service.js';
import { LaunchBarsService } from './launch-bars.service.js';
import { QuestionDesk } from './question-desk.js';
import { QuestionWebController } from './question.web.controller.js';
import { ReadingService } from './reading.service.js';
import { StepWebController } from './step.web.controller.js';
import { TransitionEntity } from './transition.entity.js';
import { TransitionsRepository } from './transitions.repository.js';
import { TransitionsService } from './transitions.service.js';

const entities = [
  AssessmentEntity,
  AssessmentStepEntity,
  AnswerEntity,
  AnswerRevisionEntity,
  AnswerOriginEntity,
  DraftEntity,
  TransitionEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, IdentityModule, ProgrammesModule, TemplatesModule],
  controllers: [
    AssessmentsApiController,
    CarryForwardController,
    StartAssessmentWebController,
    AssessmentWebController,
    StepWebController,
    QuestionWebController,
  ],
  providers: [
    AssessmentsRepository,
    AssessmentsService,
    AnswersRepository,
    AnswersService,
    TransitionsRepository,
    TransitionsService,
    ReadingService,
    CarryForwardService,
    QuestionDesk,
    CommentBoardService,
    EvidenceCountsService,
    LaunchBarsService,
  ],
  exports: [
    AssessmentsService,
    AnswersService,
    TransitionsService,
    ReadingService,
    CommentBoardService,
    EvidenceCountsService,
    LaunchBarsService,
  ],
})
export class AssessmentsModule {}
