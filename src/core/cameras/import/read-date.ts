/** Days as people write them. `03/04/2026` may be March or April: it is a problem until somebody says which comes first. */
import { isDate } from '../../text.js';
import { CellProblem } from './cell-problem.js';
import { fold } from './fold.js';

export type DateOrder = 'dmy' | 'mdy';

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'janv', 'janner'],
  ['february', 'feb', 'februar', 'fevrier', 'fevr'],
  ['march', 'mar', 'mart', 'mars', 'marz', 'maerz'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'maj', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet', 'juil'],
  ['august', 'aug', 'avgust', 'avg', 'aout'],
  ['september', 'sep', 'sept', 'septembar', 'septembre'],
  ['october', 'oct', 'oktobar', 'okt', 'octobre', 'oktober'],
  ['november', 'nov', 'novembar', 'novembre'],
  ['december', 'dec', 'decembar', 'decembre', 'dezember', 'dez'],
];
const monthOf = new Map(months.flatMap((names, at) => names.map(name => [name, at + 1] as const)));

const whenUnreadable = 'Enter a date that exists, such as 2026-03-31';

/** `YYYY-MM-DD`. A time behind it is left out. */
export function readDay(text: string, order: DateOrder | null): string | CellProblem {
  const isIso: boolean = isDate(text);
  if (isIso) return text;
  if (text.length > 60) return new CellProblem(whenUnreadable);
  const bare = text.replace(/[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/, '');
  return yearFirst(bare) ?? inNumbers(bare, order) ?? inWords(bare) ?? new CellProblem(whenUnreadable);
}

function yearFirst(text: string): string | CellProblem | null {
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/.exec(text) ?? [];
  return year ? dayOf(Number(year), Number(month), Number(day)) : null;
}

function inNumbers(text: string, order: DateOrder | null): string | CellProblem | null {
  const [, first, mark, second, year] = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/.exec(text) ?? [];
  if (!year) return shortYear(text);
  const [a, b] = [Number(first), Number(second)];
  // With full stops the day comes first wherever they are used.
  if (mark === '.' || order === 'dmy' || a === b) return dayOf(Number(year), b, a);
  if (order === 'mdy') return dayOf(Number(year), a, b);
  if (a > 12) return dayOf(Number(year), b, a);
  if (b > 12) return dayOf(Number(year), a, b);
  return new CellProblem('Say for the file whether the day or the month comes first, or enter this as 2026-03-31');
}

function shortYear(text: string): CellProblem | null {
  return /^\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{2}\.?$/.test(text)
    ? new CellProblem('Enter the year with four digits, such as 2026-03-31')
    : null;
}

function inWords(text: string): string | CellProblem | null {
  const parts = fold(text).split(' ');
  const [first = '', second = '', year = ''] = parts;
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = monthOf.get(name);
  if (parts.length !== 3 || !month || !/^\d{1,2}(st|nd|rd|th|er)?$/.test(day)) return null;
  return /^\d{4}$/.test(year) ? dayOf(Number(year), month, Number.parseInt(day, 10)) : null;
}

function dayOf(year: number, month: number, day: number): string | CellProblem {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : new CellProblem(whenUnreadable);
}
