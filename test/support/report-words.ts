import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../src/core/language/languages.js';
import { sourceOf } from '../../src/core/language/languages.js';
import { localised, type WordTree } from '../../src/core/language/localise.js';
import type { ReportWords } from '../../src/core/report/words.js';

/** The words of a report as they are shipped. */
export function reportWordsIn(language: Language): ReportWords {
  const file = new URL(`../../templates/locales/${sourceOf(language)}/report.yaml`, import.meta.url);
  const { report } = localised(parse(readFileSync(file, 'utf8')) as WordTree, language) as unknown as {
    report: ReportWords;
  };
  return report;
}

export const reportWords = reportWordsIn('en');
