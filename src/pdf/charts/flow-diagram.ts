/** Phases from top to bottom with arrows between them, and recipients beside the phase that reaches them. One figure a page. */
import type { FlowDiagram, FlowPhase } from '../../core/report/model.js';
import { num } from '../canvas.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, grid, text, type TextStyle } from '../style.js';

const box = { width: 206, inset: 9, gap: 20 } as const;
const side = { x: mainColumn.x + box.width + 34, width: mainColumn.width - box.width - 34 } as const;
const operation: TextStyle = { ...text.marginLabel, font: 'sansSemibold', size: 7.5, leading: 10, colour: colour.teal };
const phase: TextStyle = { ...text.cellHead };
const data: TextStyle = { ...text.furniture, leading: 9.5 };
const recipient: TextStyle = { ...text.cell };

export function flowHeight(flow: Flow, { phases }: FlowDiagram): number {
  const first = phases.slice(0, 3).reduce((sum, each) => sum + heightOf(flow, each) + box.gap, 0);
  return text.caption.leading + 8 + first;
}

/** As many figures as pages: a picture cannot go on over the edge of one. Each says in words what it shows. */
export function drawFlowDiagram(flow: Flow, parent: Element, diagram: FlowDiagram): void {
  flow.clear();
  flow.ensure(flowHeight(flow, diagram));
  flow.y += 6;
  flow.text(parent, 'P', diagram.caption, { ...mainColumn, style: text.caption });
  flow.y += 6;
  let rest = diagram.phases;
  let alt = diagram.alt;
  while (rest.length > 0) {
    const now = fitting(flow, rest);
    drawFigure(flow, parent, { phases: now, alt, goesOn: now.length < rest.length });
    rest = rest.slice(now.length);
    // The first figure tells the whole; those that follow only name what they show.
    alt = rest.map(each => `${each.code} ${each.operation}: ${each.phase.text}.`).join(' ');
    if (rest.length > 0) flow.newPage();
  }
  flow.y += 10;
}

/** One phase at least, and as many more as the page has room for. */
function fitting(flow: Flow, phases: readonly FlowPhase[]): readonly FlowPhase[] {
  let y = flow.y;
  const count = phases.findIndex((each, index) => {
    y += heightOf(flow, each) + box.gap;
    return index > 0 && y > grid.bottom;
  });
  return count === -1 ? phases : phases.slice(0, count);
}

interface Figure {
  readonly phases: readonly FlowPhase[];
  readonly alt: string;
  readonly goesOn: boolean;
}

function drawFigure(flow: Flow, parent: Element, { phases, alt, goesOn }: Figure): void {
  const top = flow.y;
  const heights = phases.map(each => heightOf(flow, each));
  const bottom = top + heights.reduce((sum, each) => sum + each + box.gap, 0);
  const bbox = [mainColumn.x, top, grid.right, bottom] as const;
  const figure = flow.tags.open(parent, 'Figure', { alt, bbox });
  flow.tags.content(figure, () => {
    phases.forEach((each, index) => {
      drawPhase(flow, each, heights[index]!);
      flow.y += heights[index]!;
      if (index < phases.length - 1 || goesOn) arrowDown(flow);
      flow.y += box.gap;
    });
  });
  flow.tags.close(figure);
}

function heightOf(flow: Flow, each: FlowPhase): number {
  return Math.max(boxHeight(flow, each), sideHeight(flow, each));
}

function boxHeight(flow: Flow, each: FlowPhase): number {
  const width = box.width - 2 * box.inset;
  const lines = flow.height(phase, each.phase, width) + (each.data === '' ? 0 : flow.height(data, each.data, width));
  return 2 * 7 + operation.leading + lines;
}

function sideHeight(flow: Flow, { recipients }: FlowPhase): number {
  return recipients.reduce((sum, each) => sum + flow.height(recipient, each, side.width - 2 * box.inset) + 16, 0);
}

function drawPhase(flow: Flow, each: FlowPhase, height: number): void {
  const { x } = mainColumn;
  const { y: top, canvas } = flow;
  const own = boxHeight(flow, each);
  const width = box.width - 2 * box.inset;
  canvas.rectangle({ x, y: top, width: box.width, height: own }, colour.tint);
  canvas.rectangle({ x, y: top, width: 2.4, height: own }, colour.teal);
  let y = top + 7;
  canvas.text(operation, `${each.code}  ${each.operation} `, { x: x + box.inset, y: baseline(operation, y) });
  y += operation.leading;
  const lines = flow.lines(phase, each.phase, width);
  flow.put(lines, { style: phase, x: x + box.inset, y, lang: each.phase.lang });
  y += lines.length * phase.leading;
  if (each.data !== '') flow.put(flow.lines(data, each.data, width), { style: data, x: x + box.inset, y, lang: null });
  drawRecipients(flow, each, { top, middle: top + Math.min(own, height) / 2 });
}

function drawRecipients(flow: Flow, { recipients }: FlowPhase, { top, middle }: { top: number; middle: number }): void {
  const { canvas } = flow;
  const from = mainColumn.x + box.width;
  let y = top;
  for (const name of recipients) {
    const lines = flow.lines(recipient, name, side.width - 2 * box.inset);
    const height = lines.length * recipient.leading + 8;
    const at = y + height / 2;
    canvas.stroke(outline(side.x, y, { width: side.width, height }), colour.navy, 0.7);
    flow.put(lines, { style: recipient, x: side.x + box.inset, y: y + 4, lang: null });
    const bend = from + 14;
    const path = `${num(from)} ${num(middle)} m ${num(bend)} ${num(middle)} l ${num(bend)} ${num(at)} l ${num(side.x - 4)} ${num(at)} l`;
    canvas.stroke(path, colour.navy, 0.8);
    head(flow, { x: side.x - 1, y: at }, 'right');
    y += height + 8;
  }
}

function arrowDown(flow: Flow): void {
  const x = mainColumn.x + box.width / 2;
  const to = flow.y + box.gap;
  flow.canvas.stroke(`${num(x)} ${num(flow.y)} m ${num(x)} ${num(to - 5)} l`, colour.navy, 0.9);
  head(flow, { x, y: to - 1 }, 'down');
}

function head(flow: Flow, { x, y }: { x: number; y: number }, towards: 'down' | 'right'): void {
  const corners =
    towards === 'down' ? [x, y, x - 3.2, y - 5.5, x + 3.2, y - 5.5] : [x, y, x - 5.5, y - 3.2, x - 5.5, y + 3.2];
  const [a, b, c, d, e, f] = corners.map(num);
  flow.canvas.shape(`${a} ${b} m ${c} ${d} l ${e} ${f} l h`, colour.navy);
}

function outline(x: number, y: number, { width, height }: { width: number; height: number }): string {
  return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`;
}
