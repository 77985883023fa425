/** Beside which marks of a map there is room for the name of a camera, and on which side of them. */
import type { XY } from './map-view.js';

export type Side = 'right' | 'left';

export interface Namable {
  readonly at: XY;
  readonly radius: number;
  /** Null: a cluster, which has no name. */
  readonly camera: object | null;
  readonly sight: readonly XY[] | null;
}

/** A name has some ten letters; it covers no other mark and no other name. */
const nameRoom = { wide: 110, high: 18 };

export function namedSides(marks: readonly Namable[], width: number, symbolRadius: number): readonly (Side | null)[] {
  const names: Name[] = [];
  return marks.map(mark => {
    const side = mark.camera
      ? sidesOf(mark, width).find(each => isFree({ mark, side: each }, { marks, names, symbolRadius }))
      : undefined;
    if (side === undefined) return null;
    names.push({ mark, side });
    return side;
  });
}

interface Name {
  readonly mark: Namable;
  readonly side: Side;
}

/** To the right, or to the left near the right edge; away from what the camera sees, where that is on one side. */
function sidesOf({ at: [x], sight }: Namable, width: number): readonly Side[] {
  const seen = sight ? sight.reduce((sum, each) => sum + each[0] - x, 0) / sight.length : 0;
  const sides: readonly Side[] = seen > 3 ? ['left', 'right'] : ['right'];
  const inside = sides.filter(each => (each === 'right' ? x <= width - nameRoom.wide : x >= nameRoom.wide));
  return inside.length === 0 ? ['left'] : inside;
}

function isFree(
  name: Name,
  { marks, names, symbolRadius }: { marks: readonly Namable[]; names: readonly Name[]; symbolRadius: number },
): boolean {
  const { at } = name.mark;
  const covers = marks.some(({ at: [x, y], camera, radius }) => {
    const aside = (x - at[0]) * (name.side === 'right' ? 1 : -1);
    const reach = nameRoom.wide + (camera ? 0 : radius);
    return aside > 0 && aside < reach && Math.abs(y - at[1]) < nameRoom.high + (camera ? 0 : radius - symbolRadius);
  });
  return !covers && !names.some(other => areTogether(name, other));
}

function areTogether(one: Name, other: Name): boolean {
  if (Math.abs(one.mark.at[1] - other.mark.at[1]) >= nameRoom.high) return false;
  const [a, b] = [spanOf(one), spanOf(other)];
  return a[0] < b[1] && b[0] < a[1];
}

function spanOf({ mark: { at }, side }: Name): readonly [number, number] {
  return side === 'right' ? [at[0], at[0] + nameRoom.wide] : [at[0] - nameRoom.wide, at[0]];
}
