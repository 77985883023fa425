/**
 * The other half of `EditableTable`: what its form posts, back into a table.
 *
 * The form posts `row` once for each row (its number), `next`, and a field `rows[3][cellId]` for each cell; a date posts
 * `rows[3][cellId]-day`, `-month` and `-year`; a column of references posts its field once for each ticked row.
 */
import type { CellValue, TableRow, TableValue } from '../core/answers/answer.js';
import type { Column } from '../core/template/template.js';

/** A posted form, as the parser of the web server gives it. */
export type PostedFields = Readonly<Record<string, string | readonly string[] | undefined>>;

export function cellName(row: number, column: string): string {
  return `rows[${row}][${column}]`;
}

/** A cell that cannot be read as what it should be keeps the typed text, so that it comes back with its error. */
export function tableFromForm(fields: PostedFields, columns: readonly Column[]): TableValue {
  const numbers = all(fields['row']).map(Number).filter(isRowNumber);
  const rows = [...new Set(numbers)].map(no => ({ no, cells: cellsFromForm(fields, columns, no) }));
  const highest = Math.max(0, ...numbers);
  return { next: Math.max(highest + 1, Number(first(fields['next'])) || 1), rows };
}

/** Carries out `add-row` and `remove-row:3`; any other action leaves the table as it is. */
export function changeRows(table: TableValue, action: string): TableValue {
  if (action === 'add-row') {
    return { next: table.next + 1, rows: [...table.rows, { no: table.next, cells: {} }] };
  }
  const removed = /^remove-row:(\d+)$/.exec(action)?.[1];
  return removed === undefined ? table : { ...table, rows: table.rows.filter(row => row.no !== Number(removed)) };
}

function cellsFromForm(fields: PostedFields, columns: readonly Column[], no: number): TableRow['cells'] {
  const cells: Record<string, CellValue> = {};
  for (const column of columns) {
    const value = cellFromForm(fields, column, cellName(no, column.id));
    if (value !== undefined) cells[column.id] = value;
  }
  return cells;
}

function cellFromForm(fields: PostedFields, column: Column, name: string): CellValue | undefined {
  if (column.kind === 'refs') {
    const numbers = all(fields[name]).map(Number).filter(isRowNumber);
    return numbers.length > 0 ? numbers : undefined;
  }
  const text = column.kind === 'date' ? dateFromForm(fields, name) : first(fields[name]).trim();
  if (text === '') return undefined;
  return isFigure(column) ? asNumber(text) : text;
}

/** A date typed in three boxes, as far as it goes: `2019-02-09`, or `2019--09` without its month; empty without any. */
export function dateFromForm(fields: PostedFields, name: string): string {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(part =>
    first(fields[`${name}-${part}`]).trim(),
  );
  if (year + month + day === '') return '';
  return [year, twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(part: string): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}

function isFigure({ kind }: Column): boolean {
  return kind === 'number' || kind === 'likelihood' || kind === 'severity';
}

/** `8,100` as a number; what is no number stays as it was typed. */
export function asNumber(text: string): number | string {
  const plain = text.replaceAll(/[\s,](?=\d{3}\b)/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function isRowNumber(no: number): boolean {
  return Number.isSafeInteger(no) && no > 0;
}

function all(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function first(value: string | readonly string[] | undefined): string {
  return all(value)[0] ?? '';
}
