import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** How a program of PostgreSQL is run here: what stands before its own command line, and as whom. */
export interface Launcher {
  readonly prefix: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

const nobody = 65534;
const plain: Launcher = { prefix: [], options: {} };

/**
 * PostgreSQL refuses to run as root. As root we give it an unprivileged face: a user namespace that maps root to 65534
 * keeps every file readable, also under a home of mode 700. Where the system forbids namespaces, or the folder already belongs
 * to somebody, it runs as that owner (65534 for a new folder). No user is ever made on the host.
 *
 * @param folder holds the cluster; handed over to 65534 when there is no namespace
 * @param probe a program that the chosen user must be able to run
 */
export function chooseLauncher(folder: string, probe: string): Launcher {
  if (process.getuid?.() !== 0) return plain;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return asUser({ uid, gid }, folder, probe);
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (runs([...namespace, 'true'])) return { prefix: namespace, options: {} };
  const launcher = asUser({ uid: nobody, gid: nobody }, folder, probe);
  chownSync(folder, nobody, nobody);
  return launcher;
}

function asUser(options: { uid: number; gid: number }, folder: string, probe: string): Launcher {
  // The shell enters the folder as that user; spawn's own `cwd` would enter it as root.
  const tryOut = ['sh', '-c', 'cd "$0" && exec "$1" --version', dirname(folder), probe];
  if (runs(tryOut, options)) return { prefix: [], options };
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and as user ${options.uid} it cannot reach ${folder} or ${probe}. ` +
      'Start Uvid as an ordinary user, or keep it and UVID_DATA_DIR in folders that everybody may enter (mode 755).',
  );
}

/** Asks the kernel to interrupt the server when this process dies, however it dies; a clean shutdown follows. Linux only. */
export function endWithParent(launcher: Launcher): Launcher {
  const guard = ['setpriv', '--pdeathsig=INT', '--'];
  return runs([...guard, 'true']) ? { ...launcher, prefix: [...launcher.prefix, ...guard] } : launcher;
}

/** The whole command line, ready for spawn. */
export function commandLine(launcher: Launcher, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...launcher.prefix, program, ...args];
  return [first, rest];
}

function runs([program = '', ...args]: string[], options: SpawnOptions = {}): boolean {
  return spawnSync(program, args, { ...options, stdio: 'ignore' }).status === 0;
}
