/** Clusters of a register that is in memory, such as the one frozen into a version; a database groups large ones by itself. */
import type { LonLat } from '../cameras/camera.js';
import { symbolKey, symbolOf } from './camera-symbol.js';
import type { Gathered, PlacedCamera } from './draw-model.js';
import { cornersOf, extentOf } from './extent.js';
import { squareOf, type Square } from './grid.js';
import type { MapView } from './map-view.js';

/** What stands in each square, in one pass; what lies beyond the map is left out. */
export function gather(view: MapView, cameras: Iterable<PlacedCamera>): readonly Gathered[] {
  const squares = new Map<string, { square: Square; members: PlacedCamera[] }>();
  for (const camera of cameras) {
    const square = squareOf(view, placeOf(camera));
    if (!square) continue;
    const key = `${square.column} ${square.row}`;
    const found = squares.get(key);
    if (found) found.members.push(camera);
    else squares.set(key, { square, members: [camera] });
  }
  return [...squares.values()].map(each => gatheredOf(each.square, each.members));
}

/** Where a mark stands for it: of a route or an area the first corner, as in the register's lists. */
export function placeOf({ position }: Pick<PlacedCamera, 'position'>): LonLat {
  return cornersOf(position)[0] ?? [0, 0];
}

function gatheredOf(square: Square, members: readonly PlacedCamera[]): Gathered {
  const places = members.map(placeOf);
  const symbols: Record<string, number> = {};
  for (const each of members) {
    const key = symbolKey(symbolOf(each));
    symbols[key] = (symbols[key] ?? 0) + 1;
  }
  const sites = new Set(members.map(each => each.site));
  return {
    ...{ square, symbols, cameras: members.length },
    at: [mean(places.map(each => each[0])), mean(places.map(each => each[1]))],
    extent: extentOf(places) ?? { west: 0, south: 0, east: 0, north: 0 },
    site: sites.size === 1 ? (members[0]?.site ?? null) : null,
    camera: members.length === 1 ? (members[0] ?? null) : null,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
