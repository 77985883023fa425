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

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no number for NaN or infinity');
  return JSON.stringify(value);
}

function wellFormed(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('A lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
}
