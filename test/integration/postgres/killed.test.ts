import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  compileLauncher,
  end,
  hold,
  isRoot,
  nobodyCanReadProject,
  ordinaryUser,
  processExists,
  type Held,
} from '../../support/postgres-process.js';

// initdb takes a second, so the killed ones share a folder.
const sharedDir = mkdtempSync(join(tmpdir(), 'uvid-killed-'));
let dataDir = sharedDir;
let held: Held | undefined;

const isRunning = ({ child, ownerUrl }: Held): boolean =>
  ownerUrl !== undefined && child.exitCode === null && child.signalCode === null;

beforeAll(compileLauncher);
afterEach(async () => {
  if (held && isRunning(held)) await end(held.child, 'SIGTERM');
});
afterAll(() => rmSync(sharedDir, { recursive: true, force: true }));

async function query(sql: string, values: string[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: held?.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = (): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Ended, or waiting for its parent to take notice. */
const isGone = (pid: number): boolean =>
  !processExists(pid) || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');

/** Replaces what an earlier test kept. */
async function keepWord(word: string): Promise<void> {
  await query('CREATE TABLE IF NOT EXISTS kept (word text)');
  await query('TRUNCATE kept');
  await query('INSERT INTO kept VALUES ($1)', [word]);
}

describe('an application that is killed', () => {
  it.runIf(process.platform === 'linux')('takes its PostgreSQL with it', async () => {
    held = await hold(dataDir);
    const pid = serverPid();
    await end(held.child, 'SIGKILL');
    for (let waited = 0; !isGone(pid) && waited < 5000; waited += 20) await sleep(20);
    expect(isGone(pid)).toBe(true);
  });

  it('finds every committed row when it starts again at once', async () => {
    held = await hold(dataDir);
    await keepWord('kept by the first');
    await end(held.child, 'SIGKILL');
    held = await hold(dataDir);
    expect(await query('SELECT word FROM kept')).toEqual([{ word: 'kept by the first' }]);
  });

  it('finds every committed row when its PostgreSQL was killed too', async () => {
    held = await hold(dataDir);
    await keepWord('kept by the second');
    process.kill(serverPid(), 'SIGKILL');
    await end(held.child, 'SIGKILL');
    await sleep(200); // the server's own children see the end of their parent, and end
    held = await hold(dataDir);
    expect(await query('SELECT word FROM kept')).toEqual([{ word: 'kept by the second' }]);
  });

  it('leaves nothing behind when it is asked to end', async () => {
    held = await hold(dataDir);
    const pid = serverPid();
    await end(held.child, 'SIGTERM');
    expect(isGone(pid)).toBe(true);
  });
});

describe('who may start it', () => {
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'uvid-user-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it.runIf(process.platform === 'linux')('an ordinary user', async () => {
    if (nobodyCanReadProject) chownSync(dataDir, 65534, 65534);
    held = await hold(dataDir, { prefix: ordinaryUser() });
    expect(held.uid).not.toBe(0);
    expect(await query('SELECT current_user AS who')).toEqual([{ who: 'uvid_owner' }]);
  });

  it.runIf(isRoot)('root, after the ordinary user to whom the folder belongs', async () => {
    if (nobodyCanReadProject) chownSync(dataDir, 65534, 65534);
    held = await hold(dataDir, { prefix: ordinaryUser() });
    await keepWord('kept by an ordinary user');
    await end(held.child, 'SIGTERM');
    held = await hold(dataDir);
    expect(await query('SELECT word FROM kept')).toEqual([{ word: 'kept by an ordinary user' }]);
  });

  it.runIf(nobodyCanReadProject)('root, where the system allows no user namespaces', async () => {
    chmodSync(dataDir, 0o755);
    held = await hold(dataDir, { prefix: withoutNamespaces() });
    expect(await query('SELECT current_user AS who')).toEqual([{ who: 'uvid_owner' }]);
  });

  it.runIf(isRoot)('not root without namespaces in a closed folder, and it is told what to do', async () => {
    held = await hold(dataDir, { prefix: withoutNamespaces() });
    expect(held.refusal).toContain('Start Uvid as an ordinary user, or keep it and UVID_DATA_DIR in folders');
  });
});

/** A PATH whose `unshare` is refused, as in many containers. */
function withoutNamespaces(): string[] {
  writeFileSync(join(dataDir, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return ['env', `PATH=${dataDir}:${process.env['PATH']}`];
}
