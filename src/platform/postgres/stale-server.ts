import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../process-lock.mjs';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { readPostmasterFile } from './postmaster-file.js';

const endsWithinMs = 15_000;

/**
 * Ends the server that a killed application left behind, or waits while the kernel's signal is ending it. Call it only
 * while holding the lock of the folder. A left-over `postmaster.pid` whose number now belongs to another program, as
 * happens in every restarted container, is removed: PostgreSQL itself would refuse to start.
 */
export async function endLeftOverServer(cluster: string, binaries: Binaries): Promise<void> {
  const file = readPostmasterFile(cluster);
  if (!file) return;
  if (isServerOf(cluster, file.pid)) {
    interrupt(cluster, file.pid, binaries);
    const until = Date.now() + endsWithinMs;
    while (isServerOf(cluster, file.pid) && Date.now() < until) await sleep(10);
    if (isServerOf(cluster, file.pid))
      throw new EmbeddedPostgresError(`A PostgreSQL server (process ${file.pid}) still uses ${cluster}. End it first.`);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function interrupt(cluster: string, pid: number, { pgCtl }: Binaries): void {
  if (process.platform === 'win32') spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore' });
  else process.kill(pid, 'SIGINT');
}

/** Whether this process is a PostgreSQL server that works in this folder. */
function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return isLinuxServerOf(cluster, pid);
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres');
}

function isLinuxServerOf(cluster: string, pid: number): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    // An ending process has lost its folder; it is nobody's any more.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
