import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { commandLine, type Launcher } from './launcher.js';
import { postgresMajor, superuser } from './names.js';

interface NewCluster {
  /** Holds the cluster in `cluster/`. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly launcher: Launcher;
  readonly superuserPassword: string;
}

/** Where a cluster's own files are, inside our folder. */
export const clusterIn = (folder: string): string => join(folder, 'cluster');

/** Makes the cluster if there is none; refuses one that another major version of PostgreSQL wrote. */
export async function initialiseOnce(cluster: NewCluster): Promise<void> {
  const final = clusterIn(cluster.folder);
  if (existsSync(final)) return refuseOtherMajor(final);
  // A first start that was interrupted leaves `cluster.new` behind, and nothing that looks finished.
  const unfinished = `${final}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await runInitdb(cluster, unfinished);
  renameSync(unfinished, final);
}

function refuseOtherMajor(cluster: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === postgresMajor) return;
  throw new EmbeddedPostgresError(
    `${cluster} was written by PostgreSQL ${found}; this Uvid brings PostgreSQL ${postgresMajor} and cannot open it. ` +
      'Start the Uvid that wrote it, or name an empty folder in UVID_DATA_DIR.',
  );
}

async function runInitdb({ folder, binaries, launcher, superuserPassword }: NewCluster, into: string): Promise<void> {
  const passwordFile = join(folder, 'initdb.password');
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  const { uid, gid } = launcher.options;
  mkdirSync(into, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) for (const path of [passwordFile, into]) chownSync(path, uid, gid);
  try {
    await run(launcher, binaries.initdb, [
      `--pgdata=${into}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own collation: the same order on every system, whatever locales the host has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(launcher: Launcher, program: string, args: string[]): Promise<void> {
  const [file, rest] = commandLine(launcher, program, args);
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, { ...launcher.options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) resolve();
      else reject(new EmbeddedPostgresError(`initdb failed (exit ${code}):\n${output.trim()}`));
    });
  });
}
