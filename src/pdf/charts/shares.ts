/** Bars of one length, parted by how they are filled: solid, hatched, empty. Every part that has room says its figure. */
import type { Filling, Shares } from '../../core/report/pictures.js';
import type { Box } from '../canvas.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, text, type TextStyle } from '../style.js';
import { box, line } from './path.js';

const labelWidth = 122;
const bar = { height: 13, row: 20 } as const;
const legendHeight = 20;
const figure: TextStyle = { ...text.cellHead, size: 8, leading: bar.height };

type Row = Shares['rows'][number];

export function sharesHeight(flow: Flow, { rows }: Shares): number {
  return text.caption.leading + 12 + legendHeight + rows.reduce((sum, each) => sum + rowHeight(flow, each), 0);
}

export function drawShares(flow: Flow, parent: Element, shares: Shares): void {
  flow.clear();
  let rest = shares.rows;
  while (rest.length > 0) {
    flow.ensure(Math.min(sharesHeight(flow, { ...shares, rows: rest }), 300));
    const now = fitting(flow, rest);
    drawFigure(flow, parent, { ...shares, rows: now });
    rest = rest.slice(now.length);
    if (rest.length > 0) flow.newPage();
  }
}

/** One row at least, and as many more as the page has room for. */
function fitting(flow: Flow, rows: readonly Row[]): readonly Row[] {
  let room = flow.room - text.caption.leading - 12 - legendHeight;
  const count = rows.findIndex((each, at) => (room -= rowHeight(flow, each)) < 0 && at > 0);
  return count === -1 ? rows : rows.slice(0, count);
}

function drawFigure(flow: Flow, parent: Element, shares: Shares): void {
  flow.y += 6;
  flow.text(parent, 'P', shares.caption, { ...mainColumn, style: text.caption });
  flow.y += 6;
  const bottom = flow.y + legendHeight + shares.rows.reduce((sum, each) => sum + rowHeight(flow, each), 0);
  const bbox = [mainColumn.x, flow.y, mainColumn.x + mainColumn.width, bottom] as const;
  const element = flow.tags.open(parent, 'Figure', { alt: shares.alt, bbox });
  flow.tags.content(element, () => {
    drawLegend(flow, shares);
    for (const row of shares.rows) drawRow(flow, shares, row);
  });
  flow.tags.close(element);
  flow.y = bottom + 6;
}

function rowHeight(flow: Flow, { label }: Row): number {
  return Math.max(bar.row, flow.height(text.cell, label, labelWidth - 8) + 6);
}

function drawLegend(flow: Flow, { legend }: Shares): void {
  let { x } = mainColumn;
  for (const { filling, label } of legend) {
    drawPart(flow, filling, { x, y: flow.y + 1, width: 16, height: 9 });
    flow.canvas.text(text.cell, `${label} `, { x: x + 21, y: baseline(text.cell, flow.y) });
    x += 21 + flow.canvas.width(text.cell, label) + 18;
  }
  flow.y += legendHeight;
}

function drawRow(flow: Flow, { whole }: Shares, row: Row): void {
  const lines = flow.lines(text.cell, row.label, labelWidth - 8);
  const height = rowHeight(flow, row);
  const middle = flow.y + height / 2;
  flow.put(lines, {
    style: text.cell,
    x: mainColumn.x,
    y: middle - (lines.length * text.cell.leading) / 2,
    lang: null,
  });
  let x = mainColumn.x + labelWidth;
  for (const { filling, count, figure: words } of row.parts) {
    const width = ((mainColumn.width - labelWidth) * count) / whole;
    const part = { x, y: middle - bar.height / 2, width, height: bar.height };
    drawPart(flow, filling, part);
    if (width > flow.canvas.width(figure, words) + 6) drawFigureOf(flow, filling, part, words);
    x += width;
  }
  flow.y += height;
}

function drawFigureOf(flow: Flow, filling: Filling, { x, y, width }: Box, words: string): void {
  const wide = flow.canvas.width(figure, words) + 5;
  // Figures stay readable where lines would cross them.
  if (filling === 'hatched')
    flow.canvas.rectangle({ x: x + (width - wide) / 2, y: y + 1.5, width: wide, height: bar.height - 3 }, colour.white);
  const style = { ...figure, colour: filling === 'solid' ? colour.white : colour.ink };
  flow.canvas.text(style, `${words} `, { x, y: baseline(figure, y), align: 'center', width });
}

function drawPart(flow: Flow, filling: Filling, part: Box): void {
  const { canvas } = flow;
  canvas.rectangle(part, filling === 'solid' ? colour.navy : colour.white);
  if (filling === 'hatched') canvas.clipped(part, () => canvas.stroke(hatching(part), colour.navy, 0.7));
  canvas.stroke(box(part), filling === 'empty' ? colour.slate : colour.navy, 0.6);
}

function hatching({ x, y, width, height }: Box): string {
  const strokes = Array.from({ length: Math.ceil((width + height) / 4) }, (_, at) => {
    const from = x + at * 4;
    return line([[from, y], [from - height, y + height]]); // prettier-ignore
  });
  return strokes.join(' ');
}
