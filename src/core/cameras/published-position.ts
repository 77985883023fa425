/**
 * What the public may learn of a camera's place. The register says it for each camera; which of these the law demands nobody has
 * confirmed, so that it is the controller's choice, with a ground of `redaction/grounds` wherever a place is withheld.
 */
import { metresPerDegree, stretchAt } from '../map/extent.js';
import type { Camera, LonLat, Position } from './camera.js';

export type PublishedPosition =
  | { readonly kind: 'exact'; readonly site: string; readonly position: Position | null }
  /** To the nearest corner of a grid of 100 m; of a route or an area each corner. */
  | { readonly kind: 'rounded'; readonly site: string; readonly position: Position | null }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'withheld'; readonly ground: string; readonly reason: string };

type Published = Pick<Camera, 'site' | 'position' | 'publication' | 'ground' | 'groundReason'>;

/** Only an exact position may go with the direction in which the camera looks; a withheld one hides the site too. */
export function publishedPosition({ site, position, publication, ground, groundReason }: Published): PublishedPosition {
  if (publication === 'withheld') return { kind: 'withheld', ground, reason: groundReason };
  if (publication === 'site') return { kind: 'site', site };
  if (publication === 'exact') return { kind: 'exact', site, position };
  return { kind: 'rounded', site, position: position && roundedPosition(position) };
}

const gridMetres = 100;

/**
 * The nearest corner of a grid that is the same for everybody, so that many roundings of one place betray no more than one. Rows are
 * 100 m of latitude apart; within a row columns are 100 m apart, so nothing moves by more than 71 m.
 */
export function roundedPlace([longitude, latitude]: LonLat): LonLat {
  const row = gridMetres / metresPerDegree;
  const lat = Math.round(latitude / row) * row;
  const column = row * stretchAt(lat);
  return [shortened(Math.round(longitude / column) * column, 180), shortened(lat, 90)];
}

function roundedPosition(position: Position): Position {
  if (position.type === 'Point') return { type: 'Point', coordinates: roundedPlace(position.coordinates) };
  if (position.type === 'LineString')
    return { type: 'LineString', coordinates: position.coordinates.map(roundedPlace) };
  return { type: 'Polygon', coordinates: position.coordinates.map(ring => ring.map(roundedPlace)) };
}

/** Five decimals are a metre: more would look like a measurement. */
function shortened(degrees: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(degrees * 1e5) / 1e5)) + 0;
}
