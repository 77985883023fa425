import { Body, Controller, Param, Post } from '@nestjs/common';
import type { StepVerdict } from '../../core/workflow/rounds.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { actionOf, fieldsOf, type FormFields } from '../../web/posted-fields.js';
import { SeeOther, View } from '../../web/view.js';
import { failedBecause } from './refusal-errors.js';
import { readPosted, ReviewDesk } from './review-desk.js';
import { untouched } from './review-props.js';
import { CreateReviewDto } from './round.dto.js';
import { asReview } from './rounds.api.controller.js';
import { SendingService, type PendingFields } from './sending.service.js';
import { markNames, reviewFromForm } from './typed-review.js';

/** The review that is collected on the page of a step, kept for later or sent. */
@Controller('assessments/:assessmentId/steps/:stepId/review')
export class RoundsWebController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly sending: SendingService,
  ) {}

  @Post()
  @Allow('reviewer')
  async post(
    @PathId('assessmentId') assessmentId: string,
    @Param('stepId') stepId: string,
    @Body() posted: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const fields = fieldsOf(posted);
    // Kept first: whatever comes of sending, nothing that was typed is lost.
    await this.sending.keep(assessmentId, stepId, { ...fields } as PendingFields, actor);
    const here = `/assessments/${assessmentId}/steps/${encodeURIComponent(stepId)}/review`;
    if (actionOf(posted) === 'keep')
      return new SeeOther(`${here}#verdict`, 'Your review is kept. Nobody else sees it until you send it.');
    const sent = reviewFromForm(fields, questionsIn(fields));
    try {
      const dto = await readPosted(CreateReviewDto, sent);
      await this.sending.send(asReview(dto, { assessmentId, stepId }), actor);
      return new SeeOther(`/assessments/${assessmentId}`, done[dto.verdict]);
    } catch (error) {
      const { errors, status } = failedBecause(error);
      const named =
        error instanceof InvalidInputError
          ? errors.map(each => ({ ...each, field: fieldOf(each.field, sent) }))
          : errors;
      return this.desk.draw(assessmentId, stepId, actor, { ...untouched, errors: named, status });
    }
  }
}

const done: Readonly<Record<StepVerdict, string>> = {
  none: 'Your review is sent.',
  change_requested: 'The step is back with its authors, with your comment.',
  ok: 'The step is approved.',
};

function questionsIn(fields: FormFields): readonly string[] {
  const named = Object.keys(fields).flatMap(name => /^marks\[(.+)\]\[(?:verdict|body)\]$/.exec(name)?.[1] ?? []);
  return [...new Set(named)];
}

/** `remarks.3.body` of the list as the field of the question that it came from. */
function fieldOf(field: string | undefined, sent: Record<string, unknown>): string {
  const [list, at] = (field ?? '').split('.');
  const entries = list === undefined ? undefined : sent[list];
  const entry: unknown = Array.isArray(entries) ? entries[Number(at)] : undefined;
  if (typeof entry !== 'object' || entry === null || !('question' in entry)) return field ?? 'verdict';
  return list === 'verdicts' ? markNames.verdict(String(entry.question)) : markNames.body(String(entry.question));
}
