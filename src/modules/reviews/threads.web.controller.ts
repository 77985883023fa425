import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { failedBecause } from './refusal-errors.js';
import { readPosted, ReviewDesk } from './review-desk.js';
import { untouched } from './review-props.js';
import { ReviewsService } from './reviews.service.js';
import { ThreadsService } from './threads.service.js';
import { CreateCommentDto, CreateEntryDto } from './transition.dto.js';

/** What is said on the review page of a step: threads, and what is answered in them. */
@Controller('assessments/:assessmentId/comments')
export class ThreadsWebController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly reviews: ReviewsService,
    private readonly threads: ThreadsService,
  ) {}

  @Post()
  @Allow('assessor', 'reviewer', 'dpo')
  async comment(
    @PathId('assessmentId') assessmentId: string,
    @Body() posted: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    try {
      const { step: stepId, question, row, kind, body } = await readPosted(CreateCommentDto, withoutBlanks(posted));
      const place = { stepId, questionId: question ?? null, rowId: row ?? null };
      await this.reviews.comment({ assessmentId, ...place, kind, body }, actor);
      return new SeeOther(`${reviewPath(assessmentId, stepId)}#${placeOf(place.questionId)}`);
    } catch (error) {
      const { errors, status } = failedBecause(error);
      const question = typed(posted, 'question') || null;
      const said = { body: typed(posted, 'body'), row: typed(posted, 'row'), blocks: typed(posted, 'kind') !== '' };
      const remark = { question, ...said };
      return this.desk.draw(assessmentId, typed(posted, 'step'), actor, { ...untouched, errors, status, remark });
    }
  }

  @Post(':commentId/entries')
  @Allow('assessor', 'reviewer', 'dpo')
  async enter(
    @PathId('assessmentId') assessmentId: string,
    @PathId('commentId') threadId: string,
    @Body() posted: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const sent = { does: typed(posted, 'action'), body: typed(posted, 'body') };
    try {
      const { does, body } = await readPosted(CreateEntryDto, sent);
      const { opening } = await this.threads.enter({ assessmentId, threadId, does, body }, actor);
      return new SeeOther(`${reviewPath(assessmentId, opening.stepId)}#comment-${opening.id}`);
    } catch (error) {
      const { errors, status } = failedBecause(error);
      const entry = { thread: threadId, body: sent.body };
      return this.desk.draw(assessmentId, typed(posted, 'step'), actor, { ...untouched, errors, status, entry });
    }
  }
}

const reviewPath = (assessmentId: string, stepId: string): string =>
  `/assessments/${assessmentId}/steps/${encodeURIComponent(stepId)}/review`;

const placeOf = (question: string | null): string => (question ? `question-${question}` : 'whole-step');

/** A choice that was left open is no choice. */
function withoutBlanks(posted: unknown): unknown {
  if (typeof posted !== 'object' || posted === null) return posted;
  return Object.fromEntries(Object.entries(posted).filter(([name, value]) => name === 'body' || value !== ''));
}
