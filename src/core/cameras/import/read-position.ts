/** Where a camera is, from one cell with everything or from two with one number each. */
import { CellProblem } from './cell-problem.js';
import { readDegrees, type Axis, type Degrees } from './read-coordinate.js';

export interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}

const whenUnreadable = 'Enter latitude and longitude, such as 44.8125, 20.4612, or a geometry as GeoJSON or WKT';

/** One coordinate, whose letter must not speak against its column. */
export function readAxis(text: string, axis: Axis): number | CellProblem {
  const degrees = readDegrees(text);
  if (degrees instanceof CellProblem) return degrees;
  if (degrees.axis === null || degrees.axis === axis) return degrees.value;
  return new CellProblem(`This is a ${degrees.axis}: choose the other column, or say that the coordinates are swapped`);
}

/** GeoJSON, WKT, or “latitude, longitude” as maps show them. What it gives is for `checkCamera` to judge. */
export function readPosition(text: string, swapped: boolean): Geometry | CellProblem {
  const geometry = text.startsWith('{') ? fromJson(text) : (fromWkt(text) ?? fromPair(text));
  if (geometry instanceof CellProblem || !swapped) return geometry;
  return { type: geometry.type, coordinates: turned(geometry.coordinates) };
}

function fromJson(text: string): Geometry | CellProblem {
  try {
    const { type, coordinates } = JSON.parse(text) as Partial<Geometry>;
    if (typeof type === 'string') return { type, coordinates: onTheGround(coordinates, 0) };
  } catch {
    // Said below, as for everything else that is no geometry.
  }
  return new CellProblem(whenUnreadable);
}

/** Many programs write a height of 0 because they have none. Any other height is left for the check to refuse. */
function onTheGround(coordinates: unknown, depth: number): unknown {
  if (!Array.isArray(coordinates) || depth > 4) return coordinates;
  if (coordinates.length === 3 && coordinates[2] === 0) return coordinates.slice(0, 2);
  return coordinates.map(each => onTheGround(each, depth + 1));
}

function turned(coordinates: unknown, depth = 0): unknown {
  if (!Array.isArray(coordinates) || depth > 4) return coordinates;
  if (typeof coordinates[0] === 'number') return [coordinates[1], coordinates[0]];
  return coordinates.map(each => turned(each, depth + 1));
}

const wktTypes: Readonly<Record<string, string>> = { point: 'Point', linestring: 'LineString', polygon: 'Polygon' };

function fromWkt(text: string): Geometry | null {
  const [, name = '', body = ''] =
    /^(?:SRID=4326;)?\s*(POINT|LINESTRING|POLYGON)\s*(\([\d\s.,()+-]*\))$/i.exec(text) ?? [];
  const type = wktTypes[name.toLowerCase()];
  if (!type) return null;
  const list = body
    .replace(/([+-]?[\d.]+)\s+([+-]?[\d.]+)/g, (_, x: string, y: string) => `[${Number(x)},${Number(y)}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const coordinates = JSON.parse(list) as unknown[];
    return { type, coordinates: type === 'Point' ? coordinates[0] : coordinates };
  } catch {
    return null;
  }
}

function fromPair(text: string): Geometry | CellProblem {
  const [first, second] = halves(text).map(each => readDegrees(each.trim()));
  const coordinates = first && second ? inOrder(first, second) : null;
  return coordinates ? { type: 'Point', coordinates } : new CellProblem(whenUnreadable);
}

/** A comma may part the two numbers or be in each of them; with white space behind it, or a semicolon, it is clear. */
function halves(text: string): readonly string[] {
  const parts = text.split(/\s*[;|/]\s*|\s*,\s+|\s+(?=[-+NSEWСЈИЗ]?\d+[.,]\d)/u);
  const whole = parts.length === 2 ? parts : text.split(',');
  return whole.length === 2 ? whole : [];
}

function inOrder(first: Degrees | CellProblem, second: Degrees | CellProblem): readonly number[] | null {
  if (first instanceof CellProblem || second instanceof CellProblem) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  const longitudeFirst = first.axis === 'longitude' || second.axis === 'latitude';
  return longitudeFirst ? [first.value, second.value] : [second.value, first.value];
}
