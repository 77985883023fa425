/**
 * Tables of our own: PDFKit's cut a row that is higher than a page without a word. Here a row goes on over as many
 * pages as it takes, and the head is repeated on each as an artifact.
 */
import type { TableCell, TableColumn } from '../core/report/model.js';
import { drawMark } from './charts/mark.js';
import { baseline, type Flow } from './flow.js';
import type { Element } from './tags.js';
import { colour, grid, text } from './style.js';
import { cellLines, markWidth, measure, type CellLine, type Measured, type TableLook } from './table-look.js';

const lineHeight = text.cell.leading;
const rowPadding = ({ roomy }: TableLook) => (roomy ? 9.5 : 5.5);
/** A row higher than this may be divided to fill a page; a lower one moves to the next page whole. */
const dividable = 12 * lineHeight;

/** Of so many lines at most, it is easy to keep with the next. */
const lowRow = 6;

/** A table of so few rows, and not higher than this, is never divided. */
const fewRows = 5;
const keptWhole = 190;

interface Row {
  readonly cells: readonly { readonly cell: TableCell; readonly lines: readonly CellLine[] }[];
  readonly lines: number;
}

export function drawTable(flow: Flow, parent: Element, look: TableLook): void {
  const { table } = look;
  if (table.rows.length === 0) {
    flow.text(parent, 'P', table.caption, { ...measure(flow, look).column, style: text.status });
    flow.y += 5;
    return;
  }
  const measured = measure(flow, look);
  // A wide table begins below the margin, not through it.
  if (measured.column.x < grid.main) flow.clear();
  flow.ensure(tableHeight(flow, look, measured));
  flow.y += table.caption === '' ? 2 : 6;
  const element = flow.tags.open(parent, 'Table', look.title === undefined ? {} : { title: look.title });
  if (table.caption !== '') {
    flow.text(element, 'Caption', table.caption, { ...measured.column, style: text.caption });
    flow.y += 3;
  }
  if (look.headless) rule(flow, measured, 'head');
  else drawHead(flow, element, { look, measured });
  const body = flow.tags.open(element, 'TBody');
  table.rows.forEach((cells, index) => {
    const row = measureRow(flow, { look, measured }, cells);
    if (index > 0 && index === table.rows.length - 2) keepLastTwo(flow, { look, measured, row });
    drawRow(flow, body, { look, measured, row });
  });
  flow.tags.close(body);
  flow.tags.close(element);
  flow.y += 9;
}

/** The last row does not go to the next page alone. */
function keepLastTwo(flow: Flow, { look, measured, row }: Drawn & { row: Row }): void {
  const last = measureRow(flow, { look, measured }, look.table.rows.at(-1)!);
  const low = [row, last].every(each => each.lines * lineHeight < dividable);
  if (!low || flow.room >= (row.lines + last.lines) * lineHeight + 2 * rowPadding(look)) return;
  flow.newPage();
  repeatHead(flow, { look, measured });
}

/** Caption, head and the beginning of the first rows; the whole of a table so low that it should not be divided. */
export function tableHeight(flow: Flow, look: TableLook, measured: Measured = measure(flow, look)): number {
  if (look.table.rows.length === 0) return text.status.leading;
  const above = headHeight(flow, look, measured) + (look.table.caption === '' ? 2 : 22);
  const rows = look.table.rows.slice(0, fewRows + 1).map(row => measureRow(flow, { look, measured }, row).lines);
  const whole = rows.reduce((sum, lines) => sum + lines * lineHeight + rowPadding(look), above);
  if (rows.length <= fewRows && whole < keptWhole) return whole;
  // Nor does the first row stand at the foot of a page alone.
  const begun = rows.slice(0, rows[0]! <= lowRow && rows[1]! <= lowRow ? 2 : 1);
  return begun.reduce((sum, lines) => sum + Math.min(lines, lowRow) * lineHeight + rowPadding(look), above);
}

interface Drawn {
  readonly look: TableLook;
  readonly measured: Measured;
}

function measureRow(flow: Flow, { look, measured }: Drawn, row: readonly TableCell[]): Row {
  const cells = row.map((cell, index) => {
    const at = { look, index, width: measured.cells[index]!.width };
    return { cell, lines: cellLines(flow, cell, at) };
  });
  return { cells, lines: Math.max(...cells.map(each => each.lines.length)) };
}

function headLines(flow: Flow, { table }: TableLook, measured: Measured) {
  return table.columns.map((column, index) => flow.lines(text.columnHead, column.title, measured.cells[index]!.width));
}

function headHeight(flow: Flow, look: TableLook, measured: Measured): number {
  if (look.headless) return 2;
  return Math.max(...headLines(flow, look, measured).map(each => each.length)) * text.columnHead.leading + 4;
}

function drawHead(flow: Flow, table: Element, { look, measured }: Drawn): void {
  flow.tags.inside(table, 'THead', head =>
    flow.tags.inside(head, 'TR', row => {
      look.table.columns.forEach(({ lang }, index) => {
        const cell = flow.tags.header(flow.tags.open(row, 'TH', lang ? { lang } : {}), 'Column');
        flow.tags.content(cell, () => drawHeadCell(flow, { look, measured }, index));
        flow.tags.close(cell);
      });
    }),
  );
  flow.y += headHeight(flow, look, measured);
  rule(flow, measured, 'head');
}

/** The same words again for the eye; readers of the tree have met them already. */
function repeatHead(flow: Flow, drawn: Drawn): void {
  const { look, measured } = drawn;
  if (!look.headless) {
    flow.tags.artifact(() => look.table.columns.forEach((_, index) => drawHeadCell(flow, drawn, index)), true);
    flow.y += headHeight(flow, look, measured);
  }
  rule(flow, measured, 'head');
}

function drawHeadCell(flow: Flow, { look, measured }: Drawn, index: number): void {
  const { x, width } = measured.cells[index]!;
  const { align, lang } = look.table.columns[index]!;
  headLines(flow, look, measured)[index]!.forEach((line, at) => {
    const y = baseline(text.columnHead, flow.y + at * text.columnHead.leading);
    flow.canvas.text(text.columnHead, line.text, { x, y, align, width, ...(lang ? { lang } : {}) });
  });
}

function drawRow(flow: Flow, body: Element, drawn: Drawn & { row: Row }): void {
  const { row, look, measured } = drawn;
  const { tags } = flow;
  const element = tags.open(body, 'TR');
  const elements = row.cells.map(
    (
      {
        cell: {
          text: { lang },
        },
      },
      index,
    ) => {
      const options = lang === null ? {} : { lang };
      return index === 0 ? tags.header(tags.open(element, 'TH', options), 'Row') : tags.open(element, 'TD', options);
    },
  );
  let fresh = false;
  for (let from = 0; from < row.lines;) {
    const count = linesNow(flow, row.lines - from, { all: row.lines, fresh, padding: rowPadding(look) });
    if (count === 0) {
      flow.newPage();
      repeatHead(flow, { look, measured });
      fresh = true;
      continue;
    }
    fresh = false;
    drawSlice(flow, elements, { ...drawn, from, count });
    from = pastBlank(row, from + count);
  }
  elements.forEach(each => tags.close(each));
  tags.close(element);
}

/** A row does not go on with the empty line between two paragraphs. */
function pastBlank({ cells, lines }: Row, from: number): number {
  const blank = (at: number) => cells.every(each => (each.lines[at]?.text ?? '') === '');
  let at = from;
  while (at < lines && blank(at)) at += 1;
  return at;
}

/** How many of the lines left are drawn on this page; 0 asks for the next one. */
function linesNow(
  flow: Flow,
  left: number,
  { all, fresh, padding }: { all: number; fresh: boolean; padding: number },
): number {
  const fit = Math.floor((flow.room - padding + 0.01) / lineHeight);
  if (fit >= left) return left;
  if (fresh) return Math.max(fit, 1);
  if (all * lineHeight < dividable || fit < 3) return 0;
  return left - fit < 3 ? Math.max(left - 3, 0) : fit;
}

function drawSlice(
  flow: Flow,
  elements: readonly Element[],
  { row, look, measured, from, count }: Drawn & { row: Row; from: number; count: number },
): void {
  const top = flow.y + rowPadding(look) / 2;
  if (from > 0) repeatRowHead(flow, { look, measured, row }, top);
  row.cells.forEach(({ cell, lines }, index) => {
    const { x, width } = measured.cells[index]!;
    const slice = lines.slice(from, from + count);
    if (cell.tone !== null && from === 0) drawMark(flow, cell.tone, { x: x + 4, y: top + lineHeight / 2 });
    if (slice.every(line => line.text === '')) return;
    const at = { x, y: top, align: look.table.columns[index]!.align, width };
    flow.tags.content(elements[index]!, () => drawCell(flow, { cell, lines: slice }, at));
  });
  flow.y += count * lineHeight + rowPadding(look);
  rule(flow, measured, 'row');
}

function drawCell(
  flow: Flow,
  { cell, lines }: Row['cells'][number],
  { x, y, align, width }: { x: number; y: number; width: number; align: TableColumn['align'] },
): void {
  const { lang } = cell.text;
  const shift = cell.tone === null ? 0 : markWidth;
  const first = { ...lines[0]!.style, leading: lineHeight };
  const top = baseline(first, y);
  if (align === 'left' && lines.every(each => each.style === lines[0]!.style)) {
    const texts = lines.map(each => each.text);
    flow.canvas.lines(first, texts, { x: x + shift, y: top, lang });
    return;
  }
  lines.forEach(({ style, text: words }, at) => {
    const line = baseline({ ...style, leading: lineHeight }, y + at * lineHeight);
    flow.canvas.text(style, words, { x: x + shift, y: line, align, width: width - shift, lang });
  });
}

/** On the next page the eye has to be told which row goes on. */
function repeatRowHead(flow: Flow, { look, measured, row }: Drawn & { row: Row }, top: number): void {
  const head = row.cells[0]?.lines;
  if (look.headless || head?.length !== 1) return;
  const { x } = measured.cells[0]!;
  const { style, text: words } = head[0]!;
  const y = baseline({ ...style, leading: lineHeight }, top);
  flow.tags.artifact(() => flow.canvas.text({ ...style, colour: colour.slate }, words, { x, y }), true);
}

function rule(flow: Flow, { column: { x, width } }: Measured, kind: 'head' | 'row'): void {
  const look = kind === 'head' ? { colour: colour.navy, weight: 0.9 } : { colour: colour.hair, weight: 0.6 };
  flow.tags.artifact(() => flow.canvas.rule({ from: x, to: x + width, y: flow.y }, look));
}
