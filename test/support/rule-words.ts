import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CatalogueWords } from '../../src/core/language/catalogue-words.js';
import { sourceOf, type Language } from '../../src/core/language/languages.js';
import { localised, type WordTree } from '../../src/core/language/localise.js';
import type { RuleWords } from '../../src/core/language/rule-words.js';

function read(language: Language, area: string): WordTree {
  const file = new URL(`../../templates/locales/${sourceOf(language)}/${area}.yaml`, import.meta.url);
  return localised(parse(readFileSync(file, 'utf8')) as WordTree, language);
}

/** What the rules say in a language, as it is shipped. */
export function ruleWordsIn(language: Language): RuleWords {
  return read(language, 'rules') as unknown as RuleWords;
}

/** Names of sources by their id. */
export function sourcesIn(language: Language): Readonly<Record<string, string>> {
  return read(language, 'citations') as Readonly<Record<string, string>>;
}

/** What the catalogues say. */
export function catalogueWordsIn(language: Language): CatalogueWords {
  return read(language, 'catalogues') as unknown as CatalogueWords;
}
