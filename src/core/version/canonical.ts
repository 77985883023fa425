/**
 * Canonical JSON after RFC 8785 (JCS): keys in UTF-16 order, no white space, numbers as ECMAScript prints them.
 * The same value gives the same bytes on every machine, so its SHA-256 can be checked without us.
 */
import { createHash } from 'node:crypto';

/** @throws TypeError on what JSON cannot carry: undefined, functions, NaN, infinities, lone surrogates. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return object(value as Record<string, unknown>);
  throw new TypeError(`JSON has no ${typeof value}`);
}

/** So many members of a long list are written at once: cameras by the thousand take a few milliseconds. */
const atOnce = 200;

/**
 * The same text in pieces, for what holds tens of thousands of rows: whoever joins them can let others have their turn in
 * between. Joined they are `canonicalJson`, byte for byte.
 * @throws TypeError as `canonicalJson` does.
 */
export function* canonicalPieces(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > atOnce) yield* piecesOfList(value);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* piecesOfObject(value);
  else yield canonicalJson(value);
}

/** SHA-256 in lower-case hexadecimal over the UTF-8 bytes of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The digest that approvals bind and reports print. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

function object(value: Record<string, unknown>): string {
  const members = Object.keys(value)
    .sort()
    .map(key => `${wellFormed(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function* piecesOfObject(value: object): Generator<string> {
  let before = '{';
  for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${before}${wellFormed(key)}:`;
    yield* canonicalPieces(member);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* piecesOfList(value: readonly unknown[]): Generator<string> {
  for (let from = 0; from < value.length; from += atOnce)
    yield `${from === 0 ? '[' : ','}${value
      .slice(from, from + atOnce)
      .map(canonicalJson)
      .join(',')}`;
  yield ']';
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no number for NaN or infinity');
  return JSON.stringify(value);
}

function wellFormed(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('A lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
}
