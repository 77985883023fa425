/** The fixtures that govuk-frontend ships, and a guard that says which of them our props can express. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ComponentChildren } from 'preact';
import { asChildren } from './html.js';

export interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

/** What a macro was called with; adapters read it, whatever it holds. */
export type Options = { readonly [key: string]: Options } & { readonly length?: number };

/** Thrown by an adapter: the fixture uses what our component deliberately leaves out. */
export class NotOurs extends Error {}

const folder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

export function fixturesOf(component: string): Fixture[] {
  const path = join(folder, 'dist/govuk/components', component, 'fixtures.json');
  return JSON.parse(readFileSync(path, 'utf8')).fixtures;
}

/** Refuses options other than these. A path such as `items.hint.text` goes through lists. */
export function only(options: Options, ...allowed: readonly string[]): void {
  for (const path of paths(options, '')) {
    if (!allowed.includes(path)) throw new NotOurs(path);
  }
}

function paths(value: unknown, at: string): string[] {
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [at];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, list ? at : [at, key].filter(Boolean).join('.')));
}

export function text(value: unknown): string | undefined {
  return value === undefined || value === null || value === false ? undefined : String(value);
}

export function list(value: Options | undefined): Options[] {
  return Array.isArray(value) ? value.filter(Boolean) : [];
}

export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** `{ html }` or `{ text }` as children. */
export function content(part: Options | undefined): ComponentChildren {
  if (part?.['html']) return asChildren(String(part['html']));
  return text(part?.['text']);
}

/** The letter of a size class such as `govuk-label--l`; refuses any other class. */
export function size(classes: unknown, base: string): 's' | 'm' | 'l' | 'xl' | undefined {
  if (!classes) return undefined;
  const letter = new RegExp(`^${base}--(s|m|l|xl)$`).exec(String(classes))?.[1];
  if (!letter) throw new NotOurs(String(classes));
  return letter as 's' | 'm' | 'l' | 'xl';
}

/** Which of the allowed modifiers of a component are set; refuses any other class. */
export function modifiers(classes: unknown, ...allowed: readonly string[]): (modifier: string) => boolean {
  const found = String(classes ?? '')
    .split(' ')
    .filter(Boolean);
  const other = found.find(name => !allowed.includes(name));
  if (other) throw new NotOurs(other);
  return modifier => found.includes(modifier);
}
