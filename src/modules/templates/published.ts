import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesDirectory } from '../../platform/template-directory.js';
import type { LoadedTemplate } from './loaded-template.js';

/** Digest by `id-version`. What stands here was released: answers were given to it, so it never changes. */
export function changedAfterPublication(templates: readonly LoadedTemplate[]): readonly string[] {
  const file = join(templatesDirectory, 'assessments', 'published.json');
  const published = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return Object.entries(published).flatMap(([name, digest]) => {
    const found = templates.find(({ content }) => `${content.id}-${content.version}` === name);
    if (!found) return [`${name} was published and is gone`];
    return found.digest === digest ? [] : [`${name} was published and has changed: make a new version instead`];
  });
}
