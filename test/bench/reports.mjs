import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplesOf } from './reports/samples.mjs';
import { runEngine } from './reports/run-engine.mjs';
import { openHouse } from './house.mjs';

const cold = 5;
/** How many documents a warm process draws. @type {Readonly<Record<Program, number>>} */
const warmRounds = { ours: 5, chromium: 1, pdfmake: 1, floor: 5 };

/** @typedef {Parameters<typeof runEngine>[0]} Program */
/** @typedef {import('./reports/run-engine.mjs').Run} Run */

/**
 * Full reports with 1,000 cameras against Chromium, pdfmake and bare PDFKit: whole processes from start to end, documents of a
 * warm process, and memory.
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const sealed = await house.get(`/api/assessments/${house.assessmentId}/versions/1`);
  await house.close();
  const folder = mkdtempSync(join(tmpdir(), 'uvid-bench-'));
  const samples = await samplesOf(sealed, folder);
  const rows = [];
  const peaks = [];
  for (const [at, folder] of samples.entries()) {
    if (at === 2) {
      peaks.push(await runEngine('ours', folder));
      break;
    }
    const runs = await measured(folder);
    peaks.push(runs.ours);
    rows.push(...against(runs));
  }
  rmSync(folder, { recursive: true, force: true });
  const [small, middle, large] = /** @type {[Run, Run, Run]} */ (peaks);
  return [
    ...rows,
    {
      what: `peak memory of ${large.pages} pages`,
      measured: inMb(large.megabytes),
      against: `that of ${small.pages} pages ${inMb(small.megabytes)}`,
      ratio: to(large.megabytes / small.megabytes, '<=', 1.6),
    },
    {
      what: `size of ${middle.pages} pages`,
      measured: `${(middle.bytes / 1e6).toFixed(2)} MB`,
      against: 'a file of 1.2 MB',
      ratio: to(middle.bytes / 1.2e6, '<', 1),
    },
  ];
}

/** @param {Record<Program, Run>} runs */
function against({ ours, chromium, pdfmake, floor }) {
  const what = (/** @type {string} */ said) => `${ours.pages} pages, ${said}`;
  const per = (/** @type {Run} */ run) => run.warm / run.pages;
  const process = (/** @type {Run} */ run) => `${inS(run.cold)}, ${run.pages} pages`;
  const twice = (/** @type {string} */ name, /** @type {Run} */ run) => [
    { what: what('a whole process, cold'), measured: inS(ours.cold), against: `${name} ${process(run)}` },
    { what: what('one document, warm'), measured: inS(ours.warm), against: `${name} ${inS(run.warm)}` },
  ];
  const [coldly, warmly] = twice("Chromium's page.pdf", chromium);
  const [make, makeWarm] = twice('pdfmake', pdfmake);
  return [
    { ...coldly, ratio: to(chromium.cold / ours.cold, '>=', 3, 'as fast') },
    { ...warmly, ratio: to(chromium.warm / ours.warm, null, null, 'as fast') },
    {
      what: what('peak memory of all processes'),
      measured: inMb(ours.tree),
      against: `Node and Chromium ${inMb(chromium.tree)}`,
      ratio: to(ours.tree / chromium.tree, '<=', 1 / 6),
    },
    { ...make, ratio: to(pdfmake.cold / ours.cold, null, null, 'as fast') },
    { ...makeWarm, ratio: to(pdfmake.warm / ours.warm, null, null, 'as fast') },
    {
      what: what('peak memory of the process'),
      measured: inMb(ours.megabytes),
      against: `pdfmake ${inMb(pdfmake.megabytes)}, bare PDFKit ${inMb(floor.megabytes)}`,
      ratio: to(ours.megabytes / pdfmake.megabytes),
    },
    {
      what: what('one page, warm'),
      measured: inMs(per(ours)),
      against: `bare doc.text of the same words ${inMs(per(floor))} (${floor.pages} pages)`,
      ratio: to(per(ours) / per(floor), '<=', 2.5),
    },
    {
      what: what('one document, warm'),
      measured: inS(ours.warm),
      against: `bare doc.text of the same words ${inS(floor.warm)}`,
      ratio: to(ours.warm / floor.warm),
    },
  ].map(row => /** @type {import('./table.mjs').Row} */ (row));
}

/**
 * Of each program the middle one of some processes, by its time. They take turns, so that a machine that grows slower or
 * faster meanwhile does so for all of them.
 * @param {string} folder
 * @returns {Promise<Record<Program, Run>>}
 */
async function measured(folder) {
  const programs = /** @type {Program[]} */ (Object.keys(warmRounds));
  /** @type {Map<Program, Run[]>} */
  const runs = new Map(programs.map(each => [each, []]));
  for (let round = 0; round < cold; round += 1)
    for (const program of programs) runs.get(program)?.push(await runEngine(program, folder));
  const middles = /** @type {Record<Program, Run>} */ ({});
  for (const [program, all] of runs) {
    const middle = all.sort((a, b) => a.cold - b.cold)[Math.floor(cold / 2)];
    if (!middle) throw new Error('Nothing was measured');
    const { warm } = await runEngine(program, folder, warmRounds[program]);
    middles[program] = { ...middle, warm };
  }
  return middles;
}

/** @param {number} ms */
const inS = ms => `${(ms / 1000).toFixed(2)} s`;
/** @param {number} ms */
const inMs = ms => `${ms.toFixed(2)} ms`;
/** @param {number} mb */
const inMb = mb => `${Math.round(mb)} MB`;

/**
 * The ratio beside what was promised of it, and whether that is kept.
 * @param {number} ratio @param {'<' | '<=' | '>=' | null} sign @param {number | null} target @param {string} what
 */
function to(ratio, sign = null, target = null, what = '') {
  const said = `${ratio.toFixed(2)} × ${what}`.trim();
  if (sign === null || target === null) return said;
  const kept = sign === '>=' ? ratio >= target : sign === '<' ? ratio < target : ratio <= target;
  return `${said} (${sign} ${+target.toFixed(2)}: ${kept ? 'kept' : 'MISSED'})`;
}
