/** What a column without a known name may be, by its cells. A proposal: a person confirms it before it is used. */
import { CellProblem } from './cell-problem.js';
import type { ImportField } from './fields.js';
import type { Target } from './plan.js';
import { readDegrees } from './read-coordinate.js';
import { readDay } from './read-date.js';
import type { TableRow } from './read-row.js';
import { readChoice } from './read-words.js';
import { kindWords, mountWords, statusWords, zoneWords, type Words } from './value-words.js';

interface Surroundings {
  readonly taken: ReadonlySet<Target>;
  readonly column: number;
  readonly rows: readonly TableRow[];
}

type Fits = (cells: readonly string[], surroundings: Surroundings) => boolean;

export function guessByContent(cells: readonly string[], surroundings: Surroundings): ImportField | null {
  const found = candidates.find(([field, fits]) => !surroundings.taken.has(field) && fits(cells, surroundings));
  return found?.[0] ?? null;
}

const candidates: readonly (readonly [ImportField, Fits])[] = [
  ['position', cells => cells.every(each => /^(\{.*"coordinates"|(SRID=4326;)?\s*POINT\s*\()/i.test(each))],
  ['latitude', (cells, at) => isDegrees(cells) && hasNeighbour(at, 1) && within(cells, 90)],
  ['longitude', (cells, at) => isDegrees(cells) && (at.taken.has('latitude') || hasNeighbour(at, 1))],
  ['kind', cells => isChoice(cells, kindWords)],
  ['status', cells => isChoice(cells, statusWords)],
  ['mount', cells => isChoice(cells, mountWords)],
  ['zones', cells => isChoice(cells, zoneWords)],
  [
    'reference',
    cells =>
      isUnique(cells) && cells.every(each => each.length <= 30 && /\d/.test(each) && !isDegree(each) && !isDay(each)),
  ],
  ['installedOn', cells => cells.every(isDay)],
  ['site', cells => cells.every(each => /\p{L}{3}/u.test(each) && each.length <= 200)],
];

/** Degrees of a place have decimals; a whole number may be anything. */
function isDegree(text: string): boolean {
  return /[.,]\d{2,}|[°º]/.test(text) && !(readDegrees(text) instanceof CellProblem);
}

function isDegrees(cells: readonly string[]): boolean {
  return cells.every(isDegree) && within(cells, 180);
}

function within(cells: readonly string[], limit: number): boolean {
  return cells.every(each => {
    const degrees = readDegrees(each);
    return !(degrees instanceof CellProblem) && Math.abs(degrees.value) <= limit;
  });
}

function hasNeighbour({ column, rows }: Surroundings, step: 1 | -1): boolean {
  const cells = rows.map(row => (row.cells[column + step] ?? '').trim()).filter(each => each !== '');
  return cells.length > 0 && isDegrees(cells);
}

function isChoice<Option extends string>(cells: readonly string[], words: Words<Option>): boolean {
  return cells.every(each => !(readChoice(each, words) instanceof CellProblem));
}

function isUnique(cells: readonly string[]): boolean {
  return new Set(cells).size === cells.length;
}

function isDay(text: string): boolean {
  return !(readDay(text, 'dmy') instanceof CellProblem);
}
