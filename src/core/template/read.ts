/** Readers: from an unknown value to a typed one, or undefined after reporting why not. They are put together per kind. */
import { isPrintable, normalised } from '../text.js';
import type { Place } from './place.js';

export type Reader<T> = (value: unknown, at: Place) => T | undefined;

/** Short text on one line, at most 300 characters. */
export const line: Reader<string> = (value, at) => {
  const text = prose(value, at);
  if (text !== undefined && (text.length > 300 || text.includes('\n')))
    return at.report('must be one line of at most 300 characters');
  return text;
};

/** Text of at most 4,000 characters. */
export const prose: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || value.trim() === '') return at.report('must be text');
  const text = normalised(value);
  if (text.length > 4000) return at.report('must be at most 4,000 characters');
  return isPrintable(text) ? text : at.report('must not hold control characters');
};

/** `constructor` would be found on every plain object, so it is nobody's id. */
export const id: Reader<string> = (value, at) =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9._-]{0,79}$/.test(value) && value !== 'constructor'
    ? value
    : at.report('must be an id of lower-case letters, digits, dots, hyphens and underscores');

export const flag: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : at.report('must be true or false');

export const figure: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : at.report('must be a number');

export const count: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
    ? value
    : at.report('must be a whole number from 1');

export function oneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (value, at) => allowed.find(each => each === value) ?? at.report(`must be one of ${allowed.join(', ')}`);
}

/** A list with at least one element. Elements with an `id` or a `value` are named by it in problems, others by number. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0) return at.report('must be a list with at least one entry');
    const read = Array.from(value, (each: unknown, index) =>
      reader(each, at.inside(nameOf(each) ?? String(index + 1))),
    );
    return read.every(each => each !== undefined) ? (read as T[]) : undefined;
  };
}

type Shape<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Optional<T[K]> : Reader<T[K]> };
interface Optional<T> {
  readonly optional: Reader<NonNullable<T>>;
}

/** Marks a key that may be left out. */
export function optional<T>(reader: Reader<T>): { readonly optional: Reader<T> } {
  return { optional: reader };
}

/** An object with exactly these keys; every problem of every key is reported. */
export function object<T extends object>(shape: Shape<T>): Reader<T> {
  const fields = Object.entries<Reader<unknown> | Optional<unknown>>(shape);
  return (value, at) => {
    if (!isObject(value)) return at.report('must be an object');
    const unknown = Object.keys(value).filter(key => !Object.hasOwn(shape, key));
    for (const key of unknown) at.inside(key).report('is not a key that is known here');

    const read = fields.map(([key, field]) => [key, readField(value, key, field, at)] as const);
    if (unknown.length > 0 || read.some(([, each]) => each === failed)) return undefined;
    return Object.fromEntries(read.filter(([, each]) => each !== leftOut)) as T;
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const failed = Symbol('failed');
const leftOut = Symbol('left out');

function readField(
  from: Record<string, unknown>,
  key: string,
  field: Reader<unknown> | Optional<unknown>,
  at: Place,
): unknown {
  const value = Object.hasOwn(from, key) ? from[key] : undefined;
  const place = at.inside(key);
  if (typeof field === 'function') {
    if (value === undefined) place.report('is missing');
    return value === undefined ? failed : (field(value, place) ?? failed);
  }
  return value === undefined ? leftOut : (field.optional(value, place) ?? failed);
}

function nameOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return [value.id, value.value].find(each => typeof each === 'string' && each !== '') as string | undefined;
}
