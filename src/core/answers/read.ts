/** How rules read answers: short questions with a plain answer, whatever the state of the answer. */
import { isTable, valueOf, type Answers, type CellValue, type TableRow } from './answer.js';

/** The rows of a table; none while it is not answered. */
export function rowsOf(answers: Answers, question: string): readonly TableRow[] {
  const value = valueOf(answers[question]);
  return isTable(value) ? value.rows : [];
}

/** The text, the chosen value or the date of an answer; empty while there is none. */
export function textOf(answers: Answers, question: string): string {
  const value = valueOf(answers[question]);
  return typeof value === 'string' ? value : '';
}

/** Null while there is no figure. */
export function numberOf(answers: Answers, question: string): number | null {
  const value = valueOf(answers[question]);
  return typeof value === 'number' ? value : null;
}

/** Was this option chosen, alone or among others? */
export function isChosen(answers: Answers, question: string, option: string): boolean {
  const value = valueOf(answers[question]);
  return value === option || (Array.isArray(value) && value.includes(option));
}

/** True when the question has an answer of substance: not "not applicable", not "not known yet", not a table without rows. */
export function isAnswered(answers: Answers, question: string): boolean {
  const value = valueOf(answers[question]);
  return isTable(value) ? value.rows.length > 0 : value !== undefined;
}

/** True also for a table that was left without rows: what it says is "none". */
export function isSaid(answers: Answers, question: string): boolean {
  return valueOf(answers[question]) !== undefined;
}

export function textIn(row: TableRow, column: string): string {
  return cellText(row.cells[column]);
}

export function numberIn(row: TableRow, column: string): number | null {
  const cell = row.cells[column];
  return typeof cell === 'number' ? cell : null;
}

/** The row numbers that a cell refers to. */
export function refsIn(row: TableRow, column: string): readonly number[] {
  const cell = row.cells[column];
  return Array.isArray(cell) ? cell : [];
}

function cellText(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
