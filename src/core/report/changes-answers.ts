/** Answers that differ, in the order of the questionnaire: tables row by row, all else as one marked text. */
import type { AnswerChange, Change, RowChange } from '../version/compare.js';
import type { SealedQuestion } from '../version/sealed.js';
import { answerTable } from './answer-table.js';
import { questionBlock } from './answer.js';
import { table } from './annexes.js';
import type { Comparison } from './comparison.js';
import { nothing, type Unnumbered } from './changes-decision.js';
import { answerText, kindInWords, marked } from './changes-words.js';
import type { Block, QuestionBlock, Table } from './model.js';
import type { TableRow } from '../answers/answer.js';
import type { Readable, Reading } from './reading.js';

export function answerChapter(comparison: Comparison): Unnumbered {
  const { after, changes } = comparison;
  const title = after.own(after.words.changes.answersTitle);
  if (changes.answers.length === 0) return { title, blocks: nothing(after) };
  return { title, blocks: changes.answers.map(each => answerBlock(comparison, each)) };
}

function answerBlock({ before, after }: Comparison, { question, rows }: AnswerChange): Block {
  const shown = question.after ?? question.before;
  const reading = question.after ? after : before;
  const block = questionBlock(shown, reading);
  const margin = [after.fact(after.words.changes.change, kindInWords(question.kind, after)), ...block.margin];
  const answer: QuestionBlock['answer'] = rows
    ? [rowTable({ before, after }, question, rows)]
    : [wholeAnswer({ before, after }, question)];
  return { ...block, level: 2, margin, answer };
}

type Both = Pick<Comparison, 'before' | 'after'>;

function wholeAnswer({ before, after }: Both, question: Change<SealedQuestion>): QuestionBlock['answer'][number] {
  const text = (each: SealedQuestion | null, reading: Reading<Readable>) =>
    each === null ? '' : answerText(questionBlock(each, reading));
  return {
    kind: 'prose',
    style: 'body',
    paragraphs: marked(text(question.before, before), text(question.after, after))
      .split('\n')
      .filter(each => each.trim() !== '')
      .map(each => after.said(each)),
  };
}

function rowTable({ before, after }: Both, question: Change<SealedQuestion>, rows: readonly RowChange[]): Table {
  const { words } = after;
  return table(
    [words.changes.row, words.changes.change, words.changes.what],
    rows.map(({ row, columns }) => [
      `${(question.after ?? question.before).prefix ?? ''}${row.key}`,
      kindInWords(row.kind, after),
      columns.map(column => cellChange({ before, after }, question, { row, column })).join('\n'),
    ]),
    after,
  );
}

function cellChange(
  { before, after }: Both,
  question: Change<SealedQuestion>,
  { row, column }: { row: Change<TableRow>; column: string },
): string {
  const was = cellText(question.before, row.before, { column, reading: before });
  const now = cellText(question.after, row.after, { column, reading: after });
  return `${(now ?? was)?.label ?? column}: ${marked(was?.text ?? '', now?.text ?? '')}`;
}

/** The cell as the version's own table prints it. */
function cellText(
  question: SealedQuestion | null,
  row: TableRow | null,
  { column, reading }: { column: string; reading: Reading<Readable> },
): { label: string; text: string } | null {
  const found = question?.columns.find(each => each.id === column);
  if (!question || !row || !found) return null;
  const alone = { ...question, columns: [found] };
  const text = answerTable({ next: row.no + 1, rows: [row] }, alone, reading).rows[0]?.[1]?.text.text ?? '';
  return { label: found.label, text: row.cells[column] === undefined ? '' : text };
}
