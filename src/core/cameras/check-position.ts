/** Where a camera is: degrees of WGS 84 as GeoJSON has them, rounded to 7 decimals, which is about a centimetre. */
import { isBlank, record, type CameraForm } from './camera-form.js';
import type { LonLat, Position } from './camera.js';

/** A route or the outline of an area may have so many corners. */
export const highestCorners = 1000;
const highestRings = 10;

const whenUnreadable =
  'Enter the position as GeoJSON: a Point, or a LineString or Polygon for a mobile camera, longitude before latitude';

/** Null while nobody has stated it. */
export function checkPosition(form: CameraForm, field: string): Position | null {
  const given = form.at(field);
  if (isBlank(given)) return null;
  const entered = record(given);
  const { type, coordinates } = entered;
  if (Object.keys(entered).some(each => each !== 'type' && each !== 'coordinates'))
    form.refuse(field, 'Enter the position with its type and coordinates only');
  else if (type === 'Point') return checkPoint(form, field, coordinates);
  else if (type === 'LineString') return checkRoute(form, field, coordinates);
  else if (type === 'Polygon') return checkArea(form, field, coordinates);
  else form.refuse(field, whenUnreadable);
  return null;
}

function checkPoint(form: CameraForm, field: string, given: unknown): Position | null {
  const coordinates = checkLonLat(form, field, given);
  return coordinates && { type: 'Point', coordinates };
}

function checkRoute(form: CameraForm, field: string, given: unknown): Position | null {
  const coordinates = checkLine(form, field, given, 2);
  return coordinates && { type: 'LineString', coordinates };
}

function checkArea(form: CameraForm, field: string, given: unknown): Position | null {
  if (!Array.isArray(given) || given.length < 1 || given.length > highestRings) {
    form.refuse(field, `Enter an area as its outline, with at most ${highestRings - 1} holes`);
    return null;
  }
  const coordinates: (readonly LonLat[])[] = [];
  for (const each of given) {
    const ring = checkLine(form, field, each, 4);
    if (!ring) return null;
    if (String(ring[0]) !== String(ring.at(-1))) {
      form.refuse(field, 'Close the outline of the area: its last corner is its first again');
      return null;
    }
    coordinates.push(ring);
  }
  return { type: 'Polygon', coordinates };
}

function checkLine(form: CameraForm, field: string, given: unknown, least: number): readonly LonLat[] | null {
  if (!Array.isArray(given) || given.length < least || given.length > highestCorners) {
    form.refuse(
      field,
      `Enter ${least} to ${highestCorners.toLocaleString('en-GB')} corners, each with its coordinates`,
    );
    return null;
  }
  const corners: LonLat[] = [];
  for (const each of given) {
    const corner = checkLonLat(form, field, each);
    if (!corner) return null;
    corners.push(corner);
  }
  return corners;
}

function checkLonLat(form: CameraForm, field: string, given: unknown): LonLat | null {
  const problem = problemOf(given);
  if (problem === null) return [rounded((given as [number, number])[0]), rounded((given as [number, number])[1])];
  form.refuse(field, problem);
  return null;
}

function problemOf(given: unknown): string | null {
  if (!Array.isArray(given) || given.length !== 2 || !given.every(each => Number.isFinite(each))) return whenUnreadable;
  const [longitude, latitude] = given as [number, number];
  if (Math.abs(latitude) > 90)
    return 'Enter a latitude between -90 and 90 degrees; longitude comes first, so the two may be swapped';
  if (Math.abs(longitude) > 180) return 'Enter a longitude between -180 and 180 degrees';
  if (longitude === 0 && latitude === 0)
    return 'Enter where the camera is, or leave the position empty: 0, 0 lies in the sea and mostly stands for an empty cell';
  return null;
}

/** Adding 0 makes 0 of −0, which canonical JSON prints the same. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7 + 0;
}
