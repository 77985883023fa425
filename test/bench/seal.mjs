import { setImmediate as turn } from 'node:timers/promises';
import { canonicalJson, sha256 } from '../../dist/src/core/version/canonical.js';
import { writtenDocument } from '../../dist/src/modules/versions/written-document.js';
import { someCameras } from './some-cameras.mjs';
import { inMs, median, times } from './table.mjs';

const rounds = 5;

/** How long a decision over 50,000 cameras keeps every other request waiting, against writing its document in one go. */
export async function measure() {
  const cameras = [];
  for await (const page of someCameras(50_000)) cameras.push(...page);
  const version = { schema: 1, cameras: { revision: 1, digest: '', cameras } };
  const [held, whole, took] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const { longest, taken, digest } = await inTurns(version);
    held.push(longest);
    took.push(taken);
    const start = performance.now();
    if (sha256(canonicalJson(version)) !== digest) throw new Error('The two ways give two digests');
    whole.push(performance.now() - start);
  }
  return [
    {
      what: 'longest wait of others while 50,000 cameras are sealed',
      measured: inMs(median(held)),
      against: `in one go ${inMs(median(whole))}`,
      ratio: times(median(held), median(whole)),
    },
    {
      what: 'writing the document of 50,000 cameras in turns',
      measured: inMs(median(took)),
      against: `in one go ${inMs(median(whole))}`,
      ratio: times(median(took), median(whole)),
    },
  ];
}

/** @param {unknown} version */
async function inTurns(version) {
  let [longest, last, written] = [0, performance.now(), false];
  const other = (async () => {
    while (!written) {
      await turn();
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    }
  })();
  const start = performance.now();
  const { digest } = await writtenDocument(version);
  const taken = performance.now() - start;
  written = true;
  await other;
  return { longest, taken, digest };
}
