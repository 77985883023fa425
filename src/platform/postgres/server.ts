import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { clusterIn } from './initialise.js';
import { commandLine, endWithParent, type Launcher } from './launcher.js';
import { readPostmasterFile } from './postmaster-file.js';

export interface ServerOptions {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly launcher: Launcher;
  /** Settings for `postgres -c`, beside those that decide where it listens. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when the server ends without having been asked to. */
  readonly onUnexpectedExit?: (reason: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Ends all connections, writes a checkpoint and waits for the end. */
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;
const stopWithinMs = 8_000;
const longestLogBytes = 1_000_000;

/** Starts the server on a free port of 127.0.0.1 and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(options, port);
    if (await becomesReady(child, clusterIn(options.folder))) return runningServer(child, port, options);
    const tail = logTail(options.folder);
    // Between finding the port and listening on it, another program may take it.
    if (attempt < 4 && /could not bind|could not create any TCP/.test(tail)) continue;
    throw new EmbeddedPostgresError(`The embedded PostgreSQL did not start. It says:\n${tail}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function launch({ folder, binaries, launcher, settings }: ServerOptions, port: number): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings };
  const args = ['-D', clusterIn(folder), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [file, rest] = commandLine(endWithParent(launcher), binaries.postgres, args);
  const log = openLog(folder, launcher);
  // In a group of its own, so that Ctrl+C reaches the application first, and it can finish its requests.
  const child = spawn(file, rest, { ...launcher.options, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.unref();
  child.on('error', () => undefined); // a program that cannot be run shows as an end without `ready`
  return child;
}

function openLog(folder: string, { options }: Launcher): number {
  const file = logFile(folder);
  const isLong = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLogBytes;
  if (isLong) rmSync(file);
  const log = openSync(file, 'a', 0o600);
  if (options.uid !== undefined && options.gid !== undefined) fchownSync(log, options.uid, options.gid);
  return log;
}

const logFile = (folder: string): string => join(folder, 'postgres.log');
const logTail = (folder: string): string =>
  readFileSync(logFile(folder), 'utf8').trim().split('\n').slice(-8).join('\n');
const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const until = Date.now() + readyWithinMs;
  while (!hasEnded(child) && Date.now() < until) {
    const file = readPostmasterFile(cluster);
    if (file?.ready && file.pid === child.pid) return true;
    await sleep(5);
  }
  child.kill('SIGQUIT');
  return false;
}

function runningServer(child: ChildProcess, port: number, options: ServerOptions): RunningServer {
  // process.exit() runs no asynchronous code; where the kernel does not end the server with us, this does.
  const interrupt = (): void => void child.kill('SIGINT');
  process.once('exit', interrupt);
  const unexpected = (): void =>
    options.onUnexpectedExit?.(`The embedded PostgreSQL ended. It says:\n${logTail(options.folder)}`);
  child.once('exit', unexpected);

  return {
    port,
    async stop() {
      child.off('exit', unexpected);
      process.off('exit', interrupt);
      await endServer(child, options);
    },
  };
}

async function endServer(child: ChildProcess, { binaries, folder }: ServerOptions): Promise<void> {
  if (process.platform === 'win32')
    spawn(binaries.pgCtl, ['stop', '-D', clusterIn(folder), '-m', 'fast'], { stdio: 'ignore' });
  else child.kill('SIGINT');
  if (await endsWithin(child, stopWithinMs)) return;
  child.kill('SIGQUIT'); // the next start recovers from its log
  await endsWithin(child, stopWithinMs);
}

async function endsWithin(child: ChildProcess, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (!hasEnded(child) && Date.now() < until) await sleep(5);
  return hasEnded(child);
}
