/** Words from `templates/locales`: one folder a language, one file an area, Serbian in one source for both scripts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOf, type Language } from '../../core/language/languages.js';
import { localised, type WordTree } from '../../core/language/localise.js';
import { readYaml, templatesDirectory } from '../../platform/template-directory.js';

/** What the area says in the language; null where nobody has written it yet. */
export function loadWords(language: Language, area: string): WordTree | null {
  const path = join(templatesDirectory, 'locales', sourceOf(language), `${area}.yaml`);
  return existsSync(path) ? localised(readYaml(path) as WordTree, language) : null;
}
