import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as later } from 'node:timers/promises';
import { sha256 } from '../../dist/src/core/version/canonical.js';
import { ReportsService } from '../../dist/src/modules/reports/reports.service.js';
import { openHouse } from './house.mjs';
import { samplesOf } from './reports/samples.mjs';
import { inMs, times } from './table.mjs';

const languages = /** @type {const} */ (['en', 'sr-Latn', 'sr-Cyrl', 'fr', 'de']);
const most = 50;

/**
 * How long the process that serves is kept from its work while a report of 300 pages with 1,000 cameras is drawn in five
 * languages and a sixth is checked, and people look at pages. The measuring is in this process, and in no route.
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const folder = mkdtempSync(join(tmpdir(), 'uvid-bench-'));
  const sealed = await house.get(`/api/assessments/${house.assessmentId}/versions/1`);
  const [, middle = ''] = await samplesOf(sealed, folder, [60, 300]);
  const document = readFileSync(join(middle, 'sealed.json'), 'utf8');
  const stored = { assessmentId: house.assessmentId, version: 1, document, digest: sha256(document) };
  const reports = house.app.get(ReportsService);
  const draw = (/** @type {string} */ lang) => reports.draw(null, stored, { kind: 'full', lang });

  const look = `/assessments/${house.assessmentId}`;
  await house.get(look);
  const idle = await delayWhile(house, look, later(3000));
  const begun = performance.now();
  const drawing = Promise.all(languages.map(draw));
  const busy = await delayWhile(house, look, drawing);
  const taken = performance.now() - begun;
  const [report] = await drawing;
  const checking = await delayWhile(house, look, Promise.all([1, 2, 3].map(() => check(house.url, report.pdf))));
  await house.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    rowOf(`p99 of the loop's delay, ${languages.length} reports of 300 pages in ${inMs(taken)}`, busy, idle),
    rowOf("p99 of the loop's delay, three reports of 300 pages checked", checking, idle),
  ];
}

/** @typedef {{ p99: number, most: number }} Delay */

/** @param {string} what @param {Delay} delay @param {Delay} idle */
function rowOf(what, delay, idle) {
  const ratio = `${times(delay.p99, most)}, ${delay.p99 < most ? 'reached' : 'NOT reached'}`;
  const against = `${most} ms; without any ${inMs(idle.p99)}, at most ${inMs(idle.most)}`;
  return { what, measured: `${inMs(delay.p99)}, at most ${inMs(delay.most)}`, against, ratio };
}

/** @param {import('./house.mjs').House} house @param {string} path @param {Promise<unknown>} work @returns {Promise<Delay>} */
async function delayWhile(house, path, work) {
  let ended = false;
  void work.finally(() => (ended = true));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  while (!ended) {
    await house.get(path);
    await later(50);
  }
  delay.disable();
  await work;
  return { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 };
}

/** @param {string} url @param {Uint8Array} pdf */
async function check(url, pdf) {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(pdf)]), 'report.pdf');
  const answer = await fetch(`${url}/api/verify`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`POST /api/verify: ${answer.status}`);
}
