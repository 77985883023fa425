import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplesOf } from './reports/samples.mjs';
import { runEngine } from './reports/run-engine.mjs';
import { openHouse } from './house.mjs';

const cold = 3;

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
    const ours = await coldest('ours', folder, 5);
    peaks.push(ours);
    rows.push(...(await against(folder, ours)));
  }
  rmSync(folder, { recursive: true, force: true });
  const [small, middle, large] =
    /** @type {[import('./reports/run-engine.mjs').Run, import('./reports/run-engine.mjs').Run, import('./reports/run-engine.mjs').Run]} */ (
      peaks
    );
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

/** @param {string} folder @param {import('./reports/run-engine.mjs').Run} ours */
async function against(folder, ours) {
  const chromium = await coldest('chromium', folder, 1);
  const pdfmake = await coldest('pdfmake', folder, 1);
  const floor = await coldest('floor', folder, 5);
  const what = (/** @type {string} */ said) => `${ours.pages} pages, ${said}`;
  const per = (/** @type {import('./reports/run-engine.mjs').Run} */ run) => run.warm / run.pages;
  const process = (/** @type {import('./reports/run-engine.mjs').Run} */ run) => `${inS(run.cold)}, ${run.pages} pages`;
  const twice = (/** @type {string} */ name, /** @type {import('./reports/run-engine.mjs').Run} */ run) => [
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
 * The middle one of some processes, by its time.
 * @param {Parameters<typeof runEngine>[0]} program @param {string} folder @param {number} warmRounds
 */
async function coldest(program, folder, warmRounds) {
  const runs = [];
  for (let round = 0; round < cold; round += 1) runs.push(await runEngine(program, folder));
  const { warm } = await runEngine(program, folder, warmRounds);
  runs.sort((a, b) => a.cold - b.cold);
  const [least, middle] = [runs[0], runs[Math.floor(cold / 2)]];
  if (!least || !middle) throw new Error('Nothing was measured');
  return { ...middle, warm };
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
