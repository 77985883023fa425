/**
 * A map of cameras as something to draw: every mark with its place in units, independent of SVG, PDF or a browser. Of one register and
 * one view it is always the same. Nothing in it is a colour, and what is printed beside it (`C4`) is found again in the table.
 */
import { namedSides, type Side } from './names.js';
import type { CameraKind, CameraStatus, LonLat, Position } from '../cameras/camera.js';
import { bySymbol, symbolFromKey, type CameraSymbol, type SymbolFacts } from './camera-symbol.js';
import type { Extent } from './extent.js';
import { fieldOfView } from './field-of-view.js';
import { squareName, type Square } from './grid.js';
import { project, type MapView, type XY } from './map-view.js';
import { scaleBar, type ScaleBar } from './scale-bar.js';

export interface PlacedCamera extends SymbolFacts {
  readonly reference: string;
  readonly site: string;
  readonly kind: CameraKind;
  readonly status: CameraStatus;
  readonly position: Position;
  readonly direction: number | null;
  readonly fieldOfView: number | null;
}

/** What stands in one square of the grid: `gather` makes it from cameras, and a database by grouping. */
export interface Gathered {
  readonly square: Square;
  /** Their mean. */
  readonly at: LonLat;
  readonly extent: Extent;
  readonly cameras: number;
  readonly symbols: Readonly<Record<string, number>>;
  /** The only site among them, null for several. */
  readonly site: string | null;
  /** The camera itself where it is the only one. */
  readonly camera: PlacedCamera | null;
}

export interface CountedSymbol {
  readonly symbol: CameraSymbol;
  readonly cameras: number;
}

export interface MapMark {
  /** Such as `C4`: one mark a square. */
  readonly square: string;
  readonly at: XY;
  readonly radius: number;
  readonly extent: Extent;
  readonly cameras: number;
  /** Gravest first; one of one camera for a mark of a single camera. */
  readonly symbols: readonly CountedSymbol[];
  readonly site: string | null;
  readonly camera: PlacedCamera | null;
  /** Whether there is room for its reference beside it, and where: not over what it sees, if that can be. */
  readonly named: Side | null;
  /** Outline of what it sees, a line of two points where only the direction is known. */
  readonly sight: readonly XY[] | null;
  /** The way of a mobile camera, or the outlines of its area. */
  readonly ways: readonly { readonly closed: boolean; readonly corners: readonly XY[] }[];
}

export interface MapModel {
  readonly view: MapView;
  /** Row by row of the grid, from the upper left. */
  readonly marks: readonly MapMark[];
  readonly cameras: number;
  readonly scale: ScaleBar;
  /** The symbols that occur, with how many cameras each stands for: a legend needs no others. */
  readonly legend: readonly CountedSymbol[];
}

/** Radius of the symbol of one camera. */
export const symbolRadius = 11;
const reach = 40;

export function mapModel(view: MapView, gathered: readonly Gathered[]): MapModel {
  const unnamed = [...gathered].sort(bySquare).map(each => markOf(view, each));
  const sides = namedSides(unnamed, view.width, symbolRadius);
  const marks = unnamed.map((each, at) => ({ ...each, named: sides[at] ?? null }));
  const all = new Map<string, number>();
  for (const { symbols } of gathered)
    for (const [key, cameras] of Object.entries(symbols)) all.set(key, (all.get(key) ?? 0) + cameras);
  return {
    view,
    marks,
    cameras: gathered.reduce((sum, each) => sum + each.cameras, 0),
    scale: scaleBar(view.metresPerUnit, view.width / 4),
    legend: counted([...all]),
  };
}

function markOf(view: MapView, { square, at, symbols, camera, ...rest }: Gathered): Omit<MapMark, 'named'> {
  const exact = project(view, at);
  const radius = camera ? symbolRadius : clusterRadius(rest.cameras);
  return {
    ...rest,
    ...{ square: squareName(square), radius, camera },
    at: shortened(camera ? exact : within(view, square, exact, radius)),
    symbols: counted(Object.entries(symbols)),
    sight: camera?.position.type === 'Point' ? (fieldOfView(exact, camera, reach)?.map(shortened) ?? null) : null,
    ways: camera ? waysOf(view, camera.position) : [],
  };
}

/** Wider for numbers with more figures. */
function clusterRadius(cameras: number): number {
  return 12 + 4 * (String(cameras).length - 1);
}

/** A cluster stays clear of the squares beside its own, so that no two cover each other. */
function within({ cell }: MapView, { column, row }: Square, [x, y]: XY, radius: number): XY {
  const inset = Math.min(radius, cell / 2);
  const keep = (value: number, from: number): number => Math.min(Math.max(value, from + inset), from + cell - inset);
  return [keep(x, column * cell), keep(y, row * cell)];
}

function waysOf(view: MapView, position: Position): MapMark['ways'] {
  if (position.type === 'Point') return [];
  const closed = position.type === 'Polygon';
  const lines = position.type === 'Polygon' ? position.coordinates : [position.coordinates];
  return lines.map(line => ({ closed, corners: line.map(corner => shortened(project(view, corner))) }));
}

function counted(symbols: readonly (readonly [key: string, cameras: number])[]): readonly CountedSymbol[] {
  return symbols
    .map(([key, cameras]) => ({ symbol: symbolFromKey(key), cameras }))
    .sort((a, b) => bySymbol(a.symbol, b.symbol));
}

function bySquare({ square: a }: Gathered, { square: b }: Gathered): number {
  return a.row - b.row || a.column - b.column;
}

/** A tenth of a unit is finer than any screen or printer. */
function shortened([x, y]: XY): XY {
  return [Math.round(x * 10) / 10 + 0, Math.round(y * 10) / 10 + 0];
}
