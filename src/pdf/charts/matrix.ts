/** The matrix of risks: a table with headings, not a picture, and every cell names its level. */
import type { Matrix, MatrixCell } from '../../core/report/model.js';
import { num } from '../canvas.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { text, tones, type TextStyle } from '../style.js';

const leastLabel = 60;
const mostLabel = 110;
const labelGap = 6;
const gap = 3;
const inset = 6;
const axisHeight = 16;
const captionHeight = 26;

const levelStyle: TextStyle = { ...text.marginLabel, leading: 9 };
const countStyle: TextStyle = { ...text.h2, size: 15, leading: 17 };
const codeStyle: TextStyle = { ...text.furniture, leading: 9 };
const axisStyle: TextStyle = { ...text.columnHead, size: 8 };

/** A cell names so many risks; the figure in it counts all, and the register names them. */
const codeLimit = 24;

type Row = Matrix['rows'][number];

export function matrixHeight(flow: Flow, matrix: Matrix): number {
  const rows = matrix.rows.reduce((sum, row) => sum + rowHeight(flow, matrix, row) + gap, 0);
  return captionHeight + axisHeight + namesHeight(flow, matrix) + rows;
}

export function drawMatrix(flow: Flow, parent: Element, matrix: Matrix): void {
  flow.ensure(Math.min(matrixHeight(flow, matrix), 600));
  flow.y += 8;
  const table = flow.tags.open(parent, 'Table', { title: matrix.caption });
  flow.text(table, 'Caption', matrix.caption, { ...mainColumn, style: text.caption });
  flow.y += 5;
  drawColumns(flow, table, matrix);
  for (const row of matrix.rows) {
    flow.ensure(rowHeight(flow, matrix, row) + gap);
    drawRow(flow, table, { matrix, row });
  }
  flow.tags.close(table);
  flow.y += 10;
}

function columnNames(flow: Flow, matrix: Matrix) {
  return matrix.columns.map(name => flow.lines(text.cell, name, cellWidth(flow, matrix)));
}

function namesHeight(flow: Flow, matrix: Matrix): number {
  return Math.max(...columnNames(flow, matrix).map(each => each.length)) * text.cell.leading + 4;
}

/** The names of the rows are not broken inside a word. */
function labelWidth(flow: Flow, { rows }: Matrix): number {
  const words = rows.flatMap(each => each.name.split(' ')).map(each => flow.canvas.width(text.cell, each));
  return Math.min(Math.max(leastLabel, ...words), mostLabel) + labelGap + 0.5;
}

function cellWidth(flow: Flow, matrix: Matrix): number {
  return (mainColumn.width - labelWidth(flow, matrix) + gap) / matrix.columns.length - gap;
}

function rowHeight(flow: Flow, matrix: Matrix, row: Row): number {
  const lines = row.cells.map(cell => codeLines(flow, cell, cellWidth(flow, matrix)).length);
  const name = flow.lines(text.cell, row.name, labelWidth(flow, matrix) - labelGap).length * text.cell.leading;
  return Math.max(41, name, ...lines.map(each => (each === 0 ? 0 : 32 + each * codeStyle.leading)));
}

function codeLines(flow: Flow, { codes }: MatrixCell, width: number) {
  if (codes.length === 0) return [];
  const shown = codes.length > codeLimit ? [...codes.slice(0, codeLimit), '…'] : codes;
  return flow.lines(codeStyle, shown.join('  '), width - 2 * inset);
}

function drawColumns(flow: Flow, table: Element, matrix: Matrix): void {
  const row = flow.tags.open(table, 'TR');
  const width = cellWidth(flow, matrix);
  const y = flow.y;
  const corner = flow.tags.header(flow.tags.open(row, 'TH'), 'Column');
  flow.tags.content(corner, () => {
    flow.canvas.text(axisStyle, `${matrix.severity} `, { x: mainColumn.x, y: baseline(axisStyle, y + axisHeight) });
    flow.canvas.text(axisStyle, matrix.likelihood, {
      x: mainColumn.x + labelWidth(flow, matrix),
      y: baseline(axisStyle, y),
    });
  });
  flow.tags.close(corner);
  columnNames(flow, matrix).forEach((lines, index) => {
    const cell = flow.tags.header(flow.tags.open(row, 'TH'), 'Column');
    const x = mainColumn.x + labelWidth(flow, matrix) + index * (width + gap);
    flow.tags.content(cell, () => flow.put(lines, { style: text.cell, x, y: y + axisHeight - 2, lang: null }));
    flow.tags.close(cell);
  });
  flow.tags.close(row);
  flow.y += axisHeight + namesHeight(flow, matrix);
}

function drawRow(flow: Flow, table: Element, { matrix, row }: { matrix: Matrix; row: Row }): void {
  const element = flow.tags.open(table, 'TR');
  const height = rowHeight(flow, matrix, row);
  const width = cellWidth(flow, matrix);
  const head = flow.tags.header(flow.tags.open(element, 'TH'), 'Row');
  const lines = flow.lines(text.cell, row.name, labelWidth(flow, matrix) - labelGap);
  const top = flow.y + Math.max((height - lines.length * text.cell.leading) / 2, 0);
  flow.tags.content(head, () => flow.put(lines, { style: text.cell, x: mainColumn.x, y: top, lang: null }));
  flow.tags.close(head);
  row.cells.forEach((cell, index) => {
    const x = mainColumn.x + labelWidth(flow, matrix) + index * (width + gap);
    drawCell(flow, element, { cell, x, width, height });
  });
  flow.tags.close(element);
  flow.y += height + gap;
}

interface Box {
  readonly cell: MatrixCell;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(flow: Flow, row: Element, { cell, x, width, height }: Box): void {
  const { fill, text: ink } = tones[cell.tone];
  const { y } = flow;
  flow.tags.artifact(() => flow.canvas.shape(rounded({ x, y, width, height }, 3), fill));
  const left = x + inset;
  flow.tags.leaf(row, 'TD', () => {
    const own = (style: TextStyle) => ({ ...style, colour: ink });
    flow.canvas.text(own(levelStyle), cell.codes.length > 0 ? `${cell.level} ` : cell.level, {
      x: left,
      y: baseline(levelStyle, y + 4),
    });
    if (cell.codes.length === 0) return;
    flow.canvas.text(own(countStyle), `${cell.codes.length} `, { x: left, y: baseline(countStyle, y + 12) });
    const lines = codeLines(flow, cell, width);
    flow.put(lines, { style: own(codeStyle), x: left, y: y + 29, lang: null });
  });
}

/** A rectangle with round corners, as a path. */
function rounded(box: { x: number; y: number; width: number; height: number }, radius: number): string {
  const { x, y, width, height } = box;
  const [r, b, k] = [x + width, y + height, radius * 0.4477];
  const at = (...values: readonly number[]) => values.map(num).join(' ');
  return [
    `${at(x + radius, y)} m ${at(r - radius, y)} l`,
    `${at(r - k, y, r, y + k, r, y + radius)} c ${at(r, b - radius)} l`,
    `${at(r, b - k, r - k, b, r - radius, b)} c ${at(x + radius, b)} l`,
    `${at(x + k, b, x, b - k, x, b - radius)} c ${at(x, y + radius)} l`,
    `${at(x, y + k, x + k, y, x + radius, y)} c h`,
  ].join(' ');
}
