import { Body, Controller, Get, Post } from '@nestjs/common';
import { offered } from '../../core/workflow/decide.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { adviceFacts } from './advice-facts.js';
import { AdvicePage } from './advice.page.js';
import { caseFacts } from './case-facts.js';
import { casePage } from './case-page.js';
import { DecisionsService } from './decisions.service.js';
import { failedBecause, type Failed } from './refusal-errors.js';
import { ReviewReadingService } from './review-reading.service.js';
import { CreateTransitionDto } from './transition.dto.js';

@Controller('assessments/:assessmentId/advice')
export class AdviceWebController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly decisions: DecisionsService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @AllowEveryRole()
  show(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.draw(id, actor, { opinion: '', comment: '' });
  }

  @Post()
  @Allow('dpo')
  async record(
    @PathId('assessmentId') assessmentId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = { opinion: typed(body, 'opinion'), comment: typed(body, 'comment') };
    try {
      const command = { ...(await readAdvice(form)), assessmentId };
      await this.decisions.perform(command, actor);
      return new SeeOther(`/assessments/${assessmentId}/advice`, 'Your advice is recorded. The officer decides now.');
    } catch (error) {
      return this.draw(assessmentId, actor, form, failedBecause(error));
    }
  }

  private async draw(
    id: string,
    actor: Actor,
    form: { readonly opinion: string; readonly comment: string },
    failed?: Failed,
  ): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const moves = offered(assessmentTransitions, whole.assessment.state, actor.roles);
    const props = {
      facts: caseFacts(whole, this.templates.citations),
      advice: adviceFacts(whole),
      mayAdvise: moves.some(each => each.action === 'record_advice'),
      mayReturn: moves.some(each => each.action === 'return'),
      wrote: whole.readerWrote,
      typed: form,
      errors: failed?.errors ?? [],
    };
    const page = casePage(whole.assessment, 'Advice', failed !== undefined);
    return new View(page, csrfToken => AdvicePage({ ...props, csrfToken }), failed?.status ?? 200);
  }
}

/** Both fields at once, so that whoever left out both reads so once. */
async function readAdvice({ opinion, comment }: { readonly opinion: string; readonly comment: string }) {
  const fields = { action: 'record_advice', comment, conditions: [], opinion: opinion || 'none' };
  const form = await readForm(CreateTransitionDto, fields);
  const problems = [
    ...('problems' in form ? form.problems : []),
    ...(comment.trim() === '' ? [{ field: 'comment', message: 'Enter your advice' }] : []),
  ];
  if (problems.length > 0 || !('dto' in form)) throw new InvalidInputError(problems);
  return form.dto;
}
