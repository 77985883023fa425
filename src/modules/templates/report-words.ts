import { takenTitles, type CatalogueWords } from '../../core/language/catalogue-words.js';
import type { Language } from '../../core/language/languages.js';
import type { RuleWords } from '../../core/language/rule-words.js';
import type { TemplateWords } from '../../core/language/template-words.js';
import type { ReportWords } from '../../core/report/words.js';
import type { Template } from '../../core/template/template.js';
import { loadWords } from './locale-files.js';

/** The report's own words, with the names of sources, the rules and the questionnaires as far as they are translated. */
export function loadReportWords(language: Language, templates: readonly Template[]): ReportWords {
  const { report } = loadWords(language, 'report') as unknown as { report: ReportWords };
  const sources = loadWords(language, 'citations') as Readonly<Record<string, string>> | null;
  const questionnaires = Object.fromEntries(
    templates.flatMap(({ id, version }) => {
      const name = `${id}-${version}`;
      const words = loadWords(language, name) as unknown as TemplateWords | null;
      return words === null ? [] : [[name, words]];
    }),
  );
  const rules = loadWords(language, 'rules') as unknown as RuleWords | null;
  const catalogues = loadWords(language, 'catalogues') as unknown as CatalogueWords | null;
  return {
    ...report,
    ...(sources === null ? {} : { sources }),
    ...(rules === null ? {} : { rules }),
    ...(catalogues === null ? {} : { titles: takenTitles(catalogues) }),
    questionnaires,
  };
}
