import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from './project-root.mjs';

/** Questionnaires, catalogues, words and the demonstration: read at run time, so that a change needs no build. */
export const templatesDirectory = join(projectRoot, 'templates');

export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}
