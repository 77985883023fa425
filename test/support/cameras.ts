import type { Placement } from '../../src/core/supplements/supplement.js';
import { cameraCapabilities, type Camera } from '../../src/core/cameras/camera.js';

/** Absent, every one of them. */
export const noCapabilities = Object.fromEntries(
  cameraCapabilities.map(each => [each, { state: 'absent', lock: '' }]),
) as Camera['capabilities'];

/** A running fixed camera above the entrance of a car park. */
export function aCamera(change: Partial<Camera> = {}): Camera {
  return {
    reference: 'LI-01',
    site: 'Station car park',
    position: { type: 'Point', coordinates: [8.7731, 49.6872] },
    kind: 'fixed',
    mount: 'wall',
    direction: 140,
    fieldOfView: 70,
    zones: ['car_park'],
    make: 'Sample',
    model: 'S-200',
    capabilities: noCapabilities,
    masking: 'static',
    hours: 'Mon–Sat 06:00–22:00',
    liveView: 'none',
    recording: 'continuous',
    retentionHours: 72,
    purposes: [1],
    legalBases: [1],
    processors: [],
    sign: 'Sign A, entrance',
    need: 'Nine cars were broken into at this entrance in 2025.',
    installedOn: '2026-02-02',
    switchedOn: '2026-02-09',
    removedOn: null,
    status: 'running',
    publication: 'exact',
    ground: '',
    groundReason: '',
    ...change,
  };
}

/** Where a re-deployable camera is to stand for a month. */
export function aPlacement(change: Partial<Placement> = {}): Placement {
  return {
    ...{ site: 'Market hall, north door', position: { type: 'Point', coordinates: [8.7742, 49.6881] } },
    ...{ direction: 90, fieldOfView: 60, zones: ['car_park'] },
    ...{ need: 'Four thefts from cars beside the hall in October; lighting changed nothing.' },
    ...{ sign: 'Sign M, north door', from: '2026-01-10', until: '2026-02-09' },
    ...change,
  };
}
