// An invented town, as large as it has to be: the same each time, with a centre, sites of one to eight cameras, and all that
// occurs. Plain JavaScript, so that benchmarks can use it beside the built code.

/** @typedef {import('../../src/core/cameras/camera.js').Camera} Camera */

const kinds = /** @type {const} */ (['fixed', 'fixed', 'fixed', 'dome', 'dome', 'multi_sensor', 'ptz', 'redeployable']);
const statuses = /** @type {const} */ (['running', 'running', 'running', 'running', 'installed', 'switched_off']);
const seen = /** @type {const} */ (['street', 'square', 'transport', 'school', 'park', 'shops', 'car_park', 'clinic']);
const streets = ['Main Street', 'Station Road', 'Old Market', 'River Quay', 'Linden Avenue', 'North Gate', 'Mill Lane'];

/** The middle of the town: the square before its station. */
const middle = { lon: 20.46, lat: 44.81 };

/**
 * Cameras `T-000001` onwards. A thousand lie within some 3 km of the middle, fifty thousand within some 20 km.
 * @param {number} count
 * @returns {Generator<Camera>}
 */
export function* town(count) {
  const random = numbers(7);
  const reach = 0.02 * Math.sqrt(Math.max(count, 1) / 1000);
  let left = 0;
  let site = { no: 0, name: '', lon: 0, lat: 0 };
  for (let no = 1; no <= count; no++) {
    if (left === 0) {
      left = 1 + Math.floor(random() * 8);
      const far = reach * Math.sqrt(random());
      const turn = random() * 2 * Math.PI;
      const [lon, lat] = [middle.lon + 1.4 * far * Math.cos(turn), middle.lat + far * Math.sin(turn)];
      site = { no: site.no + 1, name: `${one(streets, random)} ${site.no + 1}`, lon, lat };
    }
    left--;
    yield cameraOf(no, site, random);
  }
}

/**
 * @param {number} no
 * @param {{ name: string, lon: number, lat: number }} site
 * @param {() => number} random
 * @returns {Camera}
 */
function cameraOf(no, site, random) {
  const kind = one(kinds, random);
  const near = () => (random() - 0.5) * 0.0008;
  return {
    ...{ reference: `T-${String(no).padStart(6, '0')}`, site: site.name, kind, mount: 'pole' },
    ...{ status: one(statuses, random), zones: [one(seen, random)], capabilities: can(kind, random) },
    position: positionOf(kind, degrees(site.lon + near()), degrees(site.lat + near())),
    direction: Math.floor(random() * 360),
    fieldOfView: kind === 'multi_sensor' ? 360 : 40 + Math.floor(random() * 60),
    retentionHours: 24 * (1 + Math.floor(random() * 30)),
    ...{ make: 'Sample', model: `S-${Math.floor(random() * 9)}00`, masking: 'static', hours: 'always' },
    ...{ liveView: 'none', recording: 'continuous', purposes: [1], legalBases: [1], processors: [] },
    ...{ sign: 'Sign A', need: 'Fourteen assaults were recorded at this place in 2025.', removedOn: null },
    ...{ installedOn: '2025-03-01', switchedOn: null, publication: 'exact', ground: '', groundReason: '' },
  };
}

const rare = /** @type {const} */ ([
  ['ptz', 0],
  ['audio', 0.02],
  ['anpr', 0.08],
  ['analytics', 0.15],
  ['live_face_recognition', 0.01],
  ['retrospective_face_recognition', 0.02],
]);

/**
 * @param {Camera['kind']} kind
 * @param {() => number} random
 * @returns {Camera['capabilities']}
 */
function can(kind, random) {
  const states = rare.map(([each, often]) => {
    if (each === 'ptz' && kind === 'ptz') return [each, { state: 'active', lock: '' }];
    if (random() >= often) return [each, { state: 'absent', lock: '' }];
    const off = random() < 0.4;
    return [each, off ? { state: 'present_disabled', lock: 'No licence is installed' } : { state: 'active', lock: '' }];
  });
  return Object.fromEntries(states);
}

/**
 * Every re-deployable camera has a route of three corners.
 * @param {Camera['kind']} kind
 * @param {number} lon
 * @param {number} lat
 * @returns {Camera['position']}
 */
function positionOf(kind, lon, lat) {
  if (kind !== 'redeployable') return { type: 'Point', coordinates: [lon, lat] };
  const [east, north] = [degrees(lon + 0.001), degrees(lat + 0.001)];
  return { type: 'LineString', coordinates: [[lon, lat], [east, lat], [east, north]] }; // prettier-ignore
}

const degrees = (/** @type {number} */ value) => Math.round(value * 1e7) / 1e7;

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {() => number} random
 */
function one(items, random) {
  return /** @type {Item} */ (items[Math.floor(random() * items.length)]);
}

/**
 * Numbers from 0 to 1 that look random (a linear congruential generator modulo 2³²).
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
