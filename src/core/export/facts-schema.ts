/** Programmes and cameras as a sealed version holds them: complete, with null where nobody has stated anything. */
import {
  cameraCapabilities,
  cameraKinds,
  cameraStatuses,
  liveViews,
  maskings,
  mounts,
  positionPublications,
  recordings,
  zones,
  type Camera,
  type CapabilityOfCamera,
} from '../cameras/camera.js';
import { capabilities, capabilityStates, regimes, type Party, type Programme } from '../programme/programme.js';
import { anyOf, day, list, maybe, ordinal, shape, text, whole } from './schema-parts.js';

const party = shape<Party>({ name: text, contact: text, tasks: text });

export const programmeFacts = shape<Programme>({
  name: text,
  summary: text,
  controller: party,
  jointControllers: list(party),
  processors: list(party),
  purposes: list(text),
  regimes: list(anyOf(regimes)),
  capabilities: shape<Programme['capabilities']>(each(capabilities, () => anyOf(capabilityStates))),
  sitesInOperation: maybe(whole),
  sitesPlanned: maybe(whole),
  camerasInOperation: maybe(whole),
  camerasPlanned: maybe(whole),
  contractOn: maybe(day),
  firstProcessingOn: maybe(day),
  plannedLaunchOn: maybe(day),
  notice: maybe(text),
});

const capability = shape<CapabilityOfCamera>({ state: anyOf(capabilityStates), lock: text });

export const camera = shape<Camera>({
  reference: text,
  site: text,
  position: maybe({
    description: 'GeoJSON in WGS 84, longitude first',
    type: 'object',
    properties: { type: { enum: ['Point', 'LineString', 'Polygon'] }, coordinates: { type: 'array' } },
    required: ['type', 'coordinates'],
    additionalProperties: false,
  }),
  kind: anyOf(cameraKinds),
  mount: anyOf([...mounts, null]),
  direction: maybe({ type: 'integer', minimum: 0, maximum: 359 }),
  fieldOfView: maybe({ type: 'integer', minimum: 1, maximum: 360 }),
  zones: list(anyOf(zones)),
  make: text,
  model: text,
  capabilities: shape<Camera['capabilities']>(each(cameraCapabilities, () => capability)),
  masking: anyOf([...maskings, null]),
  hours: text,
  liveView: anyOf([...liveViews, null]),
  recording: anyOf([...recordings, null]),
  retentionHours: maybe(ordinal),
  purposes: list(ordinal),
  legalBases: list(ordinal),
  processors: list(ordinal),
  sign: text,
  need: text,
  installedOn: maybe(day),
  switchedOn: maybe(day),
  removedOn: maybe(day),
  status: anyOf(cameraStatuses),
  publication: anyOf(positionPublications),
  ground: text,
  groundReason: text,
});

function each<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>;
}
