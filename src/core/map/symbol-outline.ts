/** The outline of each shape about 0, 0: as corners, for whatever draws. No two are alike at the size of a fingertip, or in grey. */
import type { SymbolShape } from './camera-symbol.js';
import { bearing } from './field-of-view.js';
import type { XY } from './map-view.js';

/** Null is a circle of that radius. The areas are about the same, so that none looks graver by its size alone. */
export function symbolOutline(shape: SymbolShape, radius: number): readonly XY[] | null {
  return outlines[shape](radius);
}

type Outline = (radius: number) => readonly XY[] | null;

const outlines: Readonly<Record<SymbolShape, Outline>> = {
  plain: () => null,
  ptz: radius => polygon(3, radius * 1.25),
  audio: radius => polygon(4, radius * 1.2, 45),
  anpr: radius => plate(radius * 1.35, radius * 0.75),
  analytics: radius => polygon(5, radius * 1.1),
  retrospective_face_recognition: radius => polygon(4, radius * 1.25),
  live_face_recognition: radius => star(radius * 1.35, radius * 0.65),
};

/** The first corner at the top, or so many degrees clockwise from it. */
function polygon(corners: number, radius: number, turned = 0): readonly XY[] {
  return Array.from({ length: corners }, (_, each) => bearing([0, 0], turned + (each * 360) / corners, radius));
}

/** Wide and low, as what it reads. */
function plate(halfWidth: number, halfHeight: number): readonly XY[] {
  return [[-halfWidth, -halfHeight], [halfWidth, -halfHeight], [halfWidth, halfHeight], [-halfWidth, halfHeight]]; // prettier-ignore
}

function star(outer: number, inner: number): readonly XY[] {
  return Array.from({ length: 12 }, (_, each) => bearing([0, 0], each * 30, each % 2 === 0 ? outer : inner));
}
