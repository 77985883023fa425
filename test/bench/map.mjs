import { gzipSync } from 'node:zlib';
import { town } from '../support/town.mjs';
import { openHouse } from './house.mjs';
import { inMs, median, times } from './table.mjs';
import { CamerasService } from '../../dist/src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../dist/src/modules/programmes/programmes.service.js';
import { UnitOfWork } from '../../dist/src/platform/unit-of-work.js';

const sizes = [100, 1000, 10_000, 50_000];
const rounds = 15;

/** What is asked of each register, and how many rows of cameras, or on a map how many symbols with what they mean, the page shows. */
const pages = /** @type {const} */ ([
  ['programme page', '', /\/camera\/T-\d+"/g],
  ['list', '/cameras', /<th scope="row"/g],
  ['list, last page', '/cameras?page=LAST', /<th scope="row"/g],
  ['list by site', '/cameras?sort=site', /<th scope="row"/g],
  ['filter: capability', '/cameras?capability=live_face_recognition', /<th scope="row"/g],
  ['search: a street', '/cameras?words=station+road', /<th scope="row"/g],
  ['search: words found nowhere', '/cameras?words=ROUND', /<th scope="row"/g],
  ['filter: not covered', '/cameras?covered=no', /<th scope="row"/g],
  ['map', '/cameras/map', /class="uvid-symbol"/g],
  ['map of a filter', '/cameras/map?capability=anpr', /class="uvid-symbol"/g],
  ['site', '/sites/SITE', /<th scope="row"/g],
]);

/**
 * The register's pages at four sizes: time must grow no faster than the rows that are shown. The first look is measured after a change
 * of the register, when nothing is remembered of it.
 */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const registers = [];
  for (const size of sizes) registers.push({ size, programme: await settle(house, size) });
  const rows = [];
  for (const [what, path, pattern] of pages) {
    const measured = [];
    for (const register of registers) measured.push(await look(house, register, { path, pattern }));
    const [least] = measured;
    for (const each of measured.slice(1)) rows.push(...compared(what, each, least ?? each));
  }
  await house.close();
  return rows;
}

/** @typedef {{ size: number, first: number, again: number, shown: number, weight: number }} Look */

/**
 * One look at a page, against the same page of the smallest register: the ratio is that of the time for each row that is shown, so
 * that 1 × means: it grows as the rows do.
 * @param {string} what @param {Look} more @param {Look} less
 */
function compared(what, more, less) {
  const grown = Math.max(1, more.shown) / Math.max(1, less.shown);
  return /** @type {const} */ ([
    ['first look', 'first'],
    ['again', 'again'],
  ]).map(([when, at]) => ({
    what: `${what}, ${more.size.toLocaleString('en-GB')} cameras, ${when}`,
    measured: `${inMs(more[at])}, ${more.shown} rows, ${Math.round(more.weight / 1024)} KB`,
    against: `100 cameras: ${inMs(less[at])}, ${less.shown} rows; time ${times(more[at], less[at])}, rows ${times(grown, 1)}`,
    ratio: `${times(more[at] / grown, less[at])} a row`,
  }));
}

/**
 * @param {import('./house.mjs').House} house
 * @param {{ size: number, programme: string }} register
 * @param {{ path: string, pattern: RegExp }} page
 * @returns {Promise<Look>}
 */
async function look(house, { size, programme }, { path, pattern }) {
  const [first] = [...town(1)];
  const address = path.replace('LAST', String(Math.ceil(size / 50))).replace('SITE', first?.site ?? '');
  const timed = async (/** @type {number} */ round) => {
    const start = performance.now();
    const html = await house.get(`/programmes/${programme}${address.replace('ROUND', `nowhere ${round}`)}`);
    return { html, took: performance.now() - start };
  };
  const [firsts, agains] = [[], []].map(() => /** @type {number[]} */ ([]));
  let html = '';
  for (let round = 0; round < rounds; round += 1) {
    await touch(house, programme, round);
    firsts?.push((await timed(round)).took);
    const again = await timed(round);
    agains?.push(again.took);
    html = again.html;
  }
  const shown = html.match(pattern)?.length ?? 0;
  return { size, shown, first: median(firsts ?? []), again: median(agains ?? []), weight: gzipSync(html).length };
}

/** @param {import('./house.mjs').House} house */
async function actorIn(house) {
  const { person, organisation } = JSON.parse(await house.get('/api/session'));
  return { id: person.id, name: person.name, organisationId: organisation.id, organisation: '', roles: new Set() };
}

/** @param {import('./house.mjs').House} house @param {number} size */
async function settle(house, size) {
  const actor = await actorIn(house);
  const programmes = house.app.get(ProgrammesService);
  const [sample] = await programmes.list(actor);
  const { id } = await programmes.register('', { ...sample.facts, name: `Town of ${size}` }, actor);
  await write(house, id, town(size));
  return id;
}

/** A new revision of the register: whatever was remembered of the last one is of no use any more. */
async function touch(
  /** @type {import('./house.mjs').House} */ house,
  /** @type {string} */ id,
  /** @type {number} */ round,
) {
  const [first] = [...town(1)];
  if (first) await write(house, id, [{ ...first, direction: round % 2, fieldOfView: 1 + (round % 300) }]);
}

/**
 * @param {import('./house.mjs').House} house
 * @param {string} programmeId
 * @param {Iterable<import('../support/town.mjs').Camera>} cameras
 */
async function write(house, programmeId, cameras) {
  const actor = await actorIn(house);
  const register = house.app.get(CamerasService);
  await house.app.get(UnitOfWork).run(actor.organisationId, async (/** @type {any} */ tx) => {
    const { revision: seen } = await register.stateIn(tx, programmeId);
    const changes = (function* () {
      for (const camera of cameras) yield { reference: camera.reference, camera };
    })();
    return register.writeMany(tx, { programmeId, seen, kind: 'import', reason: '', changes }, actor);
  });
}
