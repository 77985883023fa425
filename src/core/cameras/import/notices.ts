/** What a person should know of a file before deciding how it is read. Nothing of this is applied by itself. */
import { CellProblem } from './cell-problem.js';
import type { ImportPlan } from './plan.js';
import { readDegrees } from './read-coordinate.js';
import { readDay } from './read-date.js';
import type { TableRow } from './read-row.js';

export interface Notice {
  readonly kind: 'swapped' | 'date_order' | 'retention_unit';
  readonly message: string;
}

export function noticesOf(plan: ImportPlan, rows: readonly TableRow[]): readonly Notice[] {
  const cellsOf = (field: string): readonly string[] => {
    const column = (plan.columns as readonly (string | null)[]).indexOf(field);
    return column < 0 ? [] : rows.map(({ cells }) => (cells[column] ?? '').trim()).filter(cell => cell !== '');
  };
  const notices: Notice[] = [];
  if (!plan.swapped && seemSwapped(cellsOf('longitude'), cellsOf('latitude')))
    notices.push({
      kind: 'swapped',
      message:
        'Longitude and latitude seem to be swapped: read the other way round, the cameras would lie in Europe. Say so below if it is true; nothing is swapped by itself.',
    });
  if (
    plan.dateOrder === null &&
    ['installedOn', 'switchedOn', 'removedOn'].some(each => cellsOf(each).some(isAmbiguous))
  )
    notices.push({
      kind: 'date_order',
      message: 'Some dates, such as 03/04/2026, can be read in two ways: say which number comes first.',
    });
  if (plan.retentionUnit === null && cellsOf('retentionHours').some(cell => /^[\d.,\s]+$/.test(cell)))
    notices.push({
      kind: 'retention_unit',
      message: 'The column for retention has numbers without a unit: say whether they are hours, days or weeks.',
    });
  return notices;
}

function isAmbiguous(cell: string): boolean {
  return readDay(cell, null) instanceof CellProblem && !(readDay(cell, 'dmy') instanceof CellProblem);
}

/** Most places lie outside of Europe as they stand, and inside when turned; or the letters say so. */
function seemSwapped(longitudes: readonly string[], latitudes: readonly string[]): boolean {
  const pairs = longitudes
    .slice(0, latitudes.length)
    .map((each, at) => [readDegrees(each), readDegrees(latitudes[at] ?? '')]);
  const swapped = pairs.filter(([x, y]) => {
    if (!x || !y || x instanceof CellProblem || y instanceof CellProblem) return false;
    if (x.axis === 'latitude' || y.axis === 'longitude') return true;
    return !isInEurope(x.value, y.value) && isInEurope(y.value, x.value);
  });
  return swapped.length > 0 && swapped.length * 2 > pairs.length;
}

/** Roughly: from the Azores to the Urals, from Crete to the North Cape. */
function isInEurope(longitude: number, latitude: number): boolean {
  return longitude >= -32 && longitude <= 60 && latitude >= 34 && latitude <= 72;
}
