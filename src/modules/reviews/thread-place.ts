/** What a thread is about: a step, a question of it, or a row of that question's table, such as a risk or a measure. */
import { isTable, valueOf, type Answer, type TableRow } from '../../core/answers/answer.js';
import { digestOf } from '../../core/version/canonical.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { currentDigest, findStep, type LoadedAssessment } from '../assessments/loaded-assessment.js';

export interface ThreadPlace {
  readonly stepId: string;
  /** Null: on the step as a whole. */
  readonly questionId: string | null;
  /** The number of a row of the question's table; null: on the whole answer. */
  readonly rowId: number | null;
}

/** @throws NotFoundError for a place that the assessment does not have. */
export function assertPlace(assessment: LoadedAssessment, { stepId, questionId, rowId }: ThreadPlace): void {
  const step = findStep(assessment, stepId);
  if (!step) throw new NotFoundError('step in this assessment');
  if (questionId !== null && !step.questions.some(question => question.id === questionId))
    throw new NotFoundError('question in this step');
  if (rowId === null) return;
  const answer = questionId === null ? null : assessment.written.get(questionId)?.answer;
  if (!rowOf(answer ?? null, rowId)) throw new NotFoundError('row in this table');
}

/** On which text somebody speaks: the revision of the answer, and the digest of the answer, of its row, or of the whole step. */
export function aboutPlace(
  assessment: LoadedAssessment,
  { stepId, questionId, rowId }: ThreadPlace,
): { readonly aboutRevision: number | null; readonly aboutDigest: string } {
  if (questionId === null) return { aboutRevision: null, aboutDigest: currentDigest(assessment, stepId) };
  const written = assessment.written.get(questionId);
  const answer = written?.answer ?? null;
  const text = rowId === null ? answer : (rowOf(answer, rowId) ?? null);
  return { aboutRevision: written?.revision ?? null, aboutDigest: digestOf(text) };
}

function rowOf(answer: Answer | null, no: number): TableRow | undefined {
  const value = valueOf(answer ?? undefined);
  return isTable(value) ? value.rows.find(row => row.no === no) : undefined;
}
