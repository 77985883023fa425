/** A camera on a map, as on the pages: shape, filling and ring, without any colour that matters. */
import type { CameraSymbol } from '../../core/map/camera-symbol.js';
import { symbolOutline } from '../../core/map/symbol-outline.js';
import type { Canvas } from '../canvas.js';
import { colour } from '../style.js';
import { circle, line, type Point } from './path.js';

export function drawSymbol(canvas: Canvas, { shape, filling, outline }: CameraSymbol, at: Point, radius: number): void {
  const corners = symbolOutline(shape, radius);
  const path = corners ? line(moved(corners, at), true) : circle(at, radius);
  const ring = radius * 1.6;
  canvas.shape(path, filling === 'active' ? colour.navy : colour.white);
  canvas.stroke(path, colour.navy, radius * 0.2);
  if (outline === 'idle') canvas.stroke(circle(at, ring), colour.ink, radius * 0.15, '[1.6 1.2] 0 d');
  if (outline === 'removed') canvas.stroke(cross(at, ring), colour.ink, radius * 0.24);
}

function cross([x, y]: Point, reach: number): string {
  const [left, right, top, bottom] = [x - reach, x + reach, y - reach, y + reach];
  return `${line([[left, top], [right, bottom]])} ${line([[right, top], [left, bottom]])}`; // prettier-ignore
}

export function moved(corners: readonly Point[], [x, y]: Point): readonly Point[] {
  return corners.map(corner => [corner[0] + x, corner[1] + y]);
}
