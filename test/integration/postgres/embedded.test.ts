import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from '../../../src/platform/postgres/embedded.js';

const dataDir = mkdtempSync(join(tmpdir(), 'uvid-embedded-'));
const cluster = join(dataDir, 'postgres', 'cluster');
let running: EmbeddedPostgres[] = [];

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataDir, ...options });
  running.push(started);
  return started;
}

async function query(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a test may kill the server
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

beforeAll(async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.ownerUrl, 'CREATE TABLE kept (word text)');
  await query(first.ownerUrl, `INSERT INTO kept VALUES ('увид')`);
  await first.stop();
});
afterEach(async () => {
  for (const each of running) await each.stop();
  running = [];
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  it('keeps its rows from start to start', async () => {
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'увид' }]);
  });

  it('keeps UTF-8 and the same order on every system', async () => {
    const { ownerUrl } = await start();
    const sql = `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale
                 FROM pg_database WHERE datname = 'uvid'`;
    expect(await query(ownerUrl, sql)).toEqual([{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('listens on this machine only', async () => {
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('asks for a password', async () => {
    const { appUrl } = await start();
    const wrong = new URL(appUrl);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps the passwords and the files from other users', () => {
    const folder = join(dataDir, 'postgres');
    const modes = { folder: mode(folder), cluster: mode(cluster), passwords: mode(join(folder, 'credentials.json')) };
    expect(modes).toEqual({ folder: '700', cluster: '700', passwords: '600' });
  });

  it('refuses a second server on the same folder', async () => {
    await start();
    await expect(start()).rejects.toThrow(
      `${dataDir} is in use by another Uvid (process ${process.pid}). Stop that one first`,
    );
  });

  it('lets a command join the server that runs', async () => {
    await start();
    const command = await start({ purpose: 'command' });
    expect(await query(command.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'увид' }]);
  });

  it('goes on when a command that joined it ends', async () => {
    const server = await start();
    const command = await startEmbeddedPostgres({ dataDir, purpose: 'command' });
    await command.stop();
    expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('makes a second command wait for the first', async () => {
    const first = await startEmbeddedPostgres({ dataDir, purpose: 'command' });
    let started = false;
    const second = start({ purpose: 'command' }).then(() => (started = true));
    await query(first.ownerUrl, 'SELECT pg_sleep(0.3)');
    expect(started).toBe(false);
    await first.stop();
    await second;
  });

  it('starts although postmaster.pid names a process that is something else by now', async () => {
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.ppid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says when the server ends by itself', async () => {
    const reason = await new Promise<string>((resolve, reject) => {
      start({ onUnexpectedExit: resolve }).then(() => {
        process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
      }, reject);
    });
    expect(reason).toContain('received fast shutdown request');
  });

  it('refuses a cluster that another major version wrote', async () => {
    const version = join(cluster, 'PG_VERSION');
    writeFileSync(version, '17\n');
    await expect(start()).rejects.toThrow('was written by PostgreSQL 17; this Uvid brings PostgreSQL 18');
    writeFileSync(version, '18\n');
  });

  it('begins anew where the first start was interrupted', async () => {
    const other = mkdtempSync(join(tmpdir(), 'uvid-embedded-'));
    mkdirSync(join(other, 'postgres', 'cluster.new', 'base'), { recursive: true });
    const { appUrl } = await start({ dataDir: other });
    expect(await query(appUrl, 'SELECT current_user AS who')).toEqual([{ who: 'uvid_app' }]);

    await running.pop()?.stop();
    rmSync(other, { recursive: true });
  });
});
