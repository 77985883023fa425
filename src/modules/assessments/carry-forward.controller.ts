import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { QuestionUpgrade } from '../../core/template/upgrade.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { AssessmentId } from './address.js';
import { StartAssessmentDto } from './assessment.dto.js';
import type { AssessmentSummary, NewAssessment } from './assessments.service.js';
import { CarryForwardPage } from './carry-forward.page.js';
import { CarryForwardService } from './carry-forward.service.js';

@Controller()
export class CarryForwardController {
  constructor(private readonly carrying: CarryForwardService) {}

  /** What would become of each question and answer under the questionnaire that is offered today. */
  @Get('api/assessments/:assessmentId/carry-forward')
  @AllowEveryRole()
  async plan(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ template: string; carried: number; questions: readonly QuestionUpgrade[] }> {
    const { template, carried, questions } = await this.carrying.plan(id, actor);
    return { template: `${template.id}-${template.version}`, carried, questions };
  }

  /** A new assessment of the same programme with the answers that still fit. */
  @Post('api/assessments/:assessmentId/carry-forward')
  @Allow('assessor')
  start(
    @Param('assessmentId', ParseUUIDPipe) id: string,
    @Body() body: StartAssessmentDto,
    @CurrentActor() actor: Actor,
  ): Promise<AssessmentSummary> {
    return this.carrying.start(id, body, actor);
  }

  @Get('assessments/:assessmentId/carry-forward')
  @Allow('assessor')
  form(@AssessmentId() id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.draw(id, actor);
  }

  @Post('assessments/:assessmentId/carry-forward')
  @Allow('assessor')
  async carry(
    @AssessmentId() id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const input = { title: typed(body, 'title').trim(), reference: typed(body, 'reference').trim() };
    try {
      const read = await readForm(StartAssessmentDto, input);
      if ('problems' in read) throw new InvalidInputError(read.problems);
      const { id: started } = await this.carrying.start(id, read.dto, actor);
      return new SeeOther(
        `/assessments/${started}`,
        'The answers are carried forward. Nothing of them is approved yet.',
      );
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      return this.draw(id, actor, { input, errors: errorsOf(error.problems) });
    }
  }

  private async draw(
    id: string,
    actor: Actor,
    failed?: { readonly input: NewAssessment; readonly errors: readonly FormError[] },
  ): Promise<View> {
    const { assessment, template, questions, carried } = await this.carrying.plan(id, actor);
    const { reference, title, programme } = assessment;
    const props = {
      ...{ id, reference, carried, questions, errors: failed?.errors ?? [] },
      ...(failed?.input ?? { title, reference: '' }),
      from: reference,
      newQuestionnaire: template.version !== assessment.template.content.version,
      template: `${template.title}, version ${template.version}`,
    };
    const page = {
      title: `Carry forward – ${reference}`,
      notice: programme.facts.notice,
      error: failed !== undefined,
      breadcrumbs: [
        { text: 'Home', href: '/' },
        { text: reference, href: `/assessments/${id}` },
        { text: 'Versions', href: `/assessments/${id}/versions` },
        { text: 'Carry forward' },
      ],
    };
    return new View(page, csrfToken => CarryForwardPage({ ...props, csrfToken }), failed ? 422 : 200);
  }
}
