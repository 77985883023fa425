import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} folder */
function folderWithPackage(folder) {
  let current = folder;
  while (!existsSync(join(current, 'package.json'))) {
    const parent = dirname(current);
    if (parent === current) throw new Error(`No package.json in ${folder} or above it.`);
    current = parent;
  }
  return current;
}

/** The folder of the whole project, found upwards, because this file runs from `src/` and from `dist/src/` alike. */
export const projectRoot = folderWithPackage(dirname(fileURLToPath(import.meta.url)));
