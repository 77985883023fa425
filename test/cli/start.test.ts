import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/project-root.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'uvid-start-'));
const children: ChildProcess[] = [];
let port: number;

/** The environment, without what vitest or the developer set for other purposes. */
const withoutSettings = { ...process.env, NODE_ENV: undefined, HOST: undefined, DATABASE_URL: undefined };

interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Its exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** As a terminal does: npm, its shell and the application are one group. */
function npmStart(env: Record<string, string> = {}): Started {
  const child = spawn('npm', ['start'], {
    cwd: projectRoot,
    env: { ...withoutSettings, PORT: String(port), UVID_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)));
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  return { child, output: () => output, ended };
}

async function untilReady({ child, output }: Started): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`npm start ended:\n${output()}`);
}

const signalGroup = ({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): boolean => process.kill(-pid, signal);

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(found));
    });
  });
}

beforeAll(async () => {
  port = await freePort();
});
afterEach(() => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) signalGroup(child, 'SIGKILL');
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('stops within five seconds of %s, and its database with it', async signal => {
    const started = npmStart();
    await untilReady(started);
    const asked = Date.now();
    signalGroup(started.child, signal);
    await started.ended;
    expect(Date.now() - asked).toBeLessThan(5000);
    const log = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8').trim();
    expect(log.split('\n').at(-1)).toContain('database system is shut down');
  });

  it('refuses a data folder that another one uses, and says so', async () => {
    const first = npmStart();
    await untilReady(first);
    const second = npmStart({ PORT: String(await freePort()) });
    const status = await second.ended;
    signalGroup(first.child, 'SIGINT');
    await first.ended;
    expect({ status, output: second.output() }).toEqual({
      status: 1,
      output: expect.stringContaining(`${dataDir} is in use by another Uvid`),
    });
  });
});
