import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError, StaleError } from '../../platform/domain-error.js';
import type { FormError } from '../../web/components/error-summary.js';
import { seenIn, type FormFields } from '../../web/posted-fields.js';
import { SeeOther, type View } from '../../web/view.js';
import { AnswersService } from './answers.service.js';
import { formErrors } from './forms/form-errors.js';
import { cleared, strayRows, withoutBlankRows, withSuggestion } from './forms/form-rows.js';
import { draftOf } from './forms/question-state.js';
import { answerOf, saysNothing, typedFromForm, type TypedAnswer } from './forms/typed-answer.js';
import { assessmentPath, checkPath, questionPath } from './paths.js';
import { conflictView, questionPlace, readView, typedView, type Around } from './question-views.js';
import { QuestionReading, ReadingService } from './reading.service.js';

/** The form of a question as somebody sent it. */
export interface SentForm {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly fields: FormFields;
  /** Which button was pressed. */
  readonly action: string;
  readonly around: Around;
}

/** Takes the form of a question. Whatever comes of it, nothing that was typed is lost. */
@Injectable()
export class QuestionDesk {
  constructor(
    private readonly reading: ReadingService,
    private readonly answers: AnswersService,
  ) {}

  async take(sent: SentForm, actor: Actor): Promise<View | SeeOther> {
    const reading = await this.reading.question(sent.assessmentId, sent.questionId, actor);
    if (sent.action === 'discard' || sent.action === 'keep-theirs') return this.discard(sent, actor);
    const typed = typedFromForm(reading.question, sent.fields, sent.action);
    if (/^(add-row$|remove-row:|edit$|suggest:)/.test(sent.action)) {
      await this.keep(sent, actor);
      const { suggestions } = questionPlace(reading, sent.around);
      const filled = withSuggestion(typed, sent.action, suggestions);
      return typedView(reading, sent.around, { typed: filled, seen: seenIn(sent.fields), errors: [] });
    }
    return sent.action === 'clear' ? this.clear(sent, reading, actor) : this.save(sent, reading, actor);
  }

  private async save(sent: SentForm, reading: QuestionReading, actor: Actor): Promise<View | SeeOther> {
    const { question, assessment } = reading;
    const saved = assessment.written.get(question.id)?.answer ?? null;
    const typed = typedFromForm(question, sent.fields);
    if (saysNothing(typed)) return this.saveNothing(sent, reading, actor);
    const errors = strayErrors(reading, sent, typed);
    if (errors.length > 0) return typedView(reading, sent.around, { typed, seen: seenIn(sent.fields), errors });
    return this.write(sent, reading, { answer: answerOf(question, withoutBlankRows(question, typed, saved)), actor });
  }

  /** Nothing was entered: that is fine for an optional question, and for whoever comes back later. */
  private async saveNothing(sent: SentForm, reading: QuestionReading, actor: Actor): Promise<View | SeeOther> {
    const hasAnswer = (reading.assessment.written.get(reading.question.id)?.answer ?? null) !== null;
    if (hasAnswer && reading.question.optional) return this.clear(sent, reading, actor);
    if (!hasAnswer && (sent.action === 'later' || reading.question.optional)) return this.onward(sent, actor);
    if (sent.action === 'later') return this.later(sent, actor);
    const typed = typedFromForm(reading.question, sent.fields);
    const errors = [{ field: emptyField(reading), text: 'Enter an answer, or say below why there is none' }];
    return typedView(reading, sent.around, { typed, seen: seenIn(sent.fields), errors });
  }

  private clear(sent: SentForm, reading: QuestionReading, actor: Actor): Promise<View | SeeOther> {
    const saved = reading.assessment.written.get(reading.question.id)?.answer ?? null;
    return this.write({ ...sent, action: 'clear' }, reading, { answer: cleared(saved), actor });
  }

  private async write(
    sent: SentForm,
    reading: QuestionReading,
    { answer, actor }: { readonly answer: unknown; readonly actor: Actor },
  ): Promise<View | SeeOther> {
    const { assessmentId, questionId } = sent;
    try {
      await this.answers.write({ assessmentId, questionId, seen: seenIn(sent.fields), answer }, actor);
      return await this.onward(sent, actor);
    } catch (error) {
      return this.refused(error, sent, { reading, actor });
    }
  }

  private async refused(
    error: unknown,
    sent: SentForm,
    { reading, actor }: { readonly reading: QuestionReading; readonly actor: Actor },
  ): Promise<View | SeeOther> {
    const typed = typedFromForm(reading.question, sent.fields);
    if (error instanceof InvalidInputError) {
      if (sent.action === 'later') return this.later(sent, actor);
      const errors = formErrors(reading.question, typed, error.problems);
      return typedView(reading, sent.around, { typed, seen: seenIn(sent.fields), errors });
    }
    if (!(error instanceof StaleError) && !(error instanceof RefusedError)) throw error;
    if (sent.action !== 'clear') await this.keep(sent, actor);
    const now = await this.reading.question(sent.assessmentId, sent.questionId, actor);
    if (error instanceof RefusedError) return readView(now, sent.around, error.message);
    const pressed = sent.action === 'clear' || sent.action === 'later' ? sent.action : 'continue';
    return conflictView(now, sent.around, { fields: sent.fields, pressed });
  }

  /** What cannot be saved yet is kept as a draft, so that leaving never costs anything. */
  private async later(sent: SentForm, actor: Actor): Promise<SeeOther> {
    await this.keep(sent, actor);
    return new SeeOther(
      assessmentPath(sent.assessmentId),
      'What you typed is kept as a draft. It needs correcting before it counts as an answer.',
    );
  }

  private async keep(sent: SentForm, actor: Actor): Promise<void> {
    await this.answers.keepDraft(sent.assessmentId, sent.questionId, draftOf(sent.fields), actor);
  }

  private async discard(sent: SentForm, actor: Actor): Promise<SeeOther> {
    await this.answers.dropDraft(sent.assessmentId, sent.questionId, actor);
    return new SeeOther(questionPath(sent.assessmentId, sent.questionId, sent.around.fromCheck));
  }

  /** The next question as the answers now stand: one may have appeared or gone. */
  private async onward(sent: SentForm, actor: Actor): Promise<SeeOther> {
    const { assessmentId, questionId, action, around } = sent;
    if (action === 'later') return new SeeOther(assessmentPath(assessmentId), 'Saved. You can come back at any time.');
    if (action === 'clear')
      return new SeeOther(questionPath(assessmentId, questionId, around.fromCheck), 'The answer is cleared.');
    const reading = await this.reading.question(assessmentId, questionId, actor);
    const { next, step } = questionPlace(reading, around);
    return new SeeOther(
      next === null || around.fromCheck ? checkPath(assessmentId, step.id) : questionPath(assessmentId, next),
    );
  }
}

function emptyField({ question }: QuestionReading): string {
  return question.kind === 'date' ? 'value-day' : 'value';
}

function strayErrors(reading: QuestionReading, sent: SentForm, typed: TypedAnswer): readonly FormError[] {
  const { refs } = questionPlace(reading, sent.around);
  if (strayRows(reading.question, typed, refs) === null) return [];
  return [
    {
      field: 'value',
      text: 'Rows that this table follows were removed while you wrote. Check the others and save again',
    },
  ];
}
