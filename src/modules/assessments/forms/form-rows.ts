/** The rows of a table's form, before they are shown and before they are saved. */
import { isTable, type Answer, type TableValue, valueOf } from '../../../core/answers/answer.js';
import type { Suggestion } from '../../../core/risk/suggest.js';
import type { Question } from '../../../core/template/template.js';
import type { RefLookup } from '../../../web/components/refs.js';
import { followedTable } from '../../../web/ref-lookup.js';
import type { TypedAnswer } from './typed-answer.js';

/** A table that follows another shows exactly the other's rows. */
export function withFollowedRows(question: Question, typed: TypedAnswer, refs: RefLookup): TypedAnswer {
  return isTable(typed.value) ? { ...typed, value: followedTable(question, typed.value, refs) } : typed;
}

/** What was typed about rows that the followed table no longer has, so that it can be shown once more. */
export function strayRows(question: Question, typed: TypedAnswer, refs: RefLookup): TableValue | null {
  if (question.rowsFrom === undefined || !isTable(typed.value)) return null;
  const known = new Set((refs[question.rowsFrom] ?? []).map(({ no }) => no));
  const rows = typed.value.rows.filter(row => !known.has(row.no) && Object.keys(row.cells).length > 0);
  return rows.length === 0 ? null : { ...typed.value, rows };
}

/** Drops rows that were added and left empty; a row that was saved before stays until somebody removes it. */
export function withoutBlankRows(question: Question, typed: TypedAnswer, saved: Answer | null): TypedAnswer {
  if (question.rowsFrom !== undefined || !isTable(typed.value)) return typed;
  const before = valueOf(saved ?? undefined);
  const known = new Set(isTable(before) ? before.rows.map(row => row.no) : []);
  const rows = typed.value.rows.filter(row => known.has(row.no) || Object.keys(row.cells).length > 0);
  return { ...typed, value: { ...typed.value, rows } };
}

/** Carries out `suggest:h05`: a row more with what is suggested, in place of an empty last one. Nothing is saved by it. */
export function withSuggestion(
  typed: TypedAnswer,
  action: string,
  suggestions: readonly Pick<Suggestion, 'id' | 'cells'>[],
): TypedAnswer {
  const wanted = suggestions.find(({ id }) => action === `suggest:${id}`);
  if (!wanted || !isTable(typed.value)) return typed;
  const { next, rows } = typed.value;
  const last = rows.at(-1);
  if (last && Object.keys(last.cells).length === 0)
    return { ...typed, value: { next, rows: [...rows.slice(0, -1), { no: last.no, cells: wanted.cells }] } };
  return { ...typed, value: { next: next + 1, rows: [...rows, { no: next, cells: wanted.cells }] } };
}

/** Clearing a table keeps its count of rows, so that a number that others refer to never comes back. */
export function cleared(saved: Answer | null): Answer | null {
  const value = valueOf(saved ?? undefined);
  return isTable(value) ? { status: 'answered', value: { ...value, rows: [] } } : null;
}
