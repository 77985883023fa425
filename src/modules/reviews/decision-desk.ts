import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError, type FieldProblem } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { adviceFacts } from './advice-facts.js';
import { caseFacts } from './case-facts.js';
import { casePage } from './case-page.js';
import { DecisionPage } from './decision.page.js';
import { isOutcome, outcomeChoices, unmetBy } from './outcome-facts.js';
import { formErrors, unmetErrors, type Failed } from './refusal-errors.js';
import { ReviewReadingService } from './review-reading.service.js';
import { SignatureService } from './signature.service.js';
import { CreateTransitionDto } from './transition.dto.js';
import type { TypedDecision } from './typed-decision.js';

/** Where a decision is prepared: the page, and everything that is wrong with what was typed on it, at once. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly signature: SignatureService,
    private readonly templates: TemplatesService,
  ) {}

  async draw(id: string, actor: Actor, typed: TypedDecision, failed?: Failed): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const asked = { state: whole.assessment.state, roles: actor.roles, facts: whole.facts };
    const props = {
      facts: caseFacts(whole, this.templates.citations),
      advice: adviceFacts(whole),
      choices: outcomeChoices(asked),
      typed,
      errors: failed?.errors ?? [],
    };
    const page = casePage(whole.assessment, 'Decision', failed !== undefined);
    return new View(page, csrfToken => DecisionPage({ ...props, csrfToken }), failed?.status ?? 200);
  }

  /** In the order of the form. */
  async problemsWith(id: string, typed: TypedDecision, password: string, actor: Actor): Promise<readonly FormError[]> {
    if (!isOutcome(typed.action)) return [{ field: 'action', text: 'Choose an outcome' }];
    const { assessment, facts } = await this.reading.whole(id, actor);
    const conditions = typed.conditions.filter(each => each.trim() !== '').length;
    const now = { ...facts, comment: typed.comment, conditions };
    const unmet = unmetBy(typed.action, { state: assessment.state, roles: actor.roles, facts: now });
    const form = await readForm(CreateTransitionDto, typed);
    return [
      ...('problems' in form ? formErrors(form.problems) : []),
      ...unmetErrors(unmet),
      ...formErrors(await this.unsigned(typed, password, actor)),
    ];
  }

  /** Where the version that has just been sealed is shown. */
  async sealedAt(id: string, actor: Actor): Promise<string> {
    const { assessment } = await this.reading.whole(id, actor);
    return `/assessments/${id}/versions/${assessment.version}`;
  }

  private async unsigned({ action }: TypedDecision, password: string, actor: Actor): Promise<readonly FieldProblem[]> {
    try {
      if (isOutcome(action)) await this.signature.assertSigned(action, password, actor);
      return [];
    } catch (error) {
      if (error instanceof InvalidInputError) return error.problems;
      throw error;
    }
  }
}
