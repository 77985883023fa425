/**
 * A latitude or a longitude as files have it: decimal degrees with point or comma, with a letter for the hemisphere, or degrees,
 * minutes and seconds. Whether two columns were swapped is not decided here: a letter only says what its number is.
 */
import { CellProblem } from './cell-problem.js';
import { readDecimal } from './read-number.js';

export type Axis = 'longitude' | 'latitude';

export interface Degrees {
  readonly value: number;
  /** What the letter says; null without one. */
  readonly axis: Axis | null;
}

const hemispheres: Readonly<Record<string, { axis: Axis; sign: 1 | -1 }>> = {
  N: { axis: 'latitude', sign: 1 },
  S: { axis: 'latitude', sign: -1 },
  E: { axis: 'longitude', sign: 1 },
  W: { axis: 'longitude', sign: -1 },
  С: { axis: 'latitude', sign: 1 },
  Ј: { axis: 'latitude', sign: -1 },
  И: { axis: 'longitude', sign: 1 },
  З: { axis: 'longitude', sign: -1 },
};

const whenUnreadable = 'Enter degrees of WGS 84, such as 44.8125 or 44°48′45″N';
const lettered = /^([NSEWСЈИЗ])?\s*(.*?)\s*([NSEWСЈИЗ])?$/u;
const sexagesimal =
  /^(\d{1,3})\s*[°º:d\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’:m\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|′′)?)?)?$/u;

export function readDegrees(text: string): Degrees | CellProblem {
  const direct = readDecimal(text);
  if (direct !== null) return { value: direct, axis: null };
  return (text.length > 60 ? null : readLettered(text.toUpperCase())) ?? new CellProblem(whenUnreadable);
}

function readLettered(text: string): Degrees | null {
  const [, before = '', number = '', after = ''] = lettered.exec(text) ?? [];
  const value = readNumber(number);
  if (value === null) return null;
  if (before + after === '') return { value, axis: null };
  const hemisphere = hemispheres[before + after];
  return hemisphere && value >= 0 ? { value: value * hemisphere.sign, axis: hemisphere.axis } : null;
}

function readNumber(number: string): number | null {
  const decimal = readDecimal(number.replace(/\s*(°|º|DEG)$/, ''));
  if (decimal !== null) return decimal;
  return number.startsWith('-') ? negative(readSexagesimal(number.slice(1))) : readSexagesimal(number);
}

function readSexagesimal(number: string): number | null {
  const [, degrees = '', minutes = '', seconds = '0'] = sexagesimal.exec(number) ?? [];
  const [d, m, s] = [readDecimal(degrees), readDecimal(minutes), readDecimal(seconds)];
  if (d === null || m === null || s === null || m >= 60 || s >= 60) return null;
  return d + m / 60 + s / 3600;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}
