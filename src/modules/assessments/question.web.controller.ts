import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { actionOf, fieldsOf, firstOf } from '../../web/posted-fields.js';
import { SeeOther, View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { AssessmentId } from './address.js';
import { openView, readView, type Around } from './question-views.js';
import { isWritable, ReadingService } from './reading.service.js';
import { QuestionDesk } from './question-desk.js';

@Controller('assessments/:assessmentId/questions/:questionId')
export class QuestionWebController {
  constructor(
    private readonly reading: ReadingService,
    private readonly desk: QuestionDesk,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @AllowEveryRole()
  async show(
    @AssessmentId() assessmentId: string,
    @Param('questionId') questionId: string,
    @Query('from') from: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const reading = await this.reading.question(assessmentId, questionId, actor);
    const writable = isWritable(reading.assessment, reading.step.id, actor);
    return (writable ? openView : readView)(reading, this.around(from));
  }

  @Post()
  @Allow('assessor')
  take(
    @AssessmentId() assessmentId: string,
    @Param('questionId') questionId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const fields = fieldsOf(body);
    const sent = { assessmentId, questionId, fields, action: actionOf(body) };
    return this.desk.take({ ...sent, around: this.around(firstOf(fields, 'from')) }, actor);
  }

  private around(from: unknown): Around {
    const { citations, riskCatalogues: catalogues } = this.templates;
    return { catalogues, citations, fromCheck: from === 'check' };
  }
}
