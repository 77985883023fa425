/** The pages of one question, put together from what was read of it. */
import { isTable, valueOf } from '../../core/answers/answer.js';
import { bindingCites } from '../../core/binding-cites.js';
import type { Citation } from '../../core/citation.js';
import { suggestionsFor, type RiskCatalogues } from '../../core/risk/suggest.js';
import type { FormError } from '../../web/components/error-summary.js';
import type { FormFields } from '../../web/posted-fields.js';
import { refLookup } from '../../web/ref-lookup.js';
import { View, type ViewPage } from '../../web/view.js';
import { ConflictPage, type ConflictPageProps } from './conflict.page.js';
import { evidenceLink } from './evidence-link.js';
import { strayRows, withFollowedRows } from './forms/form-rows.js';
import { draftOf, stateOf, typedInDraft, unsavedDraft, type QuestionState } from './forms/question-state.js';
import { asAnswer, typedFromForm, type TypedAnswer } from './forms/typed-answer.js';
import { assessmentPath, checkPath } from './paths.js';
import type { QuestionPlace } from './question-place.js';
import { QuestionReadPage } from './question-read.page.js';
import { QuestionPage, type SavedAnswer } from './question.page.js';
import type { QuestionReading } from './reading.service.js';

export interface Around {
  readonly catalogues: RiskCatalogues;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly fromCheck: boolean;
}

export function questionPlace(reading: QuestionReading, { catalogues, citations, fromCheck }: Around): QuestionPlace {
  const { assessment, step, question } = reading;
  const shown = assessment.view.questions;
  const ids = shown.filter(each => each.step.id === step.id).map(each => each.question.id);
  const at = ids.indexOf(question.id);
  const method = assessment.template.content.risk;
  const register = valueOf(assessment.view.answers[method.questions.register]);
  return {
    ...{ assessmentId: assessment.id, reference: assessment.reference, step, question, fromCheck },
    state: assessment.steps.get(step.id)?.state ?? 'not_started',
    ...{ position: at + 1, count: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null },
    citations: bindingCites(question.cite, assessment.programme.facts.regimes).flatMap(id => citations.get(id) ?? []),
    refs: refLookup(
      shown.map(each => each.question),
      assessment.view.answers,
    ),
    method,
    inherent: isTable(register) ? register : { next: 1, rows: [] },
    suggestions: suggestionsFor(question, catalogues, {
      programme: assessment.programme.facts,
      answers: assessment.view.answers,
    }),
    evidence: evidenceLink(
      reading.evidence,
      { assessmentId: assessment.id, questionId: question.id },
      reading.writable,
    ),
    remark: reading.remarks.get(step.id) ?? null,
    comments: reading.comments.map(({ id, writtenBy, writtenAt, body }) => ({
      ...{ id, author: reading.people.get(writtenBy) ?? 'Somebody', at: writtenAt.toISOString(), text: body },
    })),
  };
}

export function savedAnswer({ assessment, question, people, reader }: QuestionReading): SavedAnswer | null {
  const written = assessment.written.get(question.id);
  if (!written) return null;
  const own = written.writtenBy === reader;
  const by = own ? 'you' : (people.get(written.writtenBy) ?? 'somebody');
  return { by, own, at: written.writtenAt, answer: written.answer };
}

/** The form as it opens. */
export function openView(reading: QuestionReading, around: Around): View {
  return formView(reading, around, { ...stateOf(reading), errors: [] });
}

/** The form with what was just typed in it. */
export function typedView(
  reading: QuestionReading,
  around: Around,
  again: { readonly typed: TypedAnswer; readonly seen: number; readonly errors: readonly FormError[] },
): View {
  return formView(reading, around, { ...again, draftKeptAt: null, overtaken: false });
}

function formView(
  reading: QuestionReading,
  around: Around,
  state: QuestionState & { readonly errors: readonly FormError[] },
): View {
  const place = questionPlace(reading, around);
  const typed = withFollowedRows(reading.question, state.typed, place.refs);
  const strays = strayRows(reading.question, state.typed, place.refs);
  const props = { ...state, typed, strays, place, saved: savedAnswer(reading) };
  const page = { ...pageOf(reading, around), error: state.errors.length > 0 };
  return new View(page, csrfToken => QuestionPage({ ...props, csrfToken }), state.errors.length > 0 ? 422 : 200);
}

/** For those who do not write, and for writers whose step is in somebody else's hands. */
export function readView(reading: QuestionReading, around: Around, refusal: string | null = null): View {
  const draft = unsavedDraft(reading);
  const typed = draft && typedInDraft(reading.question, draft);
  const kept = draft && typed ? { answer: asAnswer(reading.question, typed), at: draft.keptAt } : null;
  const props = { place: questionPlace(reading, around), saved: savedAnswer(reading), kept, refusal };
  return new View(pageOf(reading, around), () => QuestionReadPage(props), refusal === null ? 200 : 409);
}

export function conflictView(
  reading: QuestionReading,
  around: Around,
  sent: { readonly fields: FormFields; readonly pressed: ConflictPageProps['pressed'] },
): View {
  const theirs = savedAnswer(reading) ?? { by: 'somebody', own: false, at: new Date(0), answer: null };
  const typed = typedFromForm(reading.question, sent.fields);
  const props = {
    ...{ place: questionPlace(reading, around), theirs, ...sent },
    yours: sent.pressed === 'clear' ? null : asAnswer(reading.question, typed),
    fields: draftOf(sent.fields),
    seen: reading.assessment.written.get(reading.question.id)?.revision ?? 0,
  };
  const page = { ...pageOf(reading, around), title: `Two answers: ${reading.question.label}`, error: true };
  return new View(page, csrfToken => ConflictPage({ ...props, csrfToken }), 409);
}

function pageOf({ assessment, step, question }: QuestionReading, { fromCheck }: Around): ViewPage {
  const back = fromCheck
    ? { href: checkPath(assessment.id, step.id), text: 'Back to check your answers' }
    : { href: assessmentPath(assessment.id), text: `Back to ${assessment.reference}` };
  return {
    title: `${question.label} – ${step.number} ${step.title} – ${assessment.reference}`,
    ...{ wide: true, back, notice: assessment.programme.facts.notice },
  };
}
