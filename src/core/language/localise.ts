/** The words of a language from their source: script, signs that must not be parted, and whatever is still untranslated. */
import { toCyrillic, toLatin } from './cyrillic.js';
import { unparted } from './punctuation.js';
import { localeOf, type Language } from './languages.js';

export type WordTree = string | readonly WordTree[] | { readonly [key: string]: WordTree };

/** The source as the language writes it; a `locale` of its own says by which rules dates and figures are written. */
export function localised(source: WordTree, language: Language): WordTree {
  return mapped(source, (text, key) => (key === 'locale' ? localeOf[language] : written(text, language)));
}

export function written(text: string, language: Language): string {
  const whole = unparted(text);
  if (language === 'sr-Cyrl') return toCyrillic(whole);
  if (language === 'sr-Latn') return toLatin(whole);
  return language === 'fr' ? spacedFrench(whole) : whole;
}

/** French sets a space before `: ; ? !` and within its quotation marks, at which a line must not end. */
export function spacedFrench(text: string): string {
  return text
    .replace(/ (?=[:;?!»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/N° /g, 'N°\u00a0');
}

function mapped(tree: WordTree, change: (text: string, key: string) => string, key = ''): WordTree {
  if (typeof tree === 'string') return change(tree, key);
  if (isList(tree)) return tree.map(each => mapped(each, change));
  return Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, mapped(each, change, name)]));
}

function isList(tree: WordTree): tree is readonly WordTree[] {
  return Array.isArray(tree);
}

/** Every text with the path to it, such as `report.cover.notice`. */
export function pathsOf(tree: WordTree, path = ''): ReadonlyMap<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]]);
  const within = isList(tree) ? tree.map((each, at) => [String(at), each] as const) : Object.entries(tree);
  return new Map(within.flatMap(([key, each]) => [...pathsOf(each, path === '' ? key : `${path}.${key}`)]));
}

/** Names of the places in braces, sorted; forms of a plural belong to their place. */
export function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(each => each[1]!))].sort();
}
