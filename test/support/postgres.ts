import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ownerDataSource } from '../../src/platform/data-source.js';
import { prepareJobs } from '../../src/platform/jobs/job-schema.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/postgres/embedded.js';
import { isAlive } from '../../src/platform/process-lock.mjs';
import { createDatabase } from '../../src/platform/postgres/roles.js';
import { templateDatabase, type TestCluster } from './cluster.js';
import { withDatabase } from './database-url.js';

/** Nothing in a test needs to outlive a power cut. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

interface Shared {
  users: number;
  started: Promise<{ cluster: EmbeddedPostgres; folder: string }> | undefined;
}

// vitest loads this file once for each project; all of them are to use one cluster.
const global = globalThis as typeof globalThis & { uvidTestCluster?: Shared };
const shared = (global.uvidTestCluster ??= { users: 0, started: undefined });

/** vitest's global set-up: one cluster for the run, migrated once with the real migrations. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.users += 1;
  shared.started ??= startCluster();
  const { cluster, folder } = await shared.started;
  const { superuserUrl, ownerUrl, appUrl } = cluster;
  project.provide('testCluster', { superuserUrl, ownerUrl, appUrl } satisfies TestCluster);

  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.started = undefined;
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

const prefix = 'uvid-test-';

/** A run that was killed could not remove its cluster, and /dev/shm is memory. */
function removeLeftOvers(parent: string): void {
  for (const name of readdirSync(parent).filter(each => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function startCluster(): Promise<{ cluster: EmbeddedPostgres; folder: string }> {
  const folder = mkdtempSync(join(fastestFolder(), `${prefix}${process.pid}-`));
  removeLeftOvers(dirname(folder));
  const cluster = await startEmbeddedPostgres({ dataDir: folder, settings: fast });
  await makeTemplate(cluster);
  return { cluster, folder };
}

/** Memory, when there is enough of it: copying a database takes a tenth of the time. */
function fastestFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 2 ** 30 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function makeTemplate({ superuserUrl, ownerUrl }: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await createDatabase(client, templateDatabase);
  await client.end();

  const migrated = await (await ownerDataSource(withDatabase(ownerUrl, templateDatabase))).initialize();
  await migrated.runMigrations();
  await migrated.destroy();
  await prepareJobs(withDatabase(ownerUrl, templateDatabase));
}
