import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { drawingLimits } from '../../../dist/src/pdf/drawing-limits.js';

/** @typedef {{ cold: number, warm: number, megabytes: number, tree: number, pages: number, bytes: number }} Run */

const { maxYoungGenerationSizeMb, maxOldGenerationSizeMb } = drawingLimits;
/** The server draws in threads that may hold so much; the young generation is two halves and one more for what is large. */
const limits = [
  `--max-semi-space-size=${maxYoungGenerationSizeMb / 3}`,
  `--max-old-space-size=${maxOldGenerationSizeMb}`,
];

/**
 * A process from its start to its end. `megabytes` is its own peak; `tree` the highest that it and all its descendants
 * held at once (shared pages counted once), looked at every 25 ms.
 * @param {'ours' | 'floor' | 'pdfmake' | 'chromium'} program @param {string} folder @param {number} rounds
 * @returns {Promise<Run>}
 */
export async function runEngine(program, folder, rounds = 0) {
  const start = performance.now();
  const flags = program === 'ours' ? limits : [];
  const engine = fileURLToPath(new URL('engine.mjs', import.meta.url));
  const child = spawn(process.execPath, [...flags, engine, program, folder, `${rounds}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', chunk => (said += chunk));
  let tree = 0;
  const looking = setInterval(() => (tree = Math.max(tree, heldBy(child.pid ?? 0))), 25);
  const code = await new Promise(resolve => child.once('close', resolve));
  const cold = performance.now() - start;
  clearInterval(looking);
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  const file = join(folder, `${program}.pdf`);
  const pages = (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPageCount();
  return { ...JSON.parse(said), cold, tree, pages, bytes: statSync(file).size };
}

/** The proportional set size of a process and what it started, in MB: 0 where the system does not tell. @param {number} root */
function heldBy(root) {
  let sum = 0;
  for (const pid of withDescendants(root)) {
    try {
      sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum / 1024;
}

/** @param {number} root */
function withDescendants(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [root];
  for (const pid of all) all.push(...(children.get(pid) ?? []));
  return all;
}
