import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { suggestions, type Suggestion } from '../../core/risk/suggest.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { TemplatesService } from '../templates/templates.service.js';
import { AnswersService, shown } from './answers.service.js';
import { KeepDraftDto, StartAssessmentDto, WriteAnswerDto } from './assessment.dto.js';
import { AssessmentResponse, assessmentResponse, QuestionResponse, questionResponse } from './assessment-response.js';
import { AssessmentsService, AssessmentSummary } from './assessments.service.js';
import { ReadingService } from './reading.service.js';
import type { WrittenAnswer } from './loaded-assessment.js';

@Controller('api')
export class AssessmentsApiController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly reading: ReadingService,
    private readonly answers: AnswersService,
    private readonly templates: TemplatesService,
  ) {}

  @Get('assessments')
  @AllowEveryRole()
  list(@CurrentActor() actor: Actor): Promise<readonly AssessmentSummary[]> {
    return this.assessments.list(actor);
  }

  @Post('programmes/:programmeId/assessments')
  @Allow('assessor')
  start(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @Body() body: StartAssessmentDto,
    @CurrentActor() actor: Actor,
  ): Promise<AssessmentSummary> {
    return this.assessments.start(programmeId, body, actor);
  }

  @Get('assessments/:assessmentId')
  @AllowEveryRole()
  async get(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AssessmentResponse> {
    return assessmentResponse(await this.reading.assessment(id, actor));
  }

  /** Harms and controls of the catalogues that fit, by the question whose table they are suggested for. */
  @Get('assessments/:assessmentId/suggestions')
  @AllowEveryRole()
  async suggestions(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Readonly<Record<string, readonly Suggestion[]>>> {
    const { view, programme } = await this.assessments.get(id, actor);
    const shownQuestions = view.questions.map(each => each.question);
    const facts = { programme: programme.facts, answers: view.answers };
    return suggestions(shownQuestions, this.templates.riskCatalogues, facts);
  }

  @Get('assessments/:assessmentId/answers/:questionId')
  @AllowEveryRole()
  async answer(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @Param('questionId') questionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionResponse> {
    const assessment = await this.assessments.get(id, actor);
    return questionResponse(assessment, shown(assessment, questionId).question);
  }

  @Get('assessments/:assessmentId/answers/:questionId/revisions')
  @AllowEveryRole()
  revisions(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @Param('questionId') questionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly WrittenAnswer[]> {
    return this.answers.history(id, questionId, actor);
  }

  @Put('assessments/:assessmentId/answers/:questionId')
  @Allow('assessor')
  async write(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('questionId') questionId: string,
    @Body() body: WriteAnswerDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ revision: number }> {
    const { revision: seen, answer } = body;
    return { revision: await this.answers.write({ assessmentId, questionId, seen, answer }, actor) };
  }

  @Post('assessments/:assessmentId/drafts/:questionId')
  @HttpCode(200)
  @Allow('assessor')
  async keepDraft(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @Param('questionId') questionId: string,
    @Body() body: KeepDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ savedAt: string }> {
    return { savedAt: (await this.answers.keepDraft(id, questionId, body.fields, actor)).toISOString() };
  }
}
