/** A table's rows: their numbers, and every cell of every row. */
import type { Column, Question } from '../template/template.js';
import type { CellValue, TableRow, TableValue } from './answer.js';
import { checkCell, isEmptyCell, type AnswerContext } from './check-cell.js';
import { refuse, together, type Checked } from './said.js';

export const rowLimit = 500;

interface RawTable {
  readonly next: number;
  readonly rows: readonly RawRow[];
}

interface RawRow {
  readonly no: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

export function checkTable(question: Question, value: unknown, context: AnswerContext): Checked<TableValue> {
  if (!isRawTable(value)) return refuse('value', 'Reload the page: the table did not arrive in one piece');
  if (value.rows.length > rowLimit) return refuse('value', `Keep the table to ${rowLimit} rows or fewer`);
  const source = question.rowsFrom === undefined ? undefined : (ownTable(context, question.rowsFrom) ?? emptyTable);
  const problem = source ? followsProblem(source, value) : numberProblem(value, context.previous);
  if (problem) return refuse('value', problem);

  const rows = together(value.rows.map(row => checkRow(question.columns ?? [], row, context)));
  if ('problems' in rows) return rows;
  return { is: { next: source?.next ?? value.next, rows: [...rows.is].sort((a, b) => a.no - b.no) } };
}

const emptyTable: TableValue = { next: 1, rows: [] };

function ownTable(context: AnswerContext, id: string): TableValue | undefined {
  return Object.hasOwn(context.tables, id) ? context.tables[id] : undefined;
}

function checkRow(columns: readonly Column[], row: RawRow, context: AnswerContext): Checked<TableRow> {
  const unknown = Object.keys(row.cells).filter(id => !columns.some(each => each.id === id));
  if (unknown.length > 0)
    return refuse(`rows.${row.no}`, `Row ${row.no} has a column that this table does not have; reload the page`);

  const filled = columns.filter(each => Object.hasOwn(row.cells, each.id) && !isEmptyCell(row.cells[each.id]));
  const cells = together(
    filled.map(column => {
      const field = `rows.${row.no}.${column.id}`;
      const cell = checkCell({ column, value: row.cells[column.id], field, context });
      return 'is' in cell ? { is: [column.id, cell.is] as [string, CellValue] } : inRow(cell.problems, column, row);
    }),
  );
  return 'problems' in cells ? cells : { is: { no: row.no, cells: Object.fromEntries(cells.is) } };
}

/** The message of a cell names its row and column, because an error summary stands far from the table. */
function inRow(problems: readonly { field: string; message: string }[], column: Column, row: RawRow) {
  return {
    problems: problems.map(each => ({
      ...each,
      message: `Row ${row.no}, ${column.label}: ${lowerFirst(each.message)}`,
    })),
  };
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** The rows of a table that follows another are exactly the other's rows. */
function followsProblem(source: TableValue, value: RawTable): string | null {
  const wanted = new Set(source.rows.map(row => row.no));
  const given = new Set(value.rows.map(row => row.no));
  const same = wanted.size === given.size && given.size === value.rows.length && [...given].every(no => wanted.has(no));
  return same ? null : 'Reload the page: the rows that this table follows have changed';
}

function numberProblem(value: RawTable, previous: TableValue | undefined): string | null {
  const numbers = value.rows.map(row => row.no);
  if (new Set(numbers).size !== numbers.length) return 'Reload the page: two rows have the same number';
  if (numbers.some(no => no >= value.next)) return 'Reload the page: a row has a number that is not given out yet';
  if (!previous) return null;
  const known = new Set(previous.rows.map(row => row.no));
  const reused = numbers.some(no => no < previous.next && !known.has(no));
  return reused || value.next < previous.next
    ? 'Reload the page: the number of a removed row cannot be used again'
    : null;
}

function isRawTable(value: unknown): value is RawTable {
  if (!isRecord(value) || Object.keys(value).some(key => key !== 'next' && key !== 'rows')) return false;
  return isCount(value.next) && Array.isArray(value.rows) && value.rows.every(isRawRow);
}

function isRawRow(value: unknown): value is RawRow {
  if (!isRecord(value) || Object.keys(value).some(key => key !== 'no' && key !== 'cells')) return false;
  return isCount(value.no) && isRecord(value.cells);
}

/** Row numbers stay short enough to be printed and never run out. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
