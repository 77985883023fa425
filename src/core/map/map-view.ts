/**
 * A map of limited extent, drawn on a rectangle of units. The projection is equirectangular about the middle of the extent: of a
 * town, distances are right to a few parts in ten thousand, and a cell of the map's grid is a rectangle of degrees, which a
 * database can group by.
 */
import type { LonLat } from '../cameras/camera.js';
import { metresPerDegree, stretchAt, type Extent } from './extent.js';

export interface MapSize {
  readonly width: number;
  readonly height: number;
  /** The side of a square of the grid; clusters are what stands in one square. Divides width and height. */
  readonly cell: number;
}

export interface MapView extends MapSize {
  /** What is drawn: at least what was asked for, in the shape of the rectangle. */
  readonly extent: Extent;
  /** Degrees of longitude and of latitude per unit. */
  readonly degrees: { readonly lon: number; readonly lat: number };
  readonly metresPerUnit: number;
}

/** X to the right, Y down. */
export type XY = readonly [x: number, y: number];

/** No map shows less than 60 m across, or one camera would fill a country's worth of decimals. */
const leastMetres = 60;
/** Room between the outermost cameras and the frame, as a part of the whole. */
const margin = 0.08;

/** The view that shows all of `wanted`. With `exact` nothing is added around it but what the shape of the rectangle needs. */
export function viewOf(wanted: Extent, size: MapSize, exact = false): MapView {
  const lat = clamp((wanted.south + wanted.north) / 2, -90, 90);
  const lon = (wanted.west + wanted.east) / 2;
  const stretch = stretchAt(lat);
  const room = exact ? 1 : 1 + 2 * margin;
  const metresPerUnit = Math.max(
    ((((wanted.east - wanted.west) / stretch) * metresPerDegree) / size.width) * room,
    (((wanted.north - wanted.south) * metresPerDegree) / size.height) * room,
    leastMetres / size.width,
  );
  const degrees = { lon: (metresPerUnit / metresPerDegree) * stretch, lat: metresPerUnit / metresPerDegree };
  const west = lon - (degrees.lon * size.width) / 2;
  const south = lat - (degrees.lat * size.height) / 2;
  const extent = { west, south, east: west + degrees.lon * size.width, north: south + degrees.lat * size.height };
  return { ...size, extent, degrees, metresPerUnit };
}

export function project({ extent, degrees }: MapView, [lon, lat]: LonLat): XY {
  return [(lon - extent.west) / degrees.lon, (extent.north - lat) / degrees.lat];
}

/** The same size of rectangle, moved by parts of itself and scaled about its middle: `factor` 2 shows twice as much. */
export function movedView(view: MapView, right: number, down: number, factor = 1): Extent {
  const { west, south, east, north } = view.extent;
  const [wide, high] = [east - west, north - south];
  const [lon, lat] = [(west + east) / 2 + right * wide, (south + north) / 2 - down * high];
  const half = { lon: (wide * factor) / 2, lat: (high * factor) / 2 };
  return {
    west: Math.max(lon - half.lon, -360),
    south: Math.max(lat - half.lat, -90),
    east: Math.min(lon + half.lon, 360),
    north: Math.min(lat + half.lat, 90),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
