import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../process-lock.mjs';
import { findBinaries } from './binaries.js';
import { keepCredentials, urlFor, type Credentials } from './credentials.js';
import { DataDirectoryInUseError, EmbeddedPostgresError } from './embedded-postgres.error.js';
import { clusterIn, initialiseOnce } from './initialise.js';
import { chooseLauncher } from './launcher.js';
import { applicationRole, ownerRole, superuser } from './names.js';
import { readPostmasterFile } from './postmaster-file.js';
import { canEnter, ensureRolesAndDatabase } from './roles.js';
import { startServer, type ServerOptions } from './server.js';
import { endLeftOverServer } from './stale-server.js';

/**
 * A `server` runs until it is stopped and wants the folder for itself. A `command` is short: it joins a running server, and
 * waits for another command to finish.
 */
export type Purpose = 'server' | 'command';

export interface EmbeddedOptions extends Pick<ServerOptions, 'settings' | 'onUnexpectedExit'> {
  readonly dataDir: string;
  readonly purpose?: Purpose;
}

/** A PostgreSQL of our own, for as long as this process lives. */
export interface EmbeddedPostgres {
  /** Signs in as the owner of the database: for migrations only. */
  readonly ownerUrl: string;
  /** Signs in as the application role. */
  readonly appUrl: string;
  /** For test databases; the application never uses it. */
  readonly superuserUrl: string;
  /** Ends the server, unless it belongs to another process. */
  stop(): Promise<void>;
}

type ClusterLock = { release(): void };

const commandWaitsMs = 60_000;
const serverWaitsMs = 10_000;
const joinWithinMs = 10_000;

/**
 * Starts the embedded PostgreSQL in `dataDir/postgres`, making it on the first start.
 * @throws DataDirectoryInUseError when another process has the folder
 * @throws EmbeddedPostgresError when it cannot run here; the message says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, purpose = 'server' } = options;
  const folder = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  const lock = await lockFolder(folder, dataDir, purpose);
  if (lock === 'server is running') return joinServer(folder);
  try {
    return await startOwn(folder, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function lockFolder(
  folder: string,
  dataDir: string,
  purpose: Purpose,
): Promise<ClusterLock | 'server is running'> {
  const until = Date.now() + (purpose === 'server' ? serverWaitsMs : commandWaitsMs);
  for (;;) {
    const lock = await takeLock(join(folder, 'lock'), purpose);
    if (!('heldBy' in lock)) return lock;
    const isServer = lock.heldBy.purpose === 'server';
    if (isServer && purpose === 'server') throw new DataDirectoryInUseError(dataDir, lock.heldBy.pid);
    if (isServer && readPostmasterFile(clusterIn(folder))?.ready) return 'server is running';
    if (Date.now() > until) throw new DataDirectoryInUseError(dataDir, lock.heldBy.pid);
    await sleep(50);
  }
}

async function startOwn(folder: string, lock: ClusterLock, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const launcher = chooseLauncher(folder, binaries.postgres);
  const credentials = keepCredentials(join(folder, 'credentials.json'));
  await initialiseOnce({ folder, binaries, launcher, superuserPassword: credentials[superuser] });
  await endLeftOverServer(clusterIn(folder), binaries);
  const server = await startServer({ ...options, folder, binaries, launcher });
  try {
    await ensureRolesAndDatabase(urlFor(superuser, credentials, server.port, superuser), credentials);
  } catch (error) {
    await server.stop();
    throw error;
  }
  // After process.exit() the next start ends what is still shutting down; it needs no lock to tell it so.
  process.once('exit', lock.release);
  const stop = async (): Promise<void> => {
    await server.stop();
    process.off('exit', lock.release);
    lock.release();
  };
  return { ...urls(credentials, server.port), stop };
}

/** The server belongs to another process, which may still be making the database. */
async function joinServer(folder: string): Promise<EmbeddedPostgres> {
  const credentials = keepCredentials(join(folder, 'credentials.json'));
  const until = Date.now() + joinWithinMs;
  while (Date.now() < until) {
    const running = readPostmasterFile(clusterIn(folder));
    if (!running) break;
    const found = urls(credentials, running.port);
    if (await canEnter(found.appUrl)) return { ...found, stop: () => Promise.resolve() };
    await sleep(50);
  }
  throw new EmbeddedPostgresError('The Uvid that runs in this folder gave no access to its database. Try again.');
}

function urls(credentials: Credentials, port: number): Omit<EmbeddedPostgres, 'stop'> {
  return {
    ownerUrl: urlFor(ownerRole, credentials, port),
    appUrl: urlFor(applicationRole, credentials, port),
    superuserUrl: urlFor(superuser, credentials, port, superuser),
  };
}
