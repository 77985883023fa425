/** The map as GeoJSON, for a script that moves it: the same marks, squares and words as on the page that is drawn. */
import { cornersOf, type Extent } from '../../core/map/extent.js';
import type { MapMark, MapModel } from '../../core/map/draw-model.js';
import { columnsOf, rowsOf } from '../../core/map/grid.js';
import type { MapSize, MapView, XY } from '../../core/map/map-view.js';
import { shapeCounts } from '../../core/map/shape-counts.js';
import { symbolOutline } from '../../core/map/symbol-outline.js';
import { markInWords } from '../../web/components/camera-map.js';
import { cameras, shapeInWords, symbolInWords } from '../../web/register-words.js';
import { markHref, type MapAsked } from './map-links.js';
import { sitePath } from './register-query.js';

type Point = readonly [lon: number, lat: number];

export interface LiveMark {
  readonly type: 'Feature';
  /** West, south, east, north of what the mark stands for. */
  readonly bbox: readonly [number, number, number, number];
  readonly geometry: { readonly type: 'Point'; readonly coordinates: Point };
  readonly properties: {
    readonly square: string;
    readonly cameras: number;
    /** Of a single camera its reference, or how many they are. */
    readonly name: string;
    readonly site: string | null;
    readonly siteHref: string | null;
    /** The whole mark in words. */
    readonly label: string;
    readonly does: readonly string[];
    /** Null where no look is closer. */
    readonly href: string | null;
    readonly symbol: LiveSymbol | null;
    /** On which side there is room for its name. */
    readonly named: MapMark['named'];
    /** In pixels about the mark. */
    readonly sight: readonly XY[];
    readonly ways: readonly { readonly closed: boolean; readonly corners: readonly Point[] }[];
  };
}

export interface LiveSymbol {
  /** Corners in pixels about the mark; null is a circle. */
  readonly corners: readonly XY[] | null;
  readonly filling: string;
  readonly outline: string;
}

export interface LiveMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly LiveMark[];
  /** The squares that the marks are named after. */
  readonly grid: (Extent & { readonly columns: number; readonly rows: number }) | null;
}

/** Squares of 60 pixels over a rectangle of `width` × `height` pixels. */
export function liveSize(width: number, height: number): MapSize {
  const cells = (pixels: number): number => Math.min(26, Math.max(4, Math.round(pixels / 60)));
  return { width: cells(width) * 60, height: cells(height) * 60, cell: 60 };
}

export function liveMap(model: MapModel | null, asked: MapAsked): LiveMap {
  if (!model) return { type: 'FeatureCollection', features: [], grid: null };
  const { view } = model;
  return {
    type: 'FeatureCollection',
    features: model.marks.map(each => feature(each, view, asked)),
    grid: { ...view.extent, columns: columnsOf(view), rows: rowsOf(view) },
  };
}

function feature(mark: MapMark, view: MapView, asked: MapAsked): LiveMark {
  const { west, south, east, north } = mark.extent;
  const href = markHref(mark, view, asked);
  const [only] = mark.symbols;
  return {
    type: 'Feature',
    bbox: [west, south, east, north],
    geometry: { type: 'Point', coordinates: placeOf(mark, view) },
    properties: {
      ...{ square: mark.square, cameras: mark.cameras, label: markInWords(mark), named: mark.named },
      site: mark.site,
      siteHref: mark.site === null ? null : sitePath(asked.programmeId, mark.site),
      name: mark.camera ? mark.camera.reference : cameras(mark.cameras),
      does: mark.camera && only ? [symbolInWords(only.symbol)] : shapeCounts(mark.symbols).map(shapeInWords),
      href: href.startsWith('#') ? null : href,
      symbol: only && (mark.camera || only.symbol.shape !== 'plain') ? symbolOf(mark) : null,
      sight: (mark.sight ?? []).map(([x, y]): XY => [shortened(x - mark.at[0]), shortened(y - mark.at[1])]),
      ways: waysOf(mark),
    },
  };
}

/** A single camera stands exactly where it is, a cluster where it is drawn. */
function placeOf({ camera, at: [x, y] }: MapMark, { extent, degrees }: MapView): Point {
  const corner = camera && cornersOf(camera.position)[0];
  return corner ?? [extent.west + x * degrees.lon, extent.north - y * degrees.lat];
}

function symbolOf({ symbols, camera }: MapMark): LiveSymbol | null {
  const symbol = symbols[0]?.symbol;
  if (!symbol) return null;
  const corners = symbolOutline(symbol.shape, camera ? 11 : 6)?.map(([x, y]): XY => [shortened(x), shortened(y)]);
  return { corners: corners ?? null, filling: symbol.filling, outline: camera ? symbol.outline : 'running' };
}

function waysOf({ camera }: MapMark): LiveMark['properties']['ways'] {
  if (!camera || camera.position.type === 'Point') return [];
  const { position } = camera;
  if (position.type === 'LineString') return [{ closed: false, corners: position.coordinates }];
  return position.coordinates.map(corners => ({ closed: true, corners }));
}

function shortened(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
