/** What the core found wrong with an answer, at the fields of the form that it came from. */
import type { AnswerProblem } from '../../../core/answers/said.js';
import type { Question } from '../../../core/template/template.js';
import type { FormError } from '../../../web/components/error-summary.js';
import { cellName } from '../../../web/table-form.js';
import { fieldNames, type TypedAnswer } from './typed-answer.js';

export function formErrors(
  question: Question,
  typed: Pick<TypedAnswer, 'status'>,
  problems: readonly AnswerProblem[],
): readonly FormError[] {
  return problems.map(({ field, message }) => ({ field: formField(question, typed, field), text: inForm(message) }));
}

function formField(question: Question, typed: Pick<TypedAnswer, 'status'>, field: string): string {
  const cell = /^rows\.(\d+)(?:\.(.+))?$/.exec(field);
  if (cell) return cellField(question, Number(cell[1]), cell[2]);
  if (field === 'reason' && typed.status === 'withheld') return fieldNames.harm;
  if (field === 'by' || field === 'until') return `${field}-day`;
  return field === 'value' && question.kind === 'date' ? 'value-day' : field;
}

function cellField(question: Question, row: number, columnId: string | undefined): string {
  if (columnId === undefined) return `row-${row}`;
  const column = question.columns?.find(each => each.id === columnId);
  return column?.kind === 'date' ? `${cellName(row, columnId)}-day` : cellName(row, columnId);
}

/** The form has three boxes for a date, and the core speaks of one. */
function inForm(message: string): string {
  return message.replace('such as 2026-03-31', 'such as 31 3 2026');
}
