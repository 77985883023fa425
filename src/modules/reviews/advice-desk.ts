import { Injectable } from '@nestjs/common';
import { offered } from '../../core/workflow/decide.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { adviceFacts } from './advice-facts.js';
import { AdvicePage, type TypedAdvice } from './advice.page.js';
import { caseFacts } from './case-facts.js';
import { casePage } from './case-page.js';
import type { TypedAnswer } from './recommendations-view.js';
import type { Failed } from './refusal-errors.js';
import { ReviewReadingService } from './review-reading.service.js';

export interface Unsent {
  readonly advice?: TypedAdvice;
  readonly answer?: TypedAnswer;
  readonly failed?: Failed;
}

/** Draws the page of the advice: for whoever writes it, whoever answers its recommendations, and whoever reads. */
@Injectable()
export class AdviceDesk {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly templates: TemplatesService,
  ) {}

  async draw(id: string, actor: Actor, { advice, answer, failed }: Unsent = {}): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const { state } = whole.assessment;
    const moves = offered(assessmentTransitions, state, actor.roles);
    const answers = actor.roles.has('assessor') || actor.roles.has('officer');
    const props = {
      facts: caseFacts(whole, this.templates.citations),
      advice: adviceFacts(whole),
      mayAdvise: moves.some(each => each.action === 'record_advice'),
      mayReturn: moves.some(each => each.action === 'return'),
      mayAnswer: state === 'awaiting_decision' && answers && !whole.facts.actorAdvised,
      wrote: whole.readerWrote,
      typed: advice ?? { opinion: '', comment: '', recommendations: [''] },
      answer,
      errors: failed?.errors ?? [],
    };
    const page = casePage(whole.assessment, 'DPO’s advice', failed !== undefined);
    return new View(page, csrfToken => AdvicePage({ ...props, csrfToken }), failed?.status ?? 200);
  }
}
