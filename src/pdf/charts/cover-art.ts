/** Streets, sites and fields of view: an ornament, drawn from the digest, so that each version has a cover of its own. */
import { num, type Canvas } from '../canvas.js';
import { colour } from '../style.js';

const street = '#2B4E70';
const site = '#7FA3C2';
const seen = '#EFB366';
const rings = [34, 66, 104, 148, 198, 254] as const;
const roads = 13;

interface Point {
  readonly x: number;
  readonly y: number;
}

export function drawCoverArt(canvas: Canvas, digest: string, size: { width: number; height: number }): void {
  const centre = { x: size.width * 0.68, y: size.height * 0.56 };
  const next = numbersFrom(digest);
  canvas.rectangle({ x: -2, y: -2, width: size.width + 4, height: size.height + 2 }, colour.navy);
  canvas.clipped({ x: 0, y: 0, ...size }, () => {
    canvas.stroke(star(centre), street, 0.7);
    for (const radius of rings) canvas.stroke(ellipse(centre, radius), street, 0.7);
    const places = Array.from({ length: 110 }, () => place(centre, next));
    dots(canvas, places.slice(0, 92), { colour: site, size: 3 });
    dots(canvas, places.slice(92), { colour: seen, size: 5 });
    canvas.stroke(
      places
        .slice(92, 104)
        .map(each => view(each, next))
        .join(' '),
      seen,
      0.6,
    );
  });
}

/** A stream of numbers from 0 to 1; the same digest gives the same stream. */
function numbersFrom(digest: string): () => number {
  let state = parseInt(digest.slice(0, 8), 16) || 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** On one of the rings, near a road. */
function place({ x, y }: Point, next: () => number): Point {
  const radius = rings[Math.floor(next() * rings.length)]!;
  const angle = (Math.floor(next() * 2 * roads) / (2 * roads)) * 2 * Math.PI + 0.2;
  return { x: x + Math.cos(angle) * radius * 1.18, y: y + Math.sin(angle) * radius };
}

function star({ x, y }: Point): string {
  return Array.from({ length: roads }, (_, index) => {
    const angle = (index / roads) * 2 * Math.PI + 0.2;
    return `${num(x)} ${num(y)} m ${num(x + Math.cos(angle) * 460)} ${num(y + Math.sin(angle) * 330)} l`;
  }).join(' ');
}

function ellipse({ x, y }: Point, radius: number): string {
  const [rx, ry, k] = [radius * 1.18, radius, 0.5523];
  const curve = (...points: readonly number[]) => `${points.map(num).join(' ')} c`;
  return [
    `${num(x + rx)} ${num(y)} m`,
    curve(x + rx, y + ry * k, x + rx * k, y + ry, x, y + ry),
    curve(x - rx * k, y + ry, x - rx, y + ry * k, x - rx, y),
    curve(x - rx, y - ry * k, x - rx * k, y - ry, x, y - ry),
    curve(x + rx * k, y - ry, x + rx, y - ry * k, x + rx, y),
  ].join(' ');
}

function view({ x, y }: Point, next: () => number): string {
  const angle = next() * 2 * Math.PI;
  const ray = (turn: number) =>
    `${num(x)} ${num(y)} m ${num(x + Math.cos(angle + turn) * 16)} ${num(y + Math.sin(angle + turn) * 16)} l`;
  return `${ray(0)} ${ray(0.7)}`;
}

function dots(canvas: Canvas, points: readonly Point[], look: { colour: string; size: number }): void {
  const path = points.map(({ x, y }) => `${num(x)} ${num(y)} m ${num(x)} ${num(y)} l`).join(' ');
  canvas.stroke(path, look.colour, look.size, '1 J');
}
