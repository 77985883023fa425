import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inMs, medianOf, times } from './table.mjs';

const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** From the start of the process to the first answer of /health/ready: the first start of all, and later ones. */
export async function measure() {
  const dataDir = mkdtempSync(join(tmpdir(), 'uvid-bench-'));
  const port = await freePort();
  const first = await startOnce(dataDir, port);
  const later = await medianOf(3, () => startOnce(dataDir, port));
  const bare = await medianOf(5, () => ended(spawn(process.execPath, ['-e', '0'])));
  rmSync(dataDir, { recursive: true, force: true });
  const against = `an empty Node process ${inMs(bare)}`;
  return [
    { what: 'first start, with database and demonstration', measured: inMs(first), against, ratio: times(first, bare) },
    { what: 'later start and stop', measured: inMs(later), against, ratio: times(later, bare) },
  ];
}

/** @param {string} dataDir @param {number} port @returns {Promise<number>} milliseconds until ready */
async function startOnce(dataDir, port) {
  const start = performance.now();
  const env = { ...process.env, UVID_DATA_DIR: dataDir, PORT: String(port) };
  const child = spawn(process.execPath, [main], { env, stdio: 'ignore' });
  while (!(await isReady(port))) await new Promise(resolve => setTimeout(resolve, 10));
  const taken = performance.now() - start;
  child.kill('SIGINT');
  await ended(child);
  return taken;
}

/** @param {number} port */
async function isReady(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
const ended = child => new Promise(resolve => child.once('exit', resolve));

/** @returns {Promise<number>} */
function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
