import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A part of the build is fresh when the digest of everything it is made from stands in its stamp. Times of files would not do:
 * a checkout of an older commit makes them newer.
 *
 * @typedef {{ name: 'code' | 'assets', from: string[], wants: RegExp, makes: string }} Part
 */

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'code',
    from: ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    wants: /\.(ts|tsx|mjs|json)$/,
    makes: 'dist/src',
  },
  { name: 'assets', from: ['src/web/assets', 'package-lock.json'], wants: /./, makes: 'dist/assets' },
];

/** @param {string} root @param {Part} part */
const stampFile = (root, part) => join(root, 'dist', `.${part.name}.sha256`);

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap(entry => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
}

/** @param {string} root @param {Part} part */
export function digest(root, part) {
  const hash = createHash('sha256');
  for (const start of part.from) {
    const path = join(root, start);
    const files = /\.json$/.test(start) ? [path] : filesIn(path).filter(file => part.wants.test(file));
    for (const file of files.sort())
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root @param {Part} part */
export function isFresh(root, part) {
  const stamp = stampFile(root, part);
  return existsSync(join(root, part.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(root, part);
}

/**
 * Builds a part. The stamp is gone while the build runs, so that nobody takes half a build for a whole one; it says what was
 * there at the beginning, so that a file changed meanwhile is built next time.
 *
 * @param {string} root
 * @param {Part} part
 * @param {() => Promise<void>} build
 */
export async function buildStamped(root, part, build) {
  const stamp = stampFile(root, part);
  mkdirSync(dirname(stamp), { recursive: true });
  rmSync(stamp, { force: true });
  const made = digest(root, part);
  await build();
  writeFileSync(stamp, made);
}
