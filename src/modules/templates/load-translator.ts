import { localeOf, type Language } from '../../core/language/languages.js';
import { pathsOf, type WordTree } from '../../core/language/localise.js';
import { RuleSpeech } from '../../core/language/rule-speech.js';
import type { RuleWords } from '../../core/language/rule-words.js';
import { templatePhrases, templateTexts } from '../../core/language/template-phrases.js';
import type { TemplateWords } from '../../core/language/template-words.js';
import { Translator } from '../../core/language/translator.js';
import type { Template } from '../../core/template/template.js';
import { loadWords } from './locale-files.js';

/** Areas of the pages: one file each, keyed by the English text. No text stands in two of them. */
export const areas = [
  ...['pages', 'programmes', 'assessments', 'reviews', 'versions', 'cameras', 'administration', 'messages'],
] as const;

/** What the pages say, what the reports say alike, the questionnaires and the rules: the pages' own words win. */
export function loadTranslator(language: Language, templates: readonly Template[]): Translator {
  const english = [...pathsOf(loadWords('en', 'report') ?? {})];
  const own = pathsOf(loadWords(language, 'report') ?? {});
  const reports = english.flatMap(([path, text]) => (text.includes('{') ? [] : [[text, own.get(path) ?? text]]));
  const questions = templates.flatMap(template => {
    const words = loadWords(language, `${template.id}-${template.version}`) as unknown as TemplateWords | null;
    return words === null ? [] : templatePhrases(template, words);
  });
  const pages = areas.flatMap(area => Object.entries((loadWords(language, area) ?? {}) as Record<string, WordTree>));
  const phrases = Object.fromEntries([...reports, ...questions, ...pages]) as Record<string, string>;
  const untranslated = templates.flatMap(templateTexts).filter(each => !Object.hasOwn(phrases, each));
  const rules = loadWords(language, 'rules') as unknown as RuleWords | null;
  const speech = rules === null ? null : new RuleSpeech(rules, localeOf[language]);
  return new Translator(phrases, localeOf[language], new Set(untranslated), speech);
}
