/** What is still to be said, per step and in all. */
import type { Column, Question } from '../template/template.js';
import type { VisibleQuestion } from '../template/visible.js';
import { isTable, valueOf, type Answer, type Answers, type TableRow, type TableValue } from './answer.js';
import { isEmptyCell } from './check-cell.js';

export interface Completeness {
  /** In the order of the template; steps without a visible question are left out. */
  readonly steps: readonly StepCompleteness[];
  readonly total: Tally;
}

export interface StepCompleteness extends Tally {
  readonly step: string;
}

/** `asked` counts visible questions that must be answered, and optional ones that somebody began. */
export interface Tally {
  readonly asked: number;
  /** Always `asked` less the missing ones. */
  readonly answered: number;
  readonly missing: readonly Missing[];
  /** Questions said to be not known yet, with who will find out until when: complete, and still open. */
  readonly open: readonly string[];
}

export interface Missing {
  readonly question: string;
  /** Empty required cells; no entry when the whole answer is missing. */
  readonly cells: readonly { readonly row: number; readonly column: string }[];
}

/** `answers` are those that count: see `view` in `template/visible`. */
export function completeness(visible: readonly VisibleQuestion[], answers: Answers): Completeness {
  const steps = new Map<string, VisibleQuestion[]>();
  for (const each of visible) {
    const same = steps.get(each.step.id);
    if (same) same.push(each);
    else steps.set(each.step.id, [each]);
  }
  const tallies = [...steps].map(([step, asked]) => ({
    step,
    ...tally(
      asked.map(each => each.question),
      answers,
    ),
  }));
  return { steps: tallies, total: sum(tallies) };
}

function tally(questions: readonly Question[], answers: Answers): Tally {
  const asked = questions.filter(each => !each.optional || answers[each.id] !== undefined);
  const missing = asked.flatMap(question => missingIn(question, answers));
  const open = asked.filter(each => answers[each.id]?.status === 'not_known').map(each => each.id);
  return { asked: asked.length, answered: asked.length - missing.length, missing, open };
}

function sum(tallies: readonly Tally[]): Tally {
  return {
    asked: tallies.reduce((total, each) => total + each.asked, 0),
    answered: tallies.reduce((total, each) => total + each.answered, 0),
    missing: tallies.flatMap(each => each.missing),
    open: tallies.flatMap(each => each.open),
  };
}

function missingIn(question: Question, answers: Answers): readonly Missing[] {
  const answer = answers[question.id];
  if (!answer) return [{ question: question.id, cells: [] }];
  const value = valueOf(answer);
  return isTable(value) ? missingInTable(question, value, answers) : [];
}

function missingInTable(question: Question, table: TableValue, answers: Answers): readonly Missing[] {
  const rows = question.rowsFrom === undefined ? table.rows : followed(table, answers[question.rowsFrom]);
  if (rows.length === 0) return question.optional ? [] : [{ question: question.id, cells: [] }];
  const required = (question.columns ?? []).filter(each => !each.optional);
  const cells = rows.flatMap(row =>
    required.filter(each => isMissing(each, row, answers)).map(each => ({ row: row.no, column: each.id })),
  );
  return cells.length === 0 ? [] : [{ question: question.id, cells }];
}

/** A row added to the followed table since then is here with no cell filled. */
function followed(table: TableValue, source: Answer | undefined): readonly TableRow[] {
  const value = valueOf(source);
  const rows = isTable(value) ? value.rows : [];
  return rows.map(({ no }) => table.rows.find(each => each.no === no) ?? { no, cells: {} });
}

/** References that name only rows which were removed say nothing. */
function isMissing(column: Column, row: TableRow, answers: Answers): boolean {
  const cell = row.cells[column.id];
  if (column.of === undefined || !Array.isArray(cell)) return isEmptyCell(cell);
  const value = valueOf(answers[column.of]);
  return !isTable(value) || !value.rows.some(each => cell.includes(each.no));
}
