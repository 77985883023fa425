/** What stands in a question's form: the answer as it was saved, or as somebody typed it, right or wrong. */
import {
  answerStatuses,
  isTable,
  type Answer,
  type AnswerStatus,
  type AnswerValue,
  type TableValue,
} from '../../../core/answers/answer.js';
import type { Question } from '../../../core/template/template.js';
import { asNumber, changeRows, dateFromForm, tableFromForm, type PostedFields } from '../../../web/table-form.js';
import { allOf, firstOf } from '../../../web/posted-fields.js';

/** Names of the fields beside the value, as the form posts them. */
export const fieldNames = {
  reason: 'reason',
  who: 'who',
  by: 'by',
  ground: 'ground',
  harm: 'harm',
  decidedBy: 'decidedBy',
  until: 'until',
} as const;

export interface TypedAnswer {
  /** Empty when the form said none that is known. */
  readonly status: AnswerStatus | '';
  /** A figure and a date stay as they were typed; a table's cells likewise. */
  readonly value: string | readonly string[] | TableValue;
  /** Why it does not apply. */
  readonly reason: string;
  readonly who: string;
  readonly by: string;
  readonly ground: string;
  /** Why it is withheld. */
  readonly harm: string;
  readonly decidedBy: string;
  readonly until: string;
}

const nothingTyped = { reason: '', who: '', by: '', ground: '', harm: '', decidedBy: '', until: '' };

/** A table begins with one empty row, so that nobody has to ask for it. */
const firstRow: TableValue = { next: 2, rows: [{ no: 1, cells: {} }] };

export function typedFromForm(question: Question, fields: PostedFields, action = ''): TypedAnswer {
  const text = (name: string) => firstOf(fields, name);
  return {
    status: answerStatuses.find(each => each === text('status')) ?? '',
    value: valueFromForm(question, fields, action),
    reason: text('reason'),
    who: text('who'),
    by: dateFromForm(fields, 'by'),
    ground: text('ground'),
    harm: text('harm'),
    decidedBy: text('decidedBy'),
    until: dateFromForm(fields, 'until'),
  };
}

function valueFromForm(question: Question, fields: PostedFields, action: string): TypedAnswer['value'] {
  if (question.kind === 'table') return changeRows(tableFromForm(fields, question.columns ?? []), action);
  if (question.kind === 'choices') return allOf(fields, 'value');
  return question.kind === 'date' ? dateFromForm(fields, 'value') : firstOf(fields, 'value');
}

/** The form as it opens on a saved answer, or on none. */
export function typedFromAnswer(question: Question, answer: Answer | null | undefined): TypedAnswer {
  const empty = { ...nothingTyped, status: 'answered' as const, value: emptyValue(question) };
  if (!answer) return empty;
  if (answer.status === 'not_applicable' || answer.status === 'not_known') return { ...empty, ...answer };
  const value = asTyped(answer.value);
  if (answer.status === 'answered') return { ...empty, value };
  const { ground, reason: harm, decidedBy, until } = answer;
  return { ...empty, status: 'withheld', value, ground, harm, decidedBy, until };
}

function emptyValue(question: Question): TypedAnswer['value'] {
  if (question.kind === 'table') return question.rowsFrom === undefined ? firstRow : { next: 1, rows: [] };
  return question.kind === 'choices' ? [] : '';
}

function asTyped(value: AnswerValue): TypedAnswer['value'] {
  return typeof value === 'number' ? String(value) : value;
}

/** As the core takes it, still unchecked. */
export function answerOf(question: Question, typed: TypedAnswer): Readonly<Record<string, unknown>> {
  const { status, reason, who, by, ground, harm, decidedBy, until } = typed;
  if (status === 'not_applicable') return { status, reason };
  if (status === 'not_known') return { status, who, by };
  const value = question.kind === 'number' ? asNumber(String(typed.value).trim()) : typed.value;
  return status === 'withheld'
    ? { status, value, ground, reason: harm, decidedBy, until }
    : { status: status || 'none', value };
}

/** Nothing was entered at all, in a form that asks for an answer. */
export function saysNothing({ status, value }: TypedAnswer): boolean {
  if (status !== 'answered') return false;
  if (typeof value === 'string') return value.trim() === '';
  return isTable(value) ? value.rows.every(row => Object.keys(row.cells).length === 0) : value.length === 0;
}

/** What was typed as an answer to look at, whether or not it could be saved. */
export function asAnswer(question: Question, typed: TypedAnswer): Answer {
  const answer = answerOf(question, { ...typed, status: typed.status || 'answered' });
  return answer as unknown as Answer;
}
