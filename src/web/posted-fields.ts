/** The fields of a form by the names that they have in it: posted, kept as a draft, or carried along to be posted again. */
import type { PostedFields } from './table-form.js';

export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * A posted form as a flat list of its names: the parser has nested `rows[3][need]`, drafts and hidden fields have not.
 * What was pressed (`action`) is no part of what was typed.
 */
export function fieldsOf(body: unknown): FormFields {
  return Object.fromEntries(flat('', body).filter(([name]) => name !== 'action' && name !== '_csrf'));
}

export function actionOf(body: unknown): string {
  const pressed = flat('', body).filter(([name]) => name === 'action');
  return firstOf(Object.fromEntries(pressed), 'action') || 'continue';
}

export function firstOf(fields: PostedFields, name: string): string {
  return allOf(fields, name)[0] ?? '';
}

export function allOf(fields: PostedFields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** One pair for each field that a form repeats as hidden inputs. */
export function pairsOf(fields: FormFields): readonly (readonly [string, string])[] {
  return Object.keys(fields).flatMap(name => allOf(fields, name).map(value => [name, value] as const));
}

/** The revision that the writer looked at; 0 before there was any. */
export function seenIn(fields: PostedFields): number {
  const seen = Number(firstOf(fields, 'seen'));
  return Number.isSafeInteger(seen) && seen > 0 ? seen : 0;
}

function flat(name: string, value: unknown): [string, string | string[]][] {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return [[name, value.filter(each => typeof each === 'string')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => flat(name === '' ? key : `${name}[${key}]`, each));
}
