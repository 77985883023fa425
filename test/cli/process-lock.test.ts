import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock, waitForLock } from '../../src/platform/process-lock.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uvid-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function take(purpose = 'test'): Promise<{ release(): void }> {
  const lock = await takeLock(file, purpose);
  return 'heldBy' in lock ? expect.unreachable() : lock;
}

describe('a lock', () => {
  it('names its holder to the next one', async () => {
    await take('build');
    expect(await takeLock(file, 'other')).toEqual({
      heldBy: expect.objectContaining({ pid: process.pid, purpose: 'build' }),
    });
  });

  it('is free again after its release', async () => {
    (await take()).release();
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a process that has died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, JSON.stringify({ pid, started: '', purpose: 'dead' }));
    await take('alive');
    expect(readFileSync(file, 'utf8')).toContain('alive');
  });

  it.runIf(process.platform === 'linux')('is taken over when its number belongs to a later process', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'before the restart', purpose: 'dead' }));
    await take('alive');
    expect(readFileSync(file, 'utf8')).toContain('alive');
  });

  it('is taken over from a process that died before it wrote its name', async () => {
    writeFileSync(file, '');
    const longAgo = new Date(Date.now() - 10_000);
    utimesSync(file, longAgo, longAgo);
    await take('alive');
    expect(readFileSync(file, 'utf8')).toContain('alive');
  });

  it('comes to the one who waits', async () => {
    const first = await take('first');
    const waiting = waitForLock(file, 'second', { forMs: 10_000 });
    first.release();
    expect(await waiting).not.toHaveProperty('heldBy');
  });

  it('is given up after the time to wait', async () => {
    await take('first');
    expect(await waitForLock(file, 'second', { forMs: 1 })).toHaveProperty('heldBy.purpose', 'first');
  });
});
