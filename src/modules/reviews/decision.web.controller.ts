import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionDesk } from './decision-desk.js';
import { failedBecause } from './refusal-errors.js';
import { CreateTransitionDto } from './transition.dto.js';
import {
  addsCondition,
  asked,
  emptyCondition,
  typedDecision,
  untouchedDecision,
  type TypedDecision,
} from './typed-decision.js';

const signed =
  'Your signature is kept. The approval takes effect once the officer of every controller has signed the same.';

@Controller('assessments/:assessmentId/decision')
@Allow('officer')
export class DecisionWebController {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  show(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.desk.draw(id, actor, untouchedDecision);
  }

  @Post()
  async decide(
    @PathId('assessmentId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = typedDecision(body);
    if (addsCondition(body))
      return this.desk.draw(id, actor, { ...form, conditions: [...form.conditions, emptyCondition] });
    const problems = await this.desk.problemsWith(id, form, typed(body, 'password'), actor);
    if (problems.length > 0) return this.desk.draw(id, actor, form, { errors: problems, status: 422 });
    return this.seal(id, form, actor);
  }

  private async seal(assessmentId: string, form: TypedDecision, actor: Actor): Promise<View | SeeOther> {
    try {
      const read = await readForm(CreateTransitionDto, asked(form));
      if ('problems' in read) throw new InvalidInputError(read.problems);
      const state = await this.decisions.perform({ ...read.dto, assessmentId }, actor);
      if (state === 'awaiting_decision') return new SeeOther(`/assessments/${assessmentId}/decision`, signed);
      return new SeeOther(
        await this.desk.sealedAt(assessmentId, actor),
        'The decision is taken and the version sealed.',
      );
    } catch (error) {
      return this.desk.draw(assessmentId, actor, form, failedBecause(error));
    }
  }
}
