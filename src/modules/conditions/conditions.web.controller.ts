import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { ProposeClosingDto, ReviewClosingDto } from './condition.dto.js';
import { ConditionPath, type NamedCondition } from './condition-path.js';
import type { TypedClosing } from './conditions-props.js';
import { ConditionsPage } from './conditions.page.js';
import { ConditionsService } from './conditions.service.js';

interface Failed {
  readonly status: 409 | 422;
  readonly typed: TypedClosing;
}

@Controller('assessments/:assessmentId')
@AllowEveryRole()
export class ConditionsWebController {
  constructor(private readonly conditions: ConditionsService) {}

  @Get('conditions')
  show(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.draw(id, actor);
  }

  @Post('versions/:version/conditions/:condition/closings')
  @Allow('assessor', 'reviewer', 'dpo', 'officer', 'administrator')
  async propose(
    @ConditionPath() { assessmentId, version, no }: NamedCondition,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = { evidence: typed(body, 'evidence') };
    return this.trying({ assessmentId, version, no, ...form }, actor, async () => {
      const read = await readForm(ProposeClosingDto, { evidence: form.evidence.trim() });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.conditions.propose({ assessmentId, version, no, ...read.dto }, actor);
      return 'Proposed. Somebody else confirms that the condition is met.';
    });
  }

  @Post('versions/:version/conditions/:condition/closings/:closingId/review')
  @Allow('reviewer', 'officer')
  async review(
    @ConditionPath() { assessmentId, version, no, closing }: NamedCondition,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = { verdict: typed(body, 'verdict'), reasons: typed(body, 'reasons') };
    return this.trying({ assessmentId, version, no, ...form }, actor, async () => {
      const read = await readForm(ReviewClosingDto, form);
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.conditions.review({ assessmentId, version, no, closing, ...read.dto }, actor);
      return read.dto.verdict === 'met' ? 'The condition is closed.' : 'The condition stays open.';
    });
  }

  private async trying(
    { assessmentId, ...form }: Omit<TypedClosing, 'errors'> & { readonly assessmentId: string },
    actor: Actor,
    work: () => Promise<string>,
  ): Promise<View | SeeOther> {
    try {
      const said = await work();
      return new SeeOther(`/assessments/${assessmentId}/conditions#v${form.version}-c${form.no}`, said);
    } catch (error) {
      if (error instanceof InvalidInputError)
        return this.draw(assessmentId, actor, { status: 422, typed: { ...form, errors: errorsOf(error.problems) } });
      if (!(error instanceof RefusedError || error instanceof StaleError)) throw error;
      const errors = [{ text: error.message }];
      return this.draw(assessmentId, actor, { status: 409, typed: { ...form, errors } });
    }
  }

  private async draw(id: string, actor: Actor, failed?: Failed): Promise<View> {
    const reading = await this.conditions.list(id, actor);
    const { reference, programme } = reading.assessment;
    const page = {
      title: `Conditions – ${reference}`,
      notice: programme.facts.notice,
      wide: true,
      error: failed !== undefined,
      breadcrumbs: [
        { text: 'Home', href: '/' },
        { text: programme.facts.name, href: `/programmes/${programme.id}` },
        { text: reference, href: `/assessments/${id}` },
        { text: 'Conditions' },
      ],
    };
    return new View(
      page,
      csrfToken => ConditionsPage({ reading, actor, typed: failed?.typed, csrfToken }),
      failed?.status ?? 200,
    );
  }
}
