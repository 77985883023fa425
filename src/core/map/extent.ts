/** A rectangle of the map, in degrees of WGS 84. */
import type { LonLat, Position } from '../cameras/camera.js';

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Metres of one degree of latitude on a sphere of the mean radius of the Earth (6,371,008.8 m). */
export const metresPerDegree = 111_195.08;

/** The smallest rectangle that holds all points; null for none. Longitudes are not joined across the 180th meridian. */
export function extentOf(points: Iterable<LonLat>): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= east ? { west, south, east, north } : null;
}

/** Every corner of a point, a route or an area. */
export function cornersOf(position: Position): readonly LonLat[] {
  if (position.type === 'Point') return [position.coordinates];
  return position.type === 'LineString' ? position.coordinates : position.coordinates.flat();
}

/** Degrees of longitude that are as long as one degree of latitude, at this latitude; bounded near the poles. */
export function stretchAt(latitude: number): number {
  return 1 / Math.max(Math.cos((latitude * Math.PI) / 180), 0.01);
}

/** As a link holds it, to some 10 cm: `20.46123,44.81234,20.47,44.82`. */
export function extentInWords({ west, south, east, north }: Extent): string {
  return [west, south, east, north].map(each => String(Number(each.toFixed(6)))).join(',');
}

/** Null for what is no rectangle on the Earth. */
export function extentFromWords(words: string): Extent | null {
  if (!/^(-?\d{1,3}(\.\d{1,12})?,){3}-?\d{1,3}(\.\d{1,12})?$/.test(words)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = words.split(',').map(Number);
  return isBetween(-360, west, east, 360) && isBetween(-90, south, north, 90) ? { west, south, east, north } : null;
}

function isBetween(least: number, from: number, to: number, most: number): boolean {
  return least <= from && from < to && to <= most;
}
