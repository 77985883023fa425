import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseTemplate } from '../../core/template/parse.js';
import type { Template } from '../../core/template/template.js';
import { canonicalJson, sha256 } from '../../core/version/canonical.js';
import { projectRoot } from '../../platform/project-root.mjs';

export interface LoadedTemplate {
  readonly content: Template;
  /** SHA-256 over the canonical JSON of the questionnaire. */
  readonly digest: string;
}

export const templatesDirectory = join(projectRoot, 'templates');

/** Every questionnaire. A faulty one stops the start: half a questionnaire would be worse than none. */
export function loadTemplates(): readonly LoadedTemplate[] {
  const directory = join(templatesDirectory, 'assessments');
  const files = readdirSync(directory).filter(name => name.endsWith('.yaml'));
  return files.map(name => loadTemplate(join(directory, name), name));
}

export function loadCatalogue<Entry>(name: string): readonly Entry[] {
  return readYaml(join(templatesDirectory, 'catalogues', `${name}.yaml`)) as readonly Entry[];
}

export function loadWords(language: string): Readonly<Record<string, unknown>> {
  return readYaml(join(templatesDirectory, 'locales', `${language}.yaml`)) as Readonly<Record<string, unknown>>;
}

export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

function loadTemplate(path: string, name: string): LoadedTemplate {
  const read = parseTemplate(readYaml(path));
  if ('problems' in read) {
    const listed = read.problems.map(({ where, problem }) => `${where}: ${problem}`);
    throw new Error(`templates/assessments/${name} cannot be used:\n${listed.join('\n')}`);
  }
  return { content: read.template, digest: sha256(canonicalJson(read.template)) };
}
