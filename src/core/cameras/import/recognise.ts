/**
 * What the head of a table seems to be: whether its first row names the columns, and which field each column is. Everything here
 * is a proposal with its reason; a person sees it before a row is read.
 */
import { fold } from './fold.js';
import type { ImportField } from './fields.js';
import { fieldByHeader, osmKeysOfExport, ownPrefix } from './header-words.js';
import { guessByContent } from './guess-by-content.js';
import { noticesOf, type Notice } from './notices.js';
import { headerFingerprint, readPlan, type ImportPlan, type Target } from './plan.js';
import type { TableRow } from './read-row.js';
import { unitOf, type RetentionUnit } from './read-words.js';

/** `name`: the header says so. `words`: a part of the header does. `osm`: a key of OpenStreetMap that no field has. */
export type Why = 'name' | 'words' | 'content' | 'osm' | 'empty' | 'remembered' | 'unknown';

export interface RecognisedColumn {
  readonly header: string;
  readonly target: Target;
  readonly why: Why;
  /** A few of its cells, so that a person can judge. */
  readonly samples: readonly string[];
}

export interface Recognition {
  readonly plan: ImportPlan;
  readonly columns: readonly RecognisedColumn[];
  readonly notices: readonly Notice[];
  readonly fingerprint: string;
}

export interface Hints {
  /** Said by a person, when the guess was wrong. */
  readonly header?: boolean;
  /** The plan that was last used for this fingerprint. */
  readonly remembered?: (fingerprint: string) => unknown;
  readonly osm?: boolean;
}

export function recognise(sample: readonly TableRow[], hints: Hints = {}): Recognition {
  const header = hints.header ?? isHeader(sample);
  const rows = header ? sample.slice(1) : sample;
  const headers = headersOf(sample, header);
  const width = headers.length;
  const fingerprint = headerFingerprint(header, headers);
  const remembered = readPlan(hints.remembered?.(fingerprint), width);
  const guessed = remembered
    ? remembered.columns.map((target): Guess => ({ target, why: 'remembered' }))
    : guess(headers, header, rows);
  const plan = remembered ?? planOf(header, headers, guessed);
  const columns = headers.map((name, at): RecognisedColumn => ({
    header: name,
    target: guessed[at]?.target ?? null,
    why: guessed[at]?.why ?? 'unknown',
    samples: samplesOf(rows, at).slice(0, 3),
  }));
  return { plan, columns, fingerprint, notices: noticesOf(plan, rows) };
}

/** The names of all columns that are used at the head of the file; a column without a name is called by its letter. */
export function headersOf(sample: readonly TableRow[], header: boolean): readonly string[] {
  const width = Math.max(0, ...sample.map(({ cells }) => usedWidth(cells)));
  const names = header ? (sample[0]?.cells ?? []) : [];
  return Array.from({ length: width }, (_, at) => (names[at] ?? '').trim() || letterOf(at));
}

export interface Guess {
  readonly target: Target;
  readonly why: Why;
}

function guess(headers: readonly string[], named: boolean, rows: readonly TableRow[]): readonly Guess[] {
  const own = headers.some(each => each.startsWith(ownPrefix));
  const byName = headers.map((header): Guess => (named ? guessByName(header, own) : unknown));
  const at = byName.some(({ target }) => target === 'reference') ? -1 : headers.indexOf('@id');
  if (at >= 0) byName[at] = { target: 'reference', why: 'osm' };
  const unique = byName.map((each, at): Guess => (isRepeated(byName, each, at) ? unknown : each));
  const taken = new Set(unique.map(({ target }) => target));
  return unique.map((each, at): Guess => {
    if (each.target !== null) return each;
    const cells = samplesOf(rows, at);
    if (cells.length === 0) return { target: named && headers[at] !== letterOf(at) ? 'leave' : 'blank', why: 'empty' };
    const target = own ? null : guessByContent(cells, { taken, column: at, rows });
    if (target === null) return unknown;
    taken.add(target);
    return { target, why: 'content' };
  });
}

const unknown: Guess = { target: null, why: 'unknown' };

function isRepeated(all: readonly Guess[], { target }: Guess, at: number): boolean {
  return (
    target !== null && target !== 'note' && target !== 'leave' && all.findIndex(each => each.target === target) < at
  );
}

function guessByName(header: string, own: boolean): Guess {
  if (own && osmKeysOfExport.has(header)) return { target: 'leave', why: 'osm' };
  const bare = header.startsWith(ownPrefix) ? header.slice(ownPrefix.length) : header;
  const name = fold(withoutUnit(bare));
  if (osmNotes.has(header)) return { target: 'note', why: 'osm' };
  const exact = fieldByHeader.get(fold(bare)) ?? fieldByHeader.get(name);
  if (exact) return { target: exact, why: 'name' };
  const part = longestWithin(name);
  return part ? { target: part, why: 'words' } : unknown;
}

/** Keys of OpenStreetMap that say something of a camera for which the register has no field. */
const osmNotes: ReadonlySet<string> = new Set([
  ...[
    'surveillance',
    'operator',
    'operator:type',
    'height',
    'camera:angle',
    'camera:tilt',
    'contact:webcam',
    'description',
  ],
  ...[
    'indoor',
    'level',
    'note',
    'source',
    'image',
    'website',
    'camera:colour',
    'check_date',
    'fixme',
    '@id',
    'direction:note',
  ],
]);

function longestWithin(name: string): ImportField | null {
  const words = name.split(' ');
  for (let length = words.length - 1; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const phrase = words.slice(from, from + length).join(' ');
      const field = phrase.length > 2 ? fieldByHeader.get(phrase) : undefined;
      if (field) return field;
    }
  return null;
}

function planOf(header: boolean, headers: readonly string[], guesses: readonly Guess[]): ImportPlan {
  const at = guesses.findIndex(({ target }) => target === 'retentionHours');
  const columns = guesses.map(({ target }) => target);
  return { header, columns, constants: {}, dateOrder: null, retentionUnit: unitIn(headers[at] ?? ''), swapped: false };
}

function unitIn(header: string): RetentionUnit | null {
  if (fold(header).endsWith('retentionhours')) return 'hours';
  const [, inside] = /[([](.+)[)\]]\s*$/.exec(header) ?? [];
  return unitOf(inside ?? fold(header).split(' ').at(-1) ?? '');
}

function withoutUnit(header: string): string {
  return header.replace(/\s*[([][^)\]]*[)\]]\s*$/, '');
}

/** A first row whose cells are names: known ones, or words above columns of numbers. */
function isHeader(sample: readonly TableRow[]): boolean {
  const cells = (sample[0]?.cells ?? []).filter(cell => cell.trim() !== '');
  const known = cells.filter(cell => guessByName(cell.trim(), cell.startsWith(ownPrefix)).why === 'name').length;
  if (known >= 2 || (known === 1 && cells.length <= 2)) return true;
  if (cells.some(cell => /\d/.test(cell))) return false;
  return sample.slice(1, 20).some(({ cells: below }) => below.some(cell => /^\s*-?\d+([.,]\d+)?\s*$/.test(cell)));
}

function usedWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === '') width--;
  return width;
}

function samplesOf(rows: readonly TableRow[], at: number): readonly string[] {
  return rows.map(({ cells }) => (cells[at] ?? '').trim()).filter(cell => cell !== '');
}

/** As spreadsheet programs name columns: A to Z, AA and so on. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
