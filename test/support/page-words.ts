import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sentencesOf } from '../../src/core/language/translator.js';
import { pathsOf, type WordTree } from '../../src/core/language/localise.js';

const locales = new URL('../../templates/locales/', import.meta.url);

type Words = Readonly<Record<string, string>>;

function read(path: string): WordTree {
  return parse(readFileSync(new URL(path, locales), 'utf8')) as WordTree;
}

/** Files that are keyed by an English text. */
export const pageAreas: readonly string[] = readdirSync(new URL('sr/', locales))
  .map(file => file.replace(/\.yaml$/, ''))
  .filter(area => !/^(report|mail|citations|rules|catalogues|camera-dpia-\d+)$/.test(area));

/** What the pages say in the languages that are translated, an area each. */
export function pageWordsIn(source: string, area: string): Words {
  return read(`${source}/${area}.yaml`) as Words;
}

/** The English texts that a language knows: those of its pages, and those that the reports say alike. */
export function knownTexts(source: string): ReadonlySet<string> {
  const reports = [...pathsOf(read('en/report.yaml')).values()].filter(text => !text.includes('{'));
  const pages = pageAreas.flatMap(area => Object.keys(pageWordsIn(source, area)));
  return new Set([...reports, ...pages].map(shapeOf));
}

/** A text with its places unnamed. */
export function shapeOf(text: string): string {
  return text
    .replace(/\{[^{}]*\}/g, '{}')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Whether the text is known as a whole, or sentence by sentence. */
export function isKnown(text: string, known: ReadonlySet<string>): boolean {
  const shape = shapeOf(text);
  return known.has(shape) || sentencesOf(shape).every(each => known.has(each));
}
