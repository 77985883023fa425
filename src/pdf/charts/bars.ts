/** How many risks of each level, before and after: a table whose cells are as wide as their counts. */
import type { Bars } from '../../core/report/model.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { text, tones } from '../style.js';
import { drawMark } from './mark.js';

const labelWidth = 62;
const barHeight = 22;
const rowHeight = 28;
const legendHeight = 18;

export function barsHeight(_flow: Flow, { rows }: Bars): number {
  return legendHeight + rows.length * rowHeight + 6;
}

export function drawBars(flow: Flow, parent: Element, bars: Bars): void {
  flow.ensure(barsHeight(flow, bars));
  const table = flow.tags.open(parent, 'Table', { title: bars.caption });
  drawLegend(flow, table, bars);
  for (const row of bars.rows) drawBar(flow, table, { bars, row });
  flow.tags.close(table);
  flow.y += 6;
}

function drawLegend(flow: Flow, table: Element, bars: Bars): void {
  const row = flow.tags.open(table, 'TR');
  const y = baseline(text.cell, flow.y);
  const head = (draw: () => void) => {
    const cell = flow.tags.header(flow.tags.open(row, 'TH'), 'Column');
    flow.tags.content(cell, draw);
    flow.tags.close(cell);
  };
  head(() => flow.canvas.text(text.columnHead, bars.corner, { x: mainColumn.x, y }));
  let x = mainColumn.x + labelWidth;
  for (const level of bars.levels) {
    drawMark(flow, level.tone, { x: x + 4, y: flow.y + text.cell.leading / 2 });
    const left = x + 12;
    head(() => flow.canvas.text(text.cell, level.name, { x: left, y }));
    x = left + flow.canvas.width(text.cell, level.name) + 22;
  }
  flow.tags.close(row);
  flow.y += legendHeight;
}

function drawBar(flow: Flow, table: Element, { bars, row }: { bars: Bars; row: Bars['rows'][number] }): void {
  const element = flow.tags.open(table, 'TR');
  const y = baseline({ ...text.cell, leading: barHeight }, flow.y);
  const head = flow.tags.header(flow.tags.open(element, 'TH'), 'Row');
  flow.tags.content(head, () => flow.canvas.text(text.cell, row.label, { x: mainColumn.x, y }));
  flow.tags.close(head);

  const total = row.counts.reduce((sum, each) => sum + each, 0);
  let x = mainColumn.x + labelWidth;
  row.counts.forEach((count, index) => {
    const width = total === 0 ? 0 : ((mainColumn.width - labelWidth) * count) / total;
    drawCount(flow, element, { count, x, width: Math.max(width - 1.5, 0), tone: bars.levels[index]!.tone });
    x += width;
  });
  if (total === 0) flow.tags.artifact(() => flow.canvas.text(text.cell, bars.none, { x, y }));
  flow.tags.close(element);
  flow.y += rowHeight;
}

interface Count {
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly tone: Bars['levels'][number]['tone'];
}

/** A level without risks has no width to print a figure in; its cell still says 0. */
function drawCount(flow: Flow, row: Element, { count, x, width, tone }: Count): void {
  if (count > 0)
    flow.tags.artifact(() => flow.canvas.rectangle({ x, y: flow.y, width, height: barHeight }, tones[tone].fill));
  const cell = flow.tags.open(row, 'TD', count > 0 ? {} : { actual: '0' });
  if (count > 0) {
    const style = { ...text.cellHead, size: 9.5, leading: barHeight, colour: tones[tone].text };
    const y = baseline(style, flow.y);
    flow.tags.content(cell, () => flow.canvas.text(style, String(count), { x, y, align: 'center', width }));
  }
  flow.tags.close(cell);
}
