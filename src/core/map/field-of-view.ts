/** What a camera looks at, as a shape on the map: which way and how wide, not how far, which depends on the lens. */
import type { XY } from './map-view.js';

/** Degrees between the corners of an arc. */
const step = 10;

/**
 * The outline of what is seen from `at`, `reach` units far: a sector with its point at the camera, all round without one. Without an
 * angle of view only the line of sight; null where nobody has said which way it looks.
 */
export function fieldOfView(
  at: XY,
  looks: { readonly direction: number | null; readonly fieldOfView: number | null },
  reach: number,
): readonly XY[] | null {
  const { direction, fieldOfView: angle } = looks;
  if (angle === 360) return arc(at, { from: 0, to: 360 - step, reach });
  if (direction === null) return null;
  if (angle === null) return [at, bearing(at, direction, reach)];
  return [at, ...arc(at, { from: direction - angle / 2, to: direction + angle / 2, reach })];
}

/** The point so many units away, clockwise from north, which is up. */
export function bearing([x, y]: XY, degrees: number, reach: number): XY {
  const radians = (degrees * Math.PI) / 180;
  return [x + reach * Math.sin(radians), y - reach * Math.cos(radians)];
}

function arc(at: XY, { from, to, reach }: { from: number; to: number; reach: number }): readonly XY[] {
  const corners = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: corners + 1 }, (_, each) => bearing(at, from + ((to - from) * each) / corners, reach));
}
