import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../src/platform/project-root.mjs';

export interface Held {
  readonly child: ChildProcess;
  readonly ownerUrl?: string;
  readonly uid?: number;
  readonly refusal?: string;
}

const outDir = join(projectRoot, 'dist', 'test-postgres');

/** Compiles the launcher alone, so that these tests need no fresh build of everything. */
export function compileLauncher(): void {
  const compiler = join(projectRoot, 'node_modules', 'tsc7', 'bin', 'tsc');
  const source = join('src', 'platform', 'postgres', 'embedded.ts');
  const options = '--module nodenext --target es2023 --allowJs --skipLibCheck --types node --rootDir .'.split(' ');
  execFileSync(process.execPath, [compiler, '--ignoreConfig', ...options, '--outDir', outDir, source], {
    cwd: projectRoot,
  });
}

interface HoldOptions {
  readonly purpose?: 'server' | 'command';
  /** Commands to stand before node: another user, another PATH. */
  readonly prefix?: readonly string[];
}

/** Starts the embedded PostgreSQL in another process and waits until it runs or refuses. */
export function hold(dataDir: string, { purpose = 'server', prefix = [] }: HoldOptions = {}): Promise<Held> {
  const script = join(projectRoot, 'test', 'support', 'hold-postgres.mjs');
  const module = pathToFileURL(join(outDir, 'src', 'platform', 'postgres', 'embedded.js')).href;
  const [command = '', ...args] = [...prefix, process.execPath, script, module, dataDir, purpose];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', line => resolve({ child, ...(JSON.parse(String(line)) as object) }));
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`ended with ${code} before it said anything`)));
  });
}

/** Waits for its end. */
export function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export const isRoot = process.getuid?.() === 0;

const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Whether user 65534 may read the project: not in a clone below a folder of mode 700. */
export const nobodyCanReadProject =
  isRoot && spawnSync('setpriv', [...nobody.slice(1), 'cat', join(projectRoot, 'package.json')]).status === 0;

/** What makes a process of root an ordinary user's. In a closed folder a namespace has to do, where root's files look like its own. */
export function ordinaryUser(): readonly string[] {
  if (!isRoot) return [];
  return nobodyCanReadProject ? nobody : ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
}

export const processExists = (pid: number): boolean => existsSync(`/proc/${pid}`);
