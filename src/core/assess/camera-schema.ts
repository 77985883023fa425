/** The form of a camera, from the same lists and limits that `checkCamera` reads. */
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
} from '../cameras/camera.js';
import { highestCameras, highestRetentionHours, highestRow } from '../cameras/check-camera.js';
import { capabilityStates } from '../programme/programme.js';
import { closed, day, listOf, words, type JsonSchema } from './json-schema.js';

const maybeText = (limit: number): JsonSchema => ({ type: ['string', 'null'], maxLength: limit });
const maybeOneOf = (values: readonly string[]): JsonSchema => ({ enum: [...values, '', null] });
const maybeWhole = (minimum: number, maximum: number): JsonSchema => ({ type: ['integer', 'null'], minimum, maximum });
const maybeDay: JsonSchema = { anyOf: [day, { enum: ['', null] }] };

function rowsOfTable(description: string): JsonSchema {
  const numbers = listOf({ type: 'integer', minimum: 1, maximum: highestRow }, { max: highestRow });
  return { description, anyOf: [numbers, { type: 'null' }] };
}

const fields: { readonly [Key in keyof Camera]: JsonSchema } = {
  reference: { description: 'Its identity within the programme', ...words(60) },
  site: { description: 'The same for all cameras of one site', ...words(200) },
  position: {
    description: 'GeoJSON in WGS 84, longitude first: a Point; a LineString or Polygon for a mobile camera',
    type: ['object', 'null'],
    properties: { type: { enum: ['Point', 'LineString', 'Polygon'] }, coordinates: { type: 'array' } },
    required: ['type', 'coordinates'],
    additionalProperties: false,
  },
  kind: { enum: cameraKinds },
  mount: maybeOneOf(mounts),
  direction: { description: 'Degrees clockwise from north', ...maybeWhole(0, 359) },
  fieldOfView: { description: 'Horizontal angle in degrees', ...maybeWhole(1, 360) },
  zones: { anyOf: [listOf({ enum: zones }, { max: zones.length }), { type: 'null' }] },
  make: maybeText(120),
  model: maybeText(120),
  capabilities: {
    description: 'Each must be said: silence would pass for absence. A disabled one names its lock',
    ...closed(
      Object.fromEntries(
        cameraCapabilities.map(each => [
          each,
          closed({ state: { enum: capabilityStates }, lock: maybeText(300) }, ['state']),
        ]),
      ),
      cameraCapabilities,
    ),
  },
  masking: maybeOneOf(maskings),
  hours: maybeText(200),
  liveView: maybeOneOf(liveViews),
  recording: maybeOneOf(recordings),
  retentionHours: maybeWhole(1, highestRetentionHours),
  purposes: rowsOfTable('Row numbers of the purposes that it serves'),
  legalBases: rowsOfTable('Row numbers of its legal bases'),
  processors: rowsOfTable('Row numbers of its processors'),
  sign: maybeText(200),
  need: maybeText(2000),
  installedOn: maybeDay,
  switchedOn: maybeDay,
  removedOn: maybeDay,
  status: { enum: cameraStatuses },
  publication: { enum: positionPublications },
  ground: maybeText(10),
  groundReason: maybeText(1000),
};

const required: readonly (keyof Camera)[] = ['reference', 'site', 'kind', 'capabilities', 'status', 'publication'];

export const camerasSchema: JsonSchema = {
  description: 'The register of cameras, each under a reference of its own; findings compare the answers with it',
  ...listOf(closed(fields, required), { max: highestCameras }),
};
