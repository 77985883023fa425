import { cameraCapabilities, cameraKinds, mounts, zones } from '../../dist/src/core/cameras/camera.js';

/**
 * Cameras of a city, no two alike, in pages as an export reads them.
 * @param {number} count
 * @returns {AsyncGenerator<import('../../dist/src/core/cameras/camera.js').Camera[]>}
 */
export async function* someCameras(count) {
  for (let from = 0; from < count; from += 1000)
    yield Array.from({ length: Math.min(1000, count - from) }, (_, at) => camera(from + at));
}

/** @template T @param {readonly T[]} options @param {number} no @returns {T} */
const one = (options, no) => /** @type {T} */ (options[no % options.length]);

/** @param {number} no @returns {import('../../dist/src/core/cameras/camera.js').Camera} */
function camera(no) {
  const absent = Object.fromEntries(cameraCapabilities.map(each => [each, { state: 'absent', lock: '' }]));
  const ptz = no % 5 === 0 ? { ptz: { state: 'present_disabled', lock: 'Switched off in the control room' } } : {};
  return /** @type {any} */ ({
    reference: `C-${String(no).padStart(6, '0')}`,
    site: `Site ${Math.floor(no / 12)}, улица ${no % 97}`,
    position: { type: 'Point', coordinates: [20 + (no % 5000) / 10_000, 44.5 + Math.floor(no / 5000) / 100] },
    kind: one(cameraKinds.slice(0, 2), no),
    mount: one(mounts.slice(0, 4), no),
    direction: no % 360,
    fieldOfView: 40 + (no % 80),
    zones: [one(zones.slice(0, 6), no)],
    make: 'Sample',
    model: `S-${no % 40}`,
    capabilities: { ...absent, ...ptz },
    masking: 'static',
    hours: 'Mon–Sat 06:00–22:00',
    liveView: 'none',
    recording: 'continuous',
    retentionHours: 24 * (1 + (no % 30)),
    purposes: [1 + (no % 3)],
    legalBases: [1],
    processors: no % 4 === 0 ? [1] : [],
    sign: `Sign ${no % 200}`,
    need: `Incidents were recorded at this place in ${2015 + (no % 10)}.`,
    installedOn: '2026-02-02',
    switchedOn: '2026-02-09',
    removedOn: null,
    status: 'running',
    publication: 'exact',
    ground: '',
    groundReason: '',
  });
}
