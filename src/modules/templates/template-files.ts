import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from '../../core/template/parse.js';
import { canonicalJson, sha256 } from '../../core/version/canonical.js';
import { readYaml, templatesDirectory } from '../../platform/template-directory.js';
import type { LoadedTemplate } from './loaded-template.js';

/** Every questionnaire. A faulty one stops the start: half a questionnaire would be worse than none. */
export function loadTemplates(): readonly LoadedTemplate[] {
  const directory = join(templatesDirectory, 'assessments');
  const files = readdirSync(directory).filter(name => name.endsWith('.yaml'));
  return files.map(name => loadTemplate(join(directory, name), name));
}

export function loadCatalogue<Entry>(name: string): readonly Entry[] {
  return readYaml(join(templatesDirectory, 'catalogues', `${name}.yaml`)) as readonly Entry[];
}

function loadTemplate(path: string, name: string): LoadedTemplate {
  const read = parseTemplate(readYaml(path));
  if ('problems' in read) {
    const listed = read.problems.map(({ where, problem }) => `${where}: ${problem}`);
    throw new Error(`templates/assessments/${name} cannot be used:\n${listed.join('\n')}`);
  }
  return { content: read.template, digest: sha256(canonicalJson(read.template)) };
}
