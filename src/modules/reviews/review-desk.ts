import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import type { View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { reviewFacts } from './review-facts.js';
import { ReviewReadingService } from './review-reading.service.js';
import { reviewView, type Shown } from './review-view.js';

/** Draws the page on which a step is reviewed: also again, with what was typed and what is wrong with it. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly templates: TemplatesService,
  ) {}

  async draw(assessmentId: string, stepId: string, actor: Actor, shown?: Shown): Promise<View> {
    const reading = await this.reading.step(assessmentId, stepId, actor);
    const facts = reviewFacts(reading, actor, this.templates.citations);
    return reviewView(facts, reading.assessment.programme.facts.notice, shown);
  }
}

/** @throws InvalidInputError with a problem for each field. */
export async function readPosted<Dto extends object>(dto: new () => Dto, body: unknown): Promise<Dto> {
  const form = await readForm(dto, body);
  if ('problems' in form) throw new InvalidInputError(form.problems);
  return form.dto;
}
