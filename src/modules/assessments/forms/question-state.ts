/** What a question's page opens with: the saved answer, or what its reader typed and did not save. */
import type { Answer } from '../../../core/answers/answer.js';
import { checkAnswer } from '../../../core/answers/check-answer.js';
import type { Question } from '../../../core/template/template.js';
import { canonicalJson } from '../../../core/version/canonical.js';
import { fieldsOf, seenIn, type FormFields } from '../../../web/posted-fields.js';
import { answerContext } from '../loaded-assessment.js';
import type { Draft, QuestionReading } from '../reading.service.js';
import { withoutBlankRows } from './form-rows.js';
import { answerOf, saysNothing, typedFromAnswer, typedFromForm, type TypedAnswer } from './typed-answer.js';

export interface QuestionState {
  readonly typed: TypedAnswer;
  readonly seen: number;
  readonly draftKeptAt: Date | null;
  readonly overtaken: boolean;
}

/** A draft may have been kept through the API with anything in it: only texts and lists of texts are taken. */
export function typedInDraft(question: Question, draft: Draft): TypedAnswer {
  return typedFromForm(question, fieldsOf(draft.fields));
}

export function stateOf(reading: QuestionReading): QuestionState {
  const { question, assessment } = reading;
  const written = assessment.written.get(question.id) ?? null;
  const draft = unsavedDraft(reading);
  if (!draft)
    return {
      typed: typedFromAnswer(question, written?.answer),
      seen: written?.revision ?? 0,
      draftKeptAt: null,
      overtaken: false,
    };
  // The draft keeps the revision that it was typed against, so that saving it never hides somebody else's answer.
  const seen = seenIn(fieldsOf(draft.fields));
  return {
    typed: typedInDraft(question, draft),
    seen,
    draftKeptAt: draft.keptAt,
    overtaken: seen < (written?.revision ?? 0),
  };
}

/** A draft that says what is saved already, or nothing where nothing is, is not worth a word. */
export function unsavedDraft({ question, assessment, draft }: QuestionReading): QuestionReading['draft'] {
  if (!draft) return null;
  const saved = assessment.written.get(question.id)?.answer ?? null;
  const typed = typedInDraft(question, draft);
  if (saved === null) return saysNothing(typed) ? null : draft;
  const checked = checkAnswer(
    question,
    answerOf(question, withoutBlankRows(question, typed, saved)),
    answerContext(assessment, question),
  );
  return 'answer' in checked && same(checked.answer, saved) ? null : draft;
}

function same(one: Answer, other: Answer): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** As drafts are kept: lists may be changed by nobody, but the database's type does not say so. */
export function draftOf(fields: FormFields): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
