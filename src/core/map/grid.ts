/** The squares of a map, named as in an atlas: `C4` is in the third column and the fourth row from the top. */
import type { LonLat } from '../cameras/camera.js';
import { project, type MapView } from './map-view.js';

export interface Square {
  /** From the left, from 0. */
  readonly column: number;
  /** From the top, from 0. */
  readonly row: number;
}

/** Null for what is not on the map: its right and its lower edge are not. */
export function squareOf(view: MapView, at: LonLat): Square | null {
  const [x, y] = project(view, at);
  const square = { column: Math.floor(x / view.cell), row: Math.floor(y / view.cell) };
  const isOnMap = x >= 0 && y >= 0 && square.column < columnsOf(view) && square.row < rowsOf(view);
  return isOnMap ? square : null;
}

export const columnsOf = ({ width, cell }: MapView): number => Math.round(width / cell);
export const rowsOf = ({ height, cell }: MapView): number => Math.round(height / cell);

export const columnName = (column: number): string => String.fromCharCode(65 + column);
export const squareName = ({ column, row }: Square): string => `${columnName(column)}${row + 1}`;
