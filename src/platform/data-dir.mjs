import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What would stop us from keeping data in this folder, or undefined. Looks at the nearest folder that exists, and creates none.
 * @param {string} folder absolute
 * @returns {string | undefined}
 */
export function dataDirProblem(folder) {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory())
    return `UVID_DATA_DIR: ${nearest} is a file. Write the path of a folder, for example ./data.`;
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `UVID_DATA_DIR: this user may not write to ${nearest}. Change its permissions, or name another folder.`;
  }
}
