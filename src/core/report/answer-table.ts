/** The table of an answer: row numbers with their letter, references as the row numbers they name. */
import type { CellValue, TableRow, TableValue } from '../answers/answer.js';
import type { ScaleLevel } from '../risk/method.js';
import type { Column } from '../template/template.js';
import type { SealedQuestion } from '../version/sealed.js';
import type { Table, TableCell, Text } from './model.js';
import type { Readable, Reading } from './reading.js';

/** With more columns than this a page leaves each too narrow to read. */
const readableColumns = 6;

export function answerTable(value: TableValue, question: SealedQuestion, reading: Reading<Readable>): Table {
  const { answer } = reading.words;
  const prefix = question.prefix ?? '';
  const { own, folded } = arrange(question.columns);
  return {
    kind: 'table',
    caption: value.rows.length === 0 ? answer.noRows : '',
    columns: [
      { title: answer.row, align: 'left', style: 'words' },
      ...own.map(column => ({
        title: column.label,
        align: column.kind === 'number' ? ('right' as const) : ('left' as const),
        style: 'words' as const,
        lang: reading.said(column.label).lang,
      })),
      ...(folded.length > 0 ? [{ title: answer.particulars, align: 'left' as const, style: 'words' as const }] : []),
    ],
    rows: value.rows.map(row => [
      cell(`${prefix}${row.no}`, reading),
      ...own.map(column => cell(cellInWords(row, column, reading), reading)),
      ...(folded.length > 0 ? [cell(particulars(row, folded, reading), reading)] : []),
    ]),
  };
}

/** The first column and the long texts stay columns; of a wide table the rest is told in one, line by line. */
function arrange(columns: readonly Column[]): { own: readonly Column[]; folded: readonly Column[] } {
  if (columns.length <= readableColumns) return { own: columns, folded: [] };
  const own = columns.filter((column, index) => index === 0 || column.kind === 'text').slice(0, readableColumns - 1);
  return { own, folded: columns.filter(column => !own.includes(column)) };
}

function particulars(row: TableRow, columns: readonly Column[], reading: Reading<Readable>): string {
  return columns.map(column => `${column.label}: ${cellInWords(row, column, reading)}`).join('\n');
}

export function cell(text: string | Text, reading: Reading<Readable>): TableCell {
  return { text: typeof text === 'string' ? reading.said(text) : text, tone: null };
}

function cellInWords(row: TableRow, column: Column, reading: Reading<Readable>): string {
  const { answer } = reading.words;
  const value = row.cells[column.id];
  if (value === undefined) return column.optional ? answer.none : answer.notProvided;
  if (typeof value === 'object') return refs(value, column, reading);
  return typeof value === 'number' ? figure(value, column, reading) : word(value, column, reading);
}

function refs(numbers: readonly number[], column: Column, reading: Reading<Readable>): string {
  const prefix = column.of === undefined ? '' : reading.prefix(column.of);
  return numbers.length === 0 ? reading.words.answer.none : numbers.map(no => `${prefix}${no}`).join(', ');
}

function figure(value: number, column: Column, reading: Reading<Readable>): string {
  const { likelihood, severity } = reading.sealed.risks.method;
  if (column.kind === 'likelihood') return levelName(likelihood, value);
  if (column.kind === 'severity') return levelName(severity, value);
  return reading.number(value);
}

export function levelName(scale: readonly ScaleLevel[], value: number): string {
  return scale.find(each => each.value === value)?.name ?? String(value);
}

function word(
  value: Exclude<CellValue, number | readonly number[]>,
  column: Column,
  reading: Reading<Readable>,
): string {
  const { answer } = reading.words;
  if (column.kind === 'yes_no') return value === 'yes' ? answer.yes : answer.no;
  if (column.kind === 'choice') return column.options?.find(each => each.value === value)?.label ?? value;
  return column.kind === 'date' ? reading.date(value) : value;
}
