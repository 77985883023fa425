/** One cell of a table, by the kind of its column. An empty cell is no problem here: completeness counts it. */
import type { RiskMethod, ScaleLevel } from '../risk/method.js';
import type { Column, ColumnKind } from '../template/template.js';
import type { CellValue, TableValue } from './answer.js';
import { checkChoice, checkDate, checkLine, checkNumber, checkText, checkYesNo } from './check-scalar.js';
import { refuse, type Checked } from './said.js';

export interface AnswerContext {
  /** Tables of earlier answers by question id: the rows that `refs` and `rowsFrom` may name. */
  readonly tables: Readonly<Record<string, TableValue>>;
  readonly method: RiskMethod;
  /** The answer's own table as it stood before, so that a row number never comes back with another meaning. */
  readonly previous?: TableValue;
}

interface Cell {
  readonly column: Column;
  readonly value: unknown;
  readonly field: string;
  readonly context: AnswerContext;
}

const byKind: Record<ColumnKind, (cell: Cell) => Checked<CellValue>> = {
  line: ({ value, field }) => checkLine(value, field),
  text: ({ value, field }) => checkText(value, field),
  yes_no: ({ value, field }) => checkYesNo(value, field),
  choice: ({ column, value, field }) => checkChoice(column.options ?? [], value, field),
  number: ({ value, field }) => checkNumber({}, value, field),
  date: ({ value, field }) => checkDate(value, field),
  refs: checkRefs,
  likelihood: ({ value, field, context }) => checkLevel(context.method.likelihood, value, field),
  severity: ({ value, field, context }) => checkLevel(context.method.severity, value, field),
};

export function checkCell(cell: Cell): Checked<CellValue> {
  return byKind[cell.column.kind](cell);
}

export function isEmptyCell(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function checkRefs({ column, value, field, context }: Cell): Checked<CellValue> {
  const of = column.of ?? '';
  const table = Object.hasOwn(context.tables, of) ? context.tables[of] : undefined;
  const known = new Set((table?.rows ?? []).map(row => row.no));
  if (!Array.isArray(value) || !value.every(each => typeof each === 'number' && known.has(each)))
    return refuse(field, 'Select only rows that are in the table');
  return { is: [...new Set(value as number[])].sort((a, b) => a - b) };
}

function checkLevel(scale: readonly ScaleLevel[], value: unknown, field: string): Checked<number> {
  const level = scale.find(each => each.value === value);
  return level ? { is: level.value } : refuse(field, 'Select one of the levels');
}
