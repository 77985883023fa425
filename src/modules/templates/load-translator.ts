import type { Citation } from '../../core/citation.js';
import { cataloguePhrases, type CatalogueWords } from '../../core/language/catalogue-words.js';
import { localeOf, type Language } from '../../core/language/languages.js';
import { pathsOf, type WordTree } from '../../core/language/localise.js';
import { RuleSpeech } from '../../core/language/rule-speech.js';
import type { RuleWords } from '../../core/language/rule-words.js';
import { templatePhrases, templateTexts } from '../../core/language/template-phrases.js';
import type { TemplateWords } from '../../core/language/template-words.js';
import { Translator } from '../../core/language/translator.js';
import { wordedCitations } from '../../core/report/worded.js';
import type { Template } from '../../core/template/template.js';
import { loadWords } from './locale-files.js';
import { loadReportWords } from './report-words.js';
import { loadCatalogue } from './template-files.js';

/** Areas of the pages: one file each, keyed by the English text. No text stands in two of them. */
export const areas = [
  ...['pages', 'programmes', 'assessments', 'reviews', 'versions', 'cameras', 'administration', 'evidence', 'messages'],
] as const;

/** What the pages say, what the reports say alike, the questionnaires, the catalogues and the rules: the pages' own words win. */
export function loadTranslator(language: Language, templates: readonly Template[]): Translator {
  const english = [...pathsOf(loadWords('en', 'report') ?? {})];
  const own = pathsOf(loadWords(language, 'report') ?? {});
  const reports = english.flatMap(([path, text]) => (text.includes('{') ? [] : [[text, own.get(path) ?? text]]));
  const questions = templates.flatMap(template => {
    const words = loadWords(language, `${template.id}-${template.version}`) as unknown as TemplateWords | null;
    return words === null ? [] : templatePhrases(template, words);
  });
  const pages = areas.flatMap(area => Object.entries((loadWords(language, area) ?? {}) as Record<string, WordTree>));
  const phrases = Object.fromEntries([...catalogued(language), ...reports, ...questions, ...pages]) as Record<
    string,
    string
  >;
  const untranslated = templates.flatMap(templateTexts).filter(each => !Object.hasOwn(phrases, each));
  return new Translator(phrases, localeOf[language], new Set(untranslated), speechIn(language));
}

/** What sources are called, and what the catalogues say. */
function catalogued(language: Language): readonly (readonly [string, string])[] {
  const citations = loadCatalogue<Citation>('citations');
  const named = wordedCitations(citations, loadReportWords(language, []));
  const words = loadWords(language, 'catalogues') as unknown as CatalogueWords | null;
  return [
    ...citations.map(({ label }, at) => [label, named[at]!.label] as const).filter(([label, own]) => label !== own),
    ...Object.entries(words === null ? {} : cataloguePhrases(words)),
  ];
}

/** What rules say, and what the catalogues' texts are listed in; null where nobody has written what rules say in this language. */
function speechIn(language: Language): RuleSpeech | null {
  const rules = loadWords(language, 'rules') as unknown as RuleWords | null;
  if (rules === null) return null;
  const catalogues = loadWords(language, 'catalogues') as unknown as CatalogueWords | null;
  const shared = { ...rules.shared, ...catalogues?.lists };
  const values = { ...rules.values, ...catalogues?.causes, ...catalogues?.harms };
  return new RuleSpeech({ ...rules, shared, values }, localeOf[language]);
}
