import { Injectable } from '@nestjs/common';
import { textOf } from '../../core/answers/read.js';
import { reviewDate, suggestedReview } from '../../core/deadlines/review-date.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, type FieldProblem } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { partsOf } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import { View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { JointOfficersService } from '../signatories/joint-officers.service.js';
import { adviceFacts } from './advice-facts.js';
import { caseFacts } from './case-facts.js';
import { casePage } from './case-page.js';
import { DecisionTermsService } from './decision-terms.service.js';
import { DecisionPage } from './decision.page.js';
import { begun, standingOf } from './joint-view.js';
import { isOutcome, outcomeChoices, unmetBy } from './outcome-facts.js';
import { formErrors, unmetErrors, type Failed } from './refusal-errors.js';
import { ReviewReadingService } from './review-reading.service.js';
import { SignatureService } from './signature.service.js';
import { CreateTransitionDto } from './transition.dto.js';
import { asked, boxOf, untouchedDecision, type TypedDecision } from './typed-decision.js';

/** Where a decision is prepared: the page, and everything that is wrong with what was typed on it, at once. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly signature: SignatureService,
    private readonly templates: TemplatesService,
    private readonly terms: DecisionTermsService,
    private readonly officers: JointOfficersService,
    private readonly clock: Clock,
  ) {}

  async draw(id: string, actor: Actor, typed: TypedDecision, failed?: Failed): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const judged = { state: whole.assessment.state, roles: actor.roles, facts: whole.facts };
    const joint = await this.officers.read(id, actor);
    const today = this.clock.now().toISOString().slice(0, 10);
    const { facts } = whole.assessment.programme;
    const named = textOf(whole.assessment.view.answers, 'decision.review_date');
    const props = {
      owners: await this.terms.owners(actor),
      review: suggestedReview(facts, today),
      facts: caseFacts(whole, this.templates.citations),
      advice: adviceFacts(whole),
      choices: outcomeChoices(judged),
      joint: standingOf(joint),
      typed: typed === untouchedDecision ? begun(joint, partsOf(reviewDate(facts, named, today))) : typed,
      errors: failed?.errors ?? [],
    };
    const page = casePage(whole.assessment, 'Decision', failed !== undefined);
    return new View(page, csrfToken => DecisionPage({ ...props, csrfToken }), failed?.status ?? 200);
  }

  /** In the order of the form. */
  async problemsWith(id: string, typed: TypedDecision, password: string, actor: Actor): Promise<readonly FormError[]> {
    if (!isOutcome(typed.action)) return [{ field: 'action', text: 'Choose an outcome' }];
    const { assessment, facts } = await this.reading.whole(id, actor);
    const wanted = asked(typed);
    const now = { ...facts, comment: typed.comment, conditions: wanted.conditions.length };
    const unmet = unmetBy(typed.action, { state: assessment.state, roles: actor.roles, facts: now });
    const form = await readForm(CreateTransitionDto, wanted);
    const outcome = assessmentTransitions.find(each => each.action === typed.action)?.to ?? '';
    const problems = 'problems' in form ? form.problems : await this.terms.check(outcome, wanted, actor);
    return [
      ...decisionErrors(problems, typed),
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

/** Beside the boxes that they are typed in. */
export function decisionErrors(problems: readonly FieldProblem[], typed: TypedDecision): readonly FormError[] {
  return problems.map(({ field, message: text }) => {
    const [list, index, part] = field.split('.');
    if (list === 'validUntil') return { field: 'validUntil-day', text };
    if (list !== 'conditions' || part === undefined) return formErrors([{ field, message: text }])[0] ?? { text };
    const box = boxOf(typed, Number(index) + 1);
    const fields: Readonly<Record<string, string>> = { owner: `owner-${box}`, dueOn: `due-${box}-day` };
    return { field: fields[part] ?? `conditions[${box}]`, text };
  });
}
