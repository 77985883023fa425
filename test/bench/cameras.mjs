import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { writeTable } from '../../dist/src/tables/write-table.js';
import { someCameras } from './some-cameras.mjs';
import { openHouse } from './house.mjs';
import { median, times } from './table.mjs';

const rounds = 5;
/** So small that nothing an import has done with stays for long: the peak is then what it needs, not what it was left. Time is taken without. */
const smallHeap = '--max-old-space-size=128';

/** Registers out of a CSV file: read, checked, compared and written, against COPY of the same rows; and the memory that it takes. */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  try {
    const timed = await imported(house, 50_000, rounds, []);
    const [ours, bare] = [median(timed.taken), median(await copied(house, timed))];
    const few = await imported(house, 10_000, 1, [smallHeap]);
    const many = await imported(house, 50_000, rounds, [smallHeap]);
    const most = await imported(house, 100_000, 1, [smallHeap]);
    return [
      {
        what: 'import 50,000 cameras from CSV',
        measured: inSeconds(ours),
        against: `COPY of the same rows by bare pg ${inSeconds(bare)}`,
        ratio: times(ours, bare),
      },
      ...[many, most].map(each => ({
        what: `peak memory of the process that imports ${each.count.toLocaleString('en-GB')}`,
        measured: `${each.megabytes} MB (${each.before} MB before)`,
        against: `the one that imports 10,000 ${few.megabytes} MB (${few.before} MB before)`,
        ratio: times(each.megabytes, few.megabytes),
      })),
    ];
  } finally {
    await house.close();
  }
}

/** @typedef {{ count: number, taken: number[], megabytes: number, before: number, programmes: string[], organisationId: string }} Imported */

/**
 * As often as is said, each time into a programme of its own.
 * @param {import('./house.mjs').House} house @param {number} count @param {number} often @param {readonly string[]} execArgv
 * @returns {Promise<Imported>}
 */
async function imported(house, count, often, execArgv) {
  const organisationId = JSON.parse(await house.get('/api/session')).organisation.id;
  const path = join(house.dataDir, `${count}.csv`);
  await pipeline(Readable.from(writeTable('csv', someCameras(count))), createWriteStream(path));
  const programmes = await newProgrammes(house, often);
  const child = fork(fileURLToPath(new URL('cameras-child.mjs', import.meta.url)), { execArgv: [...execArgv] });
  child.send({ url: house.appUrl, organisationId, path, programmes });
  const told = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', code => reject(new Error(`The process that imports ended with ${code}`)));
  });
  return { ...told, count, programmes, organisationId };
}

/** Copies of the demonstration's programme, with no cameras yet. @param {import('./house.mjs').House} house @param {number} often */
async function newProgrammes(house, often) {
  const old = JSON.parse(await house.get(`/api/assessments/${house.assessmentId}`));
  const { facts } = JSON.parse(await house.get(`/api/programmes/${old.programme.id}`));
  const made = [];
  for (let round = 0; round < often; round += 1) made.push((await house.post('/api/programmes', { facts })).id);
  return made;
}

/**
 * The rows that an import leaves behind, into tables of the same columns, checks and indexes, without any trigger.
 * @param {import('./house.mjs').House} house @param {Imported} made
 */
async function copied(house, { programmes, organisationId }) {
  const client = new pg.Client({ connectionString: house.ownerUrl });
  await client.connect();
  await client.query("SELECT set_config('app.org_id', $1, false)", [organisationId]);
  const tables = ['camera_revisions', 'cameras'];
  const rows = [];
  for (const table of tables) {
    const from = `COPY (SELECT * FROM ${table} WHERE programme_id = '${programmes[0]}' ORDER BY reference) TO STDOUT`;
    rows.push(await collected(client.query(copyTo(from))));
  }
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const table of tables) await client.query(`CREATE TABLE copy_of_${table} (LIKE ${table} INCLUDING ALL)`);
    const start = performance.now();
    await client.query('BEGIN');
    for (const [at, table] of tables.entries())
      await pipeline(Readable.from(rows[at] ?? []), client.query(copyFrom(`COPY copy_of_${table} FROM STDIN`)));
    await client.query('COMMIT');
    taken.push(performance.now() - start);
    for (const table of tables) await client.query(`DROP TABLE copy_of_${table}`);
  }
  await client.end();
  return taken;
}

/** @param {import('node:stream').Readable} stream */
async function collected(stream) {
  const chunks = /** @type {Buffer[]} */ ([]);
  await pipeline(stream, new Writable({ write: (chunk, _, done) => (chunks.push(chunk), done()) }));
  return chunks;
}

/** @param {number} ms */
const inSeconds = ms => `${(ms / 1000).toFixed(2)} s`;
