/** A camera in OpenStreetMap's words: the keys and values of its wiki for `man_made=surveillance`, and nothing that they lack. */
import type { Camera, CameraKind, Mount, Zone } from '../camera.js';
import { cellsOf } from './cells-of-camera.js';
import { exportedFields } from './fields.js';
import { ownPrefix } from './header-words.js';

const types: Readonly<Partial<Record<CameraKind, string>>> = {
  fixed: 'fixed',
  dome: 'dome',
  ptz: 'panning',
  multi_sensor: 'panorama',
};

const mountTags: Readonly<Partial<Record<Mount, string>>> = {
  pole: 'pole',
  street_lamp: 'street_lamp',
  wall: 'wall',
  ceiling: 'ceiling',
};

const zoneTags: Readonly<Partial<Record<Zone, string>>> = {
  street: 'traffic',
  square: 'town',
  park: 'town',
  car_park: 'parking',
  shops: 'shop',
  workplace: 'building',
};

export function osmTags(camera: Camera): Readonly<Record<string, string>> {
  const { kind, mount, direction, zones, make, model, reference, site, capabilities } = camera;
  const tags: Record<string, string> = {
    man_made: 'surveillance',
    'surveillance:type': capabilities.anpr.state === 'active' ? 'ALPR' : 'camera',
    ref: reference,
    name: site,
  };
  const optional = {
    'camera:type': types[kind],
    'camera:mount': mount === null ? undefined : mountTags[mount],
    'camera:direction': direction === null ? undefined : String(direction),
    'surveillance:zone': zones.map(each => zoneTags[each]).find(each => each !== undefined),
    manufacturer: make === '' ? undefined : make,
    model: model === '' ? undefined : model,
  };
  for (const [key, value] of Object.entries(optional)) if (value !== undefined) tags[key] = value;
  return tags;
}

/** With the tags for others, and each field of ours under its own name, so that nothing is lost on the way back. */
export function featureOf(camera: Camera): Readonly<Record<string, unknown>> {
  const properties: Record<string, string> = { ...osmTags(camera) };
  cellsOf(camera).forEach((cell, at) => {
    const field = exportedFields[at];
    if (cell !== '' && field !== 'longitude' && field !== 'latitude' && field !== 'position')
      properties[`${ownPrefix}${field}`] = cell;
  });
  return { type: 'Feature', geometry: camera.position, properties };
}
