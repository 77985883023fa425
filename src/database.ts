import type { Config } from './platform/config.js';
import { ownerDataSource } from './platform/data-source.js';
import type { DatabaseOptions } from './platform/platform.module.js';
import { prepareJobs } from './platform/jobs/job-schema.js';
import { Purpose, startEmbeddedPostgres } from './platform/postgres/embedded.js';

export interface OpenDatabase {
  /** How the application connects. */
  readonly connection: DatabaseOptions;
  /** For migrations and for the operator's commands, never for requests. */
  readonly ownerUrl: string;
  /** Our own PostgreSQL, in the data directory. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** The configured database, migrated: the server named by DATABASE_URL, or our own in the data directory. */
export async function openDatabase(config: Config, purpose: Purpose): Promise<OpenDatabase> {
  const opened = config.databaseUrl === null ? await openEmbedded(config, purpose) : openServer(config.databaseUrl);
  try {
    await migrate(opened.ownerUrl, purpose);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openEmbedded({ dataDir }: Config, purpose: Purpose): Promise<OpenDatabase> {
  const { appUrl, ownerUrl, stop } = await startEmbeddedPostgres({ dataDir, purpose, onUnexpectedExit: giveUp });
  return { connection: { url: appUrl, takeRole: false }, ownerUrl, embedded: true, close: stop };
}

function openServer(url: string): OpenDatabase {
  return { connection: { url, takeRole: true }, ownerUrl: url, embedded: false, close: () => Promise.resolve() };
}

const migrationLock = 8_411_206;

function giveUp(reason: string): void {
  process.stderr.write(`${reason}\nUvid ends with it.\n`);
  process.exit(1);
}

async function migrate(ownerUrl: string, purpose: Purpose): Promise<void> {
  const owner = await (await ownerDataSource(ownerUrl)).initialize();
  try {
    // A command and a server that start together take turns; the lock goes with the connection.
    await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await owner.runMigrations();
    // Only a server works jobs off; a command leaves them to its next sweep.
    if (purpose === 'server') await prepareJobs(ownerUrl);
  } finally {
    await owner.destroy();
  }
}
