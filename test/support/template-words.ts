import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sourceOf, type Language } from '../../src/core/language/languages.js';
import { localised, type WordTree } from '../../src/core/language/localise.js';
import type { TemplateWords } from '../../src/core/language/template-words.js';
import { parseTemplate } from '../../src/core/template/parse.js';
import type { Template } from '../../src/core/template/template.js';

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8'));

export function parsedTemplate(name: string): Template {
  const found = parseTemplate(read(`assessments/${name}.yaml`));
  if ('problems' in found) throw new Error(`${name} cannot be used`);
  return found.template;
}

export function templateWordsIn(language: Language, name: string): TemplateWords {
  const tree = read(`locales/${sourceOf(language)}/${name}.yaml`) as WordTree;
  return localised(tree, language) as unknown as TemplateWords;
}
