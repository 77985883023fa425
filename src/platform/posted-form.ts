/** Reads a posted form as it was typed, to show it again beside what needs correcting. */
import type { FieldProblem } from './domain-error.js';

/** What somebody typed into a field. */
export function typed(body: unknown, field: string): string {
  const value = posted(body, field);
  return typeof value === 'string' ? value : '';
}

/** The values of the ticked boxes: one arrives as a text, several as a list, none not at all. */
export function ticked(body: unknown, field: string): readonly string[] {
  const value = posted(body, field);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(each => typeof each === 'string');
}

/** Whatever was sent under this name; undefined when nothing was. */
export function posted(body: unknown, field: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, field)) return undefined;
  return (body as Record<string, unknown>)[field];
}

/** As the error summary and the fields take them. */
export function errorsOf(
  problems: readonly FieldProblem[],
): readonly { readonly field: string; readonly text: string }[] {
  return problems.map(({ field, message }) => ({ field, text: message }));
}
