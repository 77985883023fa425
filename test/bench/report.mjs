import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse } from './house.mjs';
import { inMs, times } from './table.mjs';

/** The full report of the car park, warm, against the same text through bare PDFKit: pages a second and peak memory. */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const sealed = join(house.dataDir, 'sealed.json');
  writeFileSync(sealed, await house.get(`/api/assessments/${house.assessmentId}/versions/1`));
  const ours = await inChild('report', sealed);
  const floor = await inChild('floor', sealed);
  await house.close();
  const perPage = ours.ms / ours.pages;
  return [
    {
      what: `draw the full report, warm (${ours.pages} pages)`,
      measured: `${inMs(ours.ms)}, ${Math.round(1000 / perPage)} pages a second`,
      against: `the same text by bare PDFKit ${inMs(floor.ms)}`,
      ratio: times(ours.ms, floor.ms),
    },
    {
      what: 'peak memory of that process',
      measured: `${ours.megabytes} MB`,
      against: `bare PDFKit ${floor.megabytes} MB`,
      ratio: times(ours.megabytes, floor.megabytes),
    },
  ];
}

/**
 * A process of its own, so that the peak is the drawing's.
 * @param {'report' | 'floor'} what @param {string} sealed
 * @returns {Promise<{ ms: number, pages: number, megabytes: number }>}
 */
function inChild(what, sealed) {
  const child = fork(fileURLToPath(new URL('report-child.mjs', import.meta.url)), [what, sealed]);
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', code => reject(new Error(`The process that draws ended with ${code}`)));
  });
}
