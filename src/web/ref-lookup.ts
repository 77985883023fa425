/** What the rows of the tables are called, wherever another question names or follows them. */
import {
  isTable,
  valueOf,
  type Answers,
  type CellValue,
  type TableRow,
  type TableValue,
} from '../core/answers/answer.js';
import type { Column, Question } from '../core/template/template.js';
import type { RefLookup, RefRow } from './components/refs.js';

type Titled = Pick<Question, 'id' | 'kind' | 'prefix' | 'columns' | 'rowsFrom'>;

/** Rows by the id of their table. `questions` in the order of the template; `answers` are those that count. */
export function refLookup(questions: readonly Titled[], answers: Answers): RefLookup {
  const lookup: Record<string, readonly RefRow[]> = {};
  for (const question of questions.filter(each => each.kind === 'table')) {
    const value = valueOf(answers[question.id]);
    const rows = isTable(value) ? value.rows : [];
    const followed = question.rowsFrom === undefined ? undefined : lookup[question.rowsFrom];
    lookup[question.id] = rows.map(row => ({
      no: row.no,
      prefix: question.prefix ?? '',
      text: followed?.find(each => each.no === row.no)?.text ?? titleOf(row, question.columns ?? []),
    }));
  }
  return lookup;
}

/** What each row is about, for a table that follows another; undefined for any other table. */
export function rowTitlesOf(
  question: Pick<Question, 'rowsFrom'>,
  refs: RefLookup,
): Readonly<Record<number, string>> | undefined {
  if (question.rowsFrom === undefined) return undefined;
  return Object.fromEntries((refs[question.rowsFrom] ?? []).map(({ no, text }) => [no, text]));
}

/** A table that follows another has exactly the other's rows: what was said about them, and empty ones for the rest. */
export function followedTable(question: Pick<Question, 'rowsFrom'>, value: TableValue, refs: RefLookup): TableValue {
  if (question.rowsFrom === undefined) return value;
  const rows = refs[question.rowsFrom] ?? [];
  return { ...value, rows: rows.map(({ no }) => value.rows.find(row => row.no === no) ?? { no, cells: {} }) };
}

/** The first words that somebody typed into the row, or the first option they chose. */
function titleOf(row: TableRow, columns: readonly Column[]): string {
  const typed = columns.find(column => isWords(column) && isFilled(row.cells[column.id]));
  if (typed) return shortened(String(row.cells[typed.id]));
  const chosen = columns.find(column => column.kind === 'choice' && isFilled(row.cells[column.id]));
  const option = chosen?.options?.find(({ value }) => value === row.cells[chosen.id]);
  return option?.label ?? '';
}

function isWords({ kind }: Column): boolean {
  return kind === 'line' || kind === 'text';
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== '';
}

const titleLimit = 90;

/** Ends with a whole word. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line.length <= titleLimit) return line;
  const cut = line.slice(0, titleLimit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}
