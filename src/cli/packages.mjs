import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether node_modules is what package-lock.json asks for. npm itself keeps a list of what it installed in
 * node_modules/.package-lock.json, and writes it last, so an interrupted install is seen too.
 *
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean, link?: boolean }} Package
 * @typedef {{ packages: Record<string, Package> }} Lockfile
 * @typedef {'complete' | 'without development packages' | 'missing' | 'different'} InstallState
 */

/** @param {string} root @returns {InstallState} */
export function installState(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'missing';
  return compare(readLockfile(join(root, 'package-lock.json')), readLockfile(installed));
}

/** @param {string} file @returns {Lockfile} */
const readLockfile = file => JSON.parse(readFileSync(file, 'utf8'));

/**
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @returns {InstallState}
 */
export function compare(wanted, installed) {
  const differing = Object.entries(wanted.packages)
    .filter(([path]) => path !== '')
    .filter(([path, { version }]) => installed.packages[path]?.version !== version)
    // A package of another operating system stays out, and that is no fault.
    .filter(([path, { optional, devOptional }]) => installed.packages[path] || !(optional || devOptional));
  if (differing.length === 0) return 'complete';
  const onlyDevelopment = differing.every(([path, { dev }]) => dev && !installed.packages[path]);
  return onlyDevelopment ? 'without development packages' : 'different';
}
