/** Days on a line, true to scale: numbers below it, which the table explains, and above it how many cameras run. */
import type { TimeLine } from '../../core/report/pictures.js';
import { baseline, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, fullWidth, grid, text, type TextStyle } from '../style.js';
import { circle, line, type Point } from './path.js';

const inset = 10;
const graph = 46;
const axis = 16;
const lane = 15;
const radius = 6;
const label: TextStyle = { ...text.furniture, size: 7, leading: 9 };
const number: TextStyle = { ...text.reference, size: 7, leading: 9 };
const day = 86_400_000;

interface Place {
  readonly no: string;
  readonly x: number;
  readonly lane: number;
  readonly planned: boolean;
}

export function timeLineHeight(_flow: Flow, picture: TimeLine): number {
  return text.caption.leading + 12 + heightOf(picture);
}

export function drawTimeLine(flow: Flow, parent: Element, picture: TimeLine): void {
  flow.clear();
  flow.ensure(timeLineHeight(flow, picture));
  flow.y += 6;
  flow.text(parent, 'P', picture.caption, { x: grid.left, width: fullWidth, style: text.caption });
  flow.y += 6;
  const bottom = flow.y + heightOf(picture);
  const figure = flow.tags.open(parent, 'Figure', {
    alt: picture.alt,
    bbox: [grid.left, flow.y, grid.right, bottom],
  });
  flow.tags.content(figure, () => {
    const base = flow.y + topOf(picture);
    if (picture.running.length > 0) drawRunning(flow, picture, base);
    for (const { x, lane: own } of placesOf(picture)) drawStem(flow, x, { from: base, to: base + axis + own * lane });
    drawAxis(flow, picture, base);
    drawToday(flow, picture, base);
    for (const place of placesOf(picture)) drawPlace(flow, place, base);
  });
  flow.tags.close(figure);
  flow.y = bottom + 8;
}

function heightOf(picture: TimeLine): number {
  const lanes = Math.max(1, ...placesOf(picture).map(each => each.lane + 1));
  return topOf(picture) + axis + lanes * lane + 4;
}

const topOf = ({ running }: TimeLine): number => 12 + (running.length === 0 ? 0 : graph);

function placeOf({ from, to }: TimeLine, on: string): number {
  const [least, most, at] = [from, to, on].map(each => Date.parse(`${each}T00:00:00Z`) / day) as [
    number,
    number,
    number,
  ];
  const part = Math.min(Math.max((at - least) / Math.max(most - least, 1), 0), 1);
  return grid.left + inset + part * (fullWidth - 2 * inset);
}

/** Days that lie close together go below each other. */
function placesOf(picture: TimeLine): readonly Place[] {
  const ends: number[] = [];
  return picture.marks.map(({ no, on, planned }) => {
    const x = placeOf(picture, on);
    const free = ends.findIndex(end => x - end >= 2 * radius + 2);
    const own = free === -1 ? ends.length : free;
    ends[own] = x;
    return { no, x, lane: own, planned };
  });
}

function drawRunning(flow: Flow, picture: TimeLine, base: number): void {
  const most = Math.max(1, ...picture.running.map(each => each.count));
  const high = (count: number): number => base - (count / most) * (graph - 12);
  const corners: Point[] = [];
  let before = 0;
  for (const { on, count } of picture.running) {
    const x = placeOf(picture, on);
    corners.push([x, high(before)], [x, high(count)]);
    before = count;
  }
  const end = placeOf(picture, picture.to);
  const start = corners[0]?.[0] ?? end;
  corners.push([end, high(before)], [end, base], [start, base]);
  flow.canvas.shape(line(corners, true), colour.hair);
  flow.canvas.stroke(line(corners.slice(0, -2)), colour.navy, 0.9);
  flow.canvas.text(label, `${picture.runningLabel} `, { x: grid.left, y: baseline(label, base - graph - 12) });
}

function drawAxis(flow: Flow, picture: TimeLine, base: number): void {
  flow.canvas.rule({ from: grid.left, to: grid.right, y: base }, { colour: colour.ink, weight: 0.9 });
  let free = grid.left;
  for (const { on, label: words } of picture.ticks) {
    const x = placeOf(picture, on);
    flow.canvas.stroke(line([[x, base], [x, base + 4]]), colour.ink, 0.7); // prettier-ignore
    const width = flow.canvas.width(label, words);
    if (x - width / 2 < free || x + width / 2 > grid.right) continue;
    flow.canvas.rectangle({ x: x - width / 2 - 1, y: base + 5, width: width + 2, height: 8 }, colour.white);
    flow.canvas.text(label, `${words} `, { x: x - width / 2, y: baseline(label, base + 4) });
    free = x + width / 2 + 6;
  }
}

function drawToday(flow: Flow, picture: TimeLine, base: number): void {
  const { on, label: words } = picture.today;
  const x = placeOf(picture, on);
  const top = base - topOf(picture) + 10;
  flow.canvas.stroke(line([[x, top], [x, base]]), colour.teal, 0.9, '[2 1.5] 0 d'); // prettier-ignore
  const width = flow.canvas.width(label, words);
  const left = Math.min(Math.max(x - width / 2, grid.left), grid.right - width);
  flow.canvas.text({ ...label, colour: colour.teal }, `${words} `, { x: left, y: baseline(label, top - 10) });
}

/** Below the words of the axis, which would be struck through otherwise. */
function drawStem(flow: Flow, x: number, { from, to }: { from: number; to: number }): void {
  flow.canvas.stroke(line([[x, from], [x, to]]), colour.slate, 0.5); // prettier-ignore
}

/** What lies ahead has a ring, what has happened is filled. */
function drawPlace(flow: Flow, { no, x, lane: own, planned }: Place, base: number): void {
  const y = base + axis + own * lane + radius;
  flow.canvas.shape(circle([x, y], radius), planned ? colour.white : colour.navy);
  flow.canvas.stroke(circle([x, y], radius), colour.navy, 0.9);
  const style = { ...number, colour: planned ? colour.navy : colour.white };
  flow.canvas.text(style, `${no} `, {
    x: x - radius,
    y: baseline(number, y - 4.5),
    align: 'center',
    width: 2 * radius,
  });
}
