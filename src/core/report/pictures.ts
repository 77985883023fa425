/** Pictures of the camera register, as a report holds them. Each is followed by a table that says the same. */
import type { MapModel, CountedSymbol } from '../map/draw-model.js';

/** Drawn as wide as the page: squares, marks, legend, scale bar and north. */
export interface MapPicture {
  readonly kind: 'map';
  readonly caption: string;
  /** The whole picture in words. */
  readonly alt: string;
  readonly map: MapModel;
  readonly scale: string;
  /** Letter on the arrow that points north. */
  readonly north: string;
  readonly legend: readonly { readonly symbol: CountedSymbol['symbol']; readonly label: string }[];
}

/** How a part of a bar is filled, so that no part is told from another by its colour. */
export type Filling = 'solid' | 'hatched' | 'empty';

/** Bars of which each stands for the same whole. */
export interface Shares {
  readonly kind: 'shares';
  readonly caption: string;
  readonly alt: string;
  readonly whole: number;
  readonly legend: readonly { readonly filling: Filling; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly parts: readonly { readonly filling: Filling; readonly count: number; readonly figure: string }[];
  }[];
}

/** Days on a line, true to scale, with numbers that a table explains; above it how many cameras run. */
export interface TimeLine {
  readonly kind: 'timeline';
  readonly caption: string;
  readonly alt: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Beginnings of years or months within. */
  readonly ticks: readonly { readonly on: string; readonly label: string }[];
  /** In the order of their days. `planned` lies ahead of the version. */
  readonly marks: readonly { readonly no: string; readonly on: string; readonly planned: boolean }[];
  /** From each day on so many run; empty where no camera has a date. */
  readonly running: readonly { readonly on: string; readonly count: number }[];
  readonly runningLabel: string;
  /** The day of the version: what follows it is to come. */
  readonly today: { readonly on: string; readonly label: string };
}
