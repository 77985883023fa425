/** @typedef {{ what: string, measured: string, against: string, ratio: string }} Row */

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const head = { what: 'what', measured: 'measured', against: 'against', ratio: 'ratio' };
  /** @type {readonly (keyof Row)[]} */
  const columns = ['what', 'measured', 'against', 'ratio'];
  const widths = columns.map(column => Math.max(...[head, ...rows].map(row => row[column].length)));
  const line = (/** @type {Row} */ row) => columns.map((column, at) => row[column].padEnd(widths[at] ?? 0)).join('  ');
  console.log(line(head));
  console.log(widths.map(width => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row).trimEnd());
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} ms */
export const inMs = ms => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

/** How many times as long. @param {number} ours @param {number} theirs */
export const times = (ours, theirs) => `${(ours / theirs).toFixed(2)} ×`;

/**
 * The median time of one call in milliseconds, after a warm-up.
 * @param {number} rounds
 * @param {(round: number) => unknown} work
 */
export async function medianOf(rounds, work) {
  const warmUp = Math.ceil(rounds / 5);
  const taken = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const start = performance.now();
    await work(round);
    if (round >= warmUp) taken.push(performance.now() - start);
  }
  return median(taken);
}
