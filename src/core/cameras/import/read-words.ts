/** Choices, lists and durations of a cell. */
import type { CapabilityState } from '../../programme/programme.js';
import type { Zone } from '../camera.js';
import { CellProblem } from './cell-problem.js';
import { fold } from './fold.js';
import { readWhole } from './read-number.js';
import { stateWords, zoneWords, type Words } from './value-words.js';

export function readChoice<Option extends string>(text: string, words: Words<Option>): Option | CellProblem {
  const option = words.get(text) ?? words.get(fold(text));
  if (option) return option;
  const known = [...new Set(words.values())].join(', ');
  return new CellProblem(`Enter one of ${known}, or a word that means it in English, Serbian, French or German`);
}

/** A short dash is how tables say no. */
export function readState(text: string): CapabilityState | CellProblem {
  return text === '-' || text === '–' ? 'absent' : readChoice(text, stateWords);
}

export function readZones(text: string): readonly Zone[] | CellProblem {
  const found: Zone[] = [];
  for (const part of text.split(/[;,|\n]/)) {
    if (part.trim() === '') continue;
    const zone = readChoice(part.trim(), zoneWords);
    if (zone instanceof CellProblem) return zone;
    found.push(zone);
  }
  return found;
}

/** `P1; P2`, or the numbers alone. The letter, when there is one, must be the one of that table. */
export function readRows(text: string, letter: 'P' | 'Q' | 'C'): readonly number[] | CellProblem {
  const rows: number[] = [];
  for (const part of text.split(/[;,|\s]+/)) {
    if (part === '') continue;
    const [, given, number] = /^([A-Za-zРрЦц]?)(\d{1,4})$/.exec(part) ?? [];
    if (number === undefined || !isLetter(given ?? '', letter))
      return new CellProblem(`Enter rows of the assessment, such as ${letter}1; ${letter}2`);
    rows.push(Number(number));
  }
  return rows;
}

function isLetter(given: string, letter: string): boolean {
  const upper = given.toUpperCase();
  return upper === '' || upper === letter || (letter === 'P' && upper === 'Р') || (letter === 'C' && upper === 'Ц');
}

export const retentionUnits = ['hours', 'days', 'weeks'] as const;
export type RetentionUnit = (typeof retentionUnits)[number];

const hoursIn: Readonly<Record<RetentionUnit, number>> = { hours: 1, days: 24, weeks: 168 };

const unitWords: ReadonlyMap<string, RetentionUnit> = new Map(
  Object.entries({
    hours: 'h|hr|hrs|hour|hours|sat|sati|casova|cas|heure|heures|std|stunde|stunden',
    days: 'd|day|days|dan|dana|jour|jours|j|tag|tage|tagen',
    weeks: 'w|week|weeks|nedelja|nedelje|nedelju|semaine|semaines|woche|wochen',
  } satisfies Record<RetentionUnit, string>).flatMap(([unit, names]) =>
    names.split('|').map((name): [string, RetentionUnit] => [name, unit as RetentionUnit]),
  ),
);

export function unitOf(word: string): RetentionUnit | null {
  return unitWords.get(fold(word)) ?? null;
}

/** Hours. A bare number has the unit that was said for the column; without one it is a problem: 30 what? */
export function readRetention(text: string, unit: RetentionUnit | null): number | CellProblem {
  const [, number = '', word = ''] = /^([\d\s.,]+?)\s*(\p{L}*)\.?$/u.exec(text) ?? [];
  const known = word === '' ? unit : unitOf(word);
  const message = 'Enter how long recordings are kept with its unit: hours, days or weeks, such as 30 days';
  if (known === null) return new CellProblem(message);
  const count = readWhole(number, message);
  return count instanceof CellProblem ? count : count * hoursIn[known];
}
