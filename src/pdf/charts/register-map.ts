/** The map of a register over the whole width of the page: one mark for each square at most, so that its size has a bound. */
import type { MapMark, MapModel } from '../../core/map/draw-model.js';
import { columnName, columnsOf, rowsOf } from '../../core/map/grid.js';
import type { XY } from '../../core/map/map-view.js';
import type { MapPicture } from '../../core/report/pictures.js';
import type { Canvas } from '../canvas.js';
import { baseline, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, fullWidth, grid, text, type TextStyle } from '../style.js';
import { drawSymbol } from './camera-symbol.js';
import { legendHeight, drawLegend } from './map-legend.js';
import { box, circle, line, type Point } from './path.js';

/** Room for the names of rows and columns. */
const edge = 14;
const name: TextStyle = { ...text.furniture, size: 7, leading: 9, colour: colour.ink };
const square: TextStyle = { ...text.furniture, size: 7, leading: 9 };
const count: TextStyle = { ...text.reference, size: 7.5, leading: 9, colour: colour.ink };

interface Ground {
  readonly canvas: Canvas;
  readonly model: MapModel;
  readonly at: (unit: XY) => Point;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const scaleOf = ({ view }: MapModel): number => (fullWidth - edge) / view.width;
const mapHeight = (model: MapModel): number => edge + model.view.height * scaleOf(model);

export function mapPictureHeight(flow: Flow, picture: MapPicture): number {
  return text.caption.leading + 8 + mapHeight(picture.map) + legendHeight(flow, picture);
}

export function drawMapPicture(flow: Flow, parent: Element, picture: MapPicture): void {
  flow.clear();
  flow.ensure(mapPictureHeight(flow, picture) + 6);
  flow.y += 6;
  flow.text(parent, 'P', picture.caption, { x: grid.left, width: fullWidth, style: text.caption });
  flow.y += 5;
  const height = mapHeight(picture.map);
  const bottom = flow.y + height + legendHeight(flow, picture);
  const figure = flow.tags.open(parent, 'Figure', {
    alt: picture.alt,
    bbox: [grid.left, flow.y, grid.right, bottom],
  });
  flow.tags.content(figure, () => {
    drawMap(groundOf(flow, picture.map), picture);
    flow.y += height;
    drawLegend(flow, picture);
  });
  flow.tags.close(figure);
  flow.y = bottom + 8;
}

function groundOf(flow: Flow, model: MapModel): Ground {
  const scale = scaleOf(model);
  const [left, top] = [grid.left + edge, flow.y + edge];
  return { canvas: flow.canvas, model, scale, left, top, at: ([x, y]) => [left + x * scale, top + y * scale] };
}

function drawMap(ground: Ground, picture: MapPicture): void {
  const { canvas, model, scale, left, top } = ground;
  const frame = { x: left, y: top, width: model.view.width * scale, height: model.view.height * scale };
  canvas.rectangle(frame, colour.white);
  drawGrid(ground);
  canvas.clipped(frame, () => {
    for (const mark of model.marks) drawSurroundings(ground, mark);
    // Single cameras come last, above the clusters: their places are exact.
    for (const mark of [...model.marks].sort((a, b) => b.cameras - a.cameras)) drawMark(ground, mark);
  });
  canvas.stroke(box(frame), colour.slate, 0.8);
  drawScale(ground, picture);
  drawNorth(ground, picture);
}

function drawGrid({ canvas, model: { view }, scale, left, top }: Ground): void {
  const cell = view.cell * scale;
  const [columns, rows] = [columnsOf(view), rowsOf(view)];
  for (let each = 0; each < columns; each += 1) {
    const x = left + each * cell;
    if (each > 0) canvas.stroke(line([[x, top], [x, top + rows * cell]]), colour.hair, 0.4); // prettier-ignore
    canvas.text(square, columnName(each), { x, y: baseline(square, top - 12), align: 'center', width: cell });
  }
  for (let each = 0; each < rows; each += 1) {
    const y = top + each * cell;
    if (each > 0) canvas.stroke(line([[left, y], [left + columns * cell, y]]), colour.hair, 0.4); // prettier-ignore
    const at = { x: grid.left, y: baseline(square, y + cell / 2 - 4.5) };
    canvas.text(square, String(each + 1), { ...at, align: 'center', width: edge - 2 });
  }
}

/** What a camera sees, and where a mobile one goes: beneath all marks. */
function drawSurroundings({ canvas, at }: Ground, { sight, ways }: MapMark): void {
  if (sight?.length === 2) canvas.stroke(line(sight.map(at)), colour.teal, 1);
  else if (sight) {
    const fan = line(sight.map(at), true);
    canvas.shape(fan, colour.tint);
    canvas.stroke(fan, colour.teal, 0.5);
  }
  for (const { closed, corners } of ways) canvas.stroke(line(corners.map(at), closed), colour.teal, 1, '[3 2] 0 d');
}

function drawMark({ canvas, at, scale, left, model }: Ground, mark: MapMark): void {
  const [x, y] = at(mark.at);
  const symbol = mark.symbols[0]?.symbol;
  if (mark.camera && symbol) {
    drawSymbol(canvas, symbol, [x, y], mark.radius * scale);
    if (mark.named === null) return;
    const room = canvas.width(name, mark.camera.reference) + 2;
    const beside = mark.named === 'left' ? x - 8 - room : x + 8;
    canvas.rectangle({ x: beside, y: y - 4, width: room, height: 8 }, colour.white);
    canvas.text(name, mark.camera.reference, { x: beside + 1, y: baseline(name, y - 4.5) });
    return;
  }
  const radius = Math.max(mark.radius * scale, 6.5);
  const right = left + model.view.width * scale;
  canvas.shape(circle([x, y], radius), colour.white);
  canvas.stroke(circle([x, y], radius), colour.navy, 1.1);
  const figure = { y: baseline(count, y - 4.5), align: 'center', width: 2 * radius } as const;
  canvas.text(count, String(mark.cameras), { x: x - radius, ...figure });
  if (!symbol || symbol.shape === 'plain') return;
  const aside: Point = [Math.min(x + radius * 0.9, right - 4), y - radius * 0.9];
  drawSymbol(canvas, { ...symbol, outline: 'running' }, aside, 3);
}

function drawScale({ canvas, model: { scale: bar, view }, scale, left, top }: Ground, picture: MapPicture): void {
  const [x, y, width] = [left + 8, top + view.height * scale - 8, bar.units * scale];
  canvas.rectangle({ x: x - 4, y: y - 14, width: width + 8, height: 18 }, colour.white);
  canvas.stroke(line([[x, y - 3], [x, y], [x + width, y], [x + width, y - 3]]), colour.ink, 1); // prettier-ignore
  canvas.text(count, picture.scale, { x, y: y - 4, align: 'center', width });
}

function drawNorth({ canvas, model: { view }, scale, left, top }: Ground, { north }: MapPicture): void {
  const [x, y] = [left + view.width * scale - 12, top + 14];
  canvas.rectangle({ x: x - 7, y: y - 12, width: 14, height: 27 }, colour.white);
  canvas.shape(line([[x, y - 10], [x + 4, y + 4], [x, y + 1], [x - 4, y + 4]], true), colour.ink); // prettier-ignore
  canvas.text(count, north, { x: x - 8, y: y + 12, align: 'center', width: 16 });
}
