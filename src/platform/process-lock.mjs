import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A lock file that names its process, so that a lock left behind by a killed process is recognised and taken over.
 * The moment when that process started stands beside its number, because numbers are used again after a restart.
 *
 * @typedef {{ pid: number, started: string, purpose: string }} LockHolder
 */

/** @param {number} pid @returns {string} '' where the system does not tell */
function startOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name in brackets, may hold spaces; the start is the 22nd field, so the 20th after it.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return '';
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!(pid > 0)) return false; // 0 and below mean groups of processes
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {LockHolder} holder */
const isStale = holder => !isAlive(holder.pid) || startOf(holder.pid) !== holder.started;

/** @param {string} file @returns {LockHolder | 'just made' | undefined} undefined: nobody */
function read(file) {
  try {
    const text = readFileSync(file, 'utf8');
    if (text !== '') return JSON.parse(text);
    // Made, but not yet written. A process killed at this very moment leaves it empty for ever.
    return Date.now() - statSync(file).mtimeMs < 2000 ? 'just made' : { pid: 0, started: '', purpose: '' };
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {LockHolder} holder */
function create(file, holder) {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock away rather than deleting it: of two processes that do so, only one succeeds. @param {string} file */
function moveAway(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // The other process was faster.
  }
}

/**
 * Takes the lock, or says who has it.
 * @param {string} file
 * @param {string} purpose what the holder is doing, for the one who finds the lock taken
 * @returns {Promise<{ release(): void } | { heldBy: LockHolder }>}
 */
export async function takeLock(file, purpose) {
  const mine = { pid: process.pid, started: startOf(process.pid), purpose };
  for (;;) {
    if (create(file, mine)) return { release: () => rmSync(file, { force: true }) };
    const holder = read(file);
    if (holder === 'just made') await sleep(20);
    else if (holder && isStale(holder)) moveAway(file);
    else if (holder) return { heldBy: holder };
  }
}

/**
 * Takes the lock as soon as its holder lets go.
 * @param {string} file
 * @param {string} purpose
 * @param {{ forMs: number, onWait?: (holder: LockHolder) => void }} wait
 * @returns {Promise<{ release(): void } | { heldBy: LockHolder }>} the holder, when it held on for too long
 */
export async function waitForLock(file, purpose, { forMs, onWait }) {
  const until = Date.now() + forMs;
  let lock = await takeLock(file, purpose);
  if ('heldBy' in lock) onWait?.(lock.heldBy);
  while ('heldBy' in lock && Date.now() < until) {
    await sleep(50);
    lock = await takeLock(file, purpose);
  }
  return lock;
}
