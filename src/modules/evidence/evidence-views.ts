/** The pages of evidence, put together from what was read of it. */
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import type { FormError } from '../../web/components/error-summary.js';
import { View, type ViewPage } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { isWritable } from '../assessments/reading.service.js';
import type { TypedEvidence } from './evidence-props.js';
import { evidencePath, namedQuestions, openQuestions } from './evidence-words.js';
import { EvidencePage } from './evidence.page.js';
import type { EvidenceReading } from './evidence.service.js';
import { WithdrawEvidencePage } from './withdraw-evidence.page.js';

export interface Failed {
  readonly errors: readonly FormError[];
  readonly status: 409 | 422;
}

const chooseQuestion = 'Choose the question whose answer the file supports';
const order = ['question', 'file', 'description'];

/** What a page shows beside its fields, in their order; everything else goes on. */
export function failedBecause(error: unknown): Failed {
  // A condition may have hidden the question since the form was opened.
  if (error instanceof NotFoundError) return { errors: [{ field: 'question', text: chooseQuestion }], status: 422 };
  if (error instanceof RefusedError) return { errors: [{ text: error.message }], status: 409 };
  if (!(error instanceof InvalidInputError)) throw error;
  const problems = error.problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return { errors: problems.map(({ field, message }) => ({ field, text: message })), status: 422 };
}

export function listView(reading: EvidenceReading, actor: Actor, typed: TypedEvidence, failed?: Failed): View {
  const { assessment, files, people } = reading;
  const props = {
    ...{ of: assessment, files, typed, errors: failed?.errors ?? [] },
    questions: namedQuestions(assessment),
    open: openQuestions(assessment, actor),
    mayWithdraw: ({ step }: { readonly step: string }) => isWritable(assessment, step, actor),
    nameOf: (person: string) => people.get(person) ?? 'Somebody who has left',
  };
  const page = pageOf(assessment, listTitle, failed !== undefined);
  return new View(page, csrfToken => EvidencePage({ ...props, csrfToken }), failed?.status ?? 200);
}

/** @throws NotFoundError when there is no such file. @throws RefusedError when it was withdrawn, or the step is closed. */
export function withdrawView(
  { assessment, files }: EvidenceReading,
  evidenceId: string,
  typed: { readonly reason: string; readonly actor: Actor },
  failed?: Failed,
): View {
  const file = files.find(each => each.id === evidenceId);
  if (!file) throw new NotFoundError('file of this assessment');
  if (!failed && file.withdrawn) throw new RefusedError('This file was withdrawn already.');
  if (!failed && !isWritable(assessment, file.step, typed.actor))
    throw new RefusedError('This step is in somebody else’s hands now.');
  const props = { of: assessment, file, reason: typed.reason, errors: failed?.errors ?? [] };
  const page = pageOf(assessment, 'Withdraw a file', failed !== undefined);
  return new View(page, csrfToken => WithdrawEvidencePage({ ...props, csrfToken }), failed?.status ?? 200);
}

const listTitle = 'Evidence on file';

function pageOf(assessment: LoadedAssessment, title: string, error: boolean): ViewPage {
  const { id, reference, programme } = assessment;
  const within = title === listTitle ? [] : [{ text: listTitle, href: evidencePath(id) }];
  return {
    ...{ title: `${title} – ${reference}`, notice: programme.facts.notice, wide: true, error },
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      ...within,
      { text: title },
    ],
  };
}
