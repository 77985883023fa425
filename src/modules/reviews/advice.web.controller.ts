import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { posted, typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { AdviceDesk } from './advice-desk.js';
import type { TypedAdvice } from './advice.page.js';
import { DecisionsService } from './decisions.service.js';
import { failedBecause } from './refusal-errors.js';
import { CreateTransitionDto } from './transition.dto.js';
import { listed } from './typed-decision.js';

@Controller('assessments/:assessmentId/advice')
export class AdviceWebController {
  constructor(
    private readonly desk: AdviceDesk,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @AllowEveryRole()
  show(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.desk.draw(id, actor);
  }

  @Post()
  @Allow('dpo')
  async record(
    @PathId('assessmentId') assessmentId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const advice = typedAdvice(body);
    // Without JavaScript, one more recommendation is asked for by sending the form.
    if (typed(body, 'add') === 'recommendation')
      return this.desk.draw(assessmentId, actor, {
        advice: { ...advice, recommendations: [...advice.recommendations, ''] },
      });
    try {
      await this.decisions.perform({ ...(await readAdvice(advice)), assessmentId }, actor);
      return new SeeOther(`/assessments/${assessmentId}/advice`, 'Your advice is recorded. The officer decides now.');
    } catch (error) {
      return this.desk.draw(assessmentId, actor, { advice, failed: failedBecause(error) });
    }
  }
}

function typedAdvice(body: unknown): TypedAdvice {
  const recommendations = listed(posted(body, 'recommendations'));
  return {
    opinion: typed(body, 'opinion'),
    comment: typed(body, 'comment'),
    recommendations: recommendations.length > 0 ? recommendations : [''],
  };
}

/** All fields at once, so that whoever left out several reads so once. */
async function readAdvice({ opinion, comment, recommendations }: TypedAdvice) {
  const fields = { action: 'record_advice', comment, recommendations, conditions: [], opinion: opinion || 'none' };
  const form = await readForm(CreateTransitionDto, fields);
  const problems = [
    ...('problems' in form ? form.problems : []),
    ...(comment.trim() === '' ? [{ field: 'comment', message: 'Enter your advice' }] : []),
  ];
  if (problems.length > 0 || !('dto' in form)) throw new InvalidInputError(problems);
  return form.dto;
}
