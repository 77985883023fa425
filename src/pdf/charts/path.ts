/** Paths as a content stream takes them. */
import { num } from '../canvas.js';

export type Point = readonly [x: number, y: number];

/** Corners joined by lines. */
export function line(corners: readonly Point[], closed = false): string {
  const parts = corners.map(([x, y], at) => `${num(x)} ${num(y)} ${at === 0 ? 'm' : 'l'}`);
  return `${parts.join(' ')}${closed ? ' h' : ''}`;
}

/** Four curves, which no reader tells from a circle. */
export function circle([x, y]: Point, radius: number): string {
  const k = radius * 0.5523;
  const at = (...values: readonly number[]): string => values.map(num).join(' ');
  return [
    `${at(x + radius, y)} m`,
    `${at(x + radius, y + k, x + k, y + radius, x, y + radius)} c`,
    `${at(x - k, y + radius, x - radius, y + k, x - radius, y)} c`,
    `${at(x - radius, y - k, x - k, y - radius, x, y - radius)} c`,
    `${at(x + k, y - radius, x + radius, y - k, x + radius, y)} c h`,
  ].join(' ');
}

export function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`;
}
