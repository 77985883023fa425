/** The flow of data as a picture, drawn from the phases and recipients of the answers, with a table that says the same. */
import { isTable, valueOf, type TableRow } from '../answers/answer.js';
import type { SealedQuestion } from '../version/sealed.js';
import { table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import { answerTable } from './answer-table.js';
import { subheading } from './decision.js';
import type { FlowDiagram, FlowPhase } from './model.js';
import type { Reading } from './reading.js';

export function flowAnnex(reading: Reading): Annex {
  const { words } = reading;
  const title = reading.own(words.annexes.flowTitle);
  const phases = phasesOf(reading);
  if (phases.length === 0)
    return { title, blocks: [{ kind: 'prose', style: 'status', paragraphs: [reading.own(words.annexes.flowNone)] }] };
  const { annexes } = words;
  const rows = phases.map(each => [
    each.code,
    each.operation,
    each.phase.text,
    each.data || words.answer.none,
    each.recipients.join(', ') || words.answer.none,
  ]);
  const titles = [words.answer.row, annexes.operation, annexes.phase, annexes.data, annexes.recipients];
  return {
    title,
    // A picture wants a page of its own rather than the foot of one.
    runsOn: false,
    blocks: [
      prose([reading.own(annexes.flowIntro)]),
      diagram(phases, reading),
      subheading(annexes.flowTable, reading),
      table(titles, rows, reading),
    ],
  };
}

function diagram(phases: readonly FlowPhase[], reading: Reading): FlowDiagram {
  const { annexes } = reading.words;
  const steps = phases
    .map(({ code, operation, phase, recipients }) =>
      [
        reading.fill(annexes.flowStep, { code, operation, phase: phase.text }),
        ...(recipients.length > 0 ? [reading.fill(annexes.flowTo, { recipients: recipients.join(', ') })] : []),
      ].join(' '),
    )
    .join(' ');
  const alt = reading.fill(annexes.flowAlt, { count: reading.number(phases.length), steps });
  return { kind: 'flow', caption: annexes.flowPicture, alt, phases };
}

function phasesOf(reading: Reading): readonly FlowPhase[] {
  const question = reading.questions.find(each => each.id === 'flow.phases');
  const rows = rowsOf(question);
  if (!question || rows.length === 0) return [];
  const recipients = rowsOf(reading.questions.find(each => each.id === 'flow.recipients'));
  const sharing = rows.filter(each => each.cells['operation'] === 'sharing');
  return rows.map(row => ({
    code: `${question.prefix ?? ''}${row.no}`,
    operation: cellOf(question, row, { column: 'operation', reading }),
    phase: reading.said(cellOf(question, row, { column: 'phase', reading })),
    data: cellOf(question, row, { column: 'data', reading }),
    recipients: recipientsOf(row, { recipients, sharing }),
  }));
}

/** Recipients take part where data are shared: those of the data concerned, or all where neither names any. */
function recipientsOf(
  row: TableRow,
  { recipients, sharing }: { recipients: readonly TableRow[]; sharing: readonly TableRow[] },
): readonly string[] {
  if (!sharing.includes(row)) return [];
  const shared = numbersIn(row);
  return recipients
    .filter(
      each => shared.length === 0 || numbersIn(each).length === 0 || numbersIn(each).some(no => shared.includes(no)),
    )
    .map(each => each.cells['recipient'])
    .filter(each => typeof each === 'string');
}

function numbersIn(row: TableRow): readonly number[] {
  const cell = row.cells['data'];
  return typeof cell === 'object' ? cell : [];
}

function rowsOf(question: SealedQuestion | undefined): readonly TableRow[] {
  const value = valueOf(question?.answer ?? undefined);
  return isTable(value) ? value.rows : [];
}

/** As the table of the answer prints it; empty where nothing was entered. */
function cellOf(
  question: SealedQuestion,
  row: TableRow,
  { column, reading }: { column: string; reading: Reading },
): string {
  const found = question.columns.find(each => each.id === column);
  if (!found || row.cells[column] === undefined) return '';
  const one = answerTable({ next: row.no + 1, rows: [row] }, { ...question, columns: [found] }, reading);
  return one.rows[0]?.[1]?.text.text ?? '';
}
