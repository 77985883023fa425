/** A camera of the register as people read it. */
import {
  cameraCapabilities,
  type Camera,
  type CameraCapability,
  type CameraKind,
  type CameraStatus,
  type LiveView,
  type Masking,
  type Mount,
  type Position,
  type PositionPublication,
  type Recording,
  type Zone,
} from '../core/cameras/camera.js';
import { capabilityStateWords } from './programme-words.js';
import { dateInWords, numberInWords } from './words.js';

export const cameraKindWords: Readonly<Record<CameraKind, string>> = {
  fixed: 'Fixed',
  dome: 'Dome',
  ptz: 'PTZ (turns, tilts and zooms)',
  multi_sensor: 'Multi-sensor or panoramic',
  redeployable: 'Re-deployable',
  vehicle: 'In a vehicle',
  body_worn: 'Body-worn',
  drone: 'Drone',
  other: 'Other',
};

export const mountWords: Readonly<Record<Mount, string>> = {
  pole: 'Pole',
  street_lamp: 'Street lamp',
  wall: 'Wall',
  ceiling: 'Ceiling',
  vehicle: 'Vehicle',
  body: 'Body',
  aircraft: 'Aircraft',
  other: 'Other',
};

export const zoneWords: Readonly<Record<Zone, string>> = {
  street: 'Street',
  square: 'Square',
  park: 'Park',
  car_park: 'Car park',
  transport: 'Station or vehicle of public transport',
  shops: 'Shops',
  school: 'School',
  playground: 'Playground',
  worship: 'Place of worship',
  clinic: 'Clinic or hospital',
  workplace: 'Workplace',
  private_windows: 'Windows or gardens of homes',
  assembly_place: 'Place where people assemble to protest',
  other: 'Something else',
};

export const cameraCapabilityWords: Readonly<Record<CameraCapability, string>> = {
  ptz: 'Turning and zooming',
  audio: 'Sound recording',
  anpr: 'Number-plate recognition',
  analytics: 'Video analytics',
  live_face_recognition: 'Live facial recognition',
  retrospective_face_recognition: 'Retrospective facial recognition',
};

export const maskingWords: Readonly<Record<Masking, string>> = {
  none: 'Nothing is masked',
  static: 'Fixed areas are masked',
  dynamic: 'People or windows are masked as they move',
};

export const liveViewWords: Readonly<Record<LiveView, string>> = {
  continuous: 'All the time',
  occasion: 'On occasion',
  none: 'Nobody watches live',
};

export const recordingWords: Readonly<Record<Recording, string>> = {
  continuous: 'All the time',
  event: 'When something triggers it',
  manual: 'When somebody starts it',
  none: 'Nothing is recorded',
};

export const cameraStatusWords: Readonly<Record<CameraStatus, string>> = {
  planned: 'Planned',
  installed: 'Installed, never switched on',
  running: 'Running',
  switched_off: 'Switched off',
  removed: 'Removed',
};

export const publicationWords: Readonly<Record<PositionPublication, string>> = {
  exact: 'The exact position',
  rounded: 'The position to 100 metres',
  site: 'The name of the site only',
  withheld: 'Nothing: withheld on a ground',
};

export const cameraFieldWords: Readonly<Record<keyof Camera, string>> = {
  reference: 'Reference',
  site: 'Site',
  position: 'Position',
  kind: 'Kind',
  mount: 'Mount',
  direction: 'Direction',
  fieldOfView: 'Field of view',
  zones: 'What stands in view',
  make: 'Make',
  model: 'Model',
  capabilities: 'What it can do',
  masking: 'Masking',
  hours: 'Hours',
  liveView: 'Watched live',
  recording: 'Recording',
  retentionHours: 'Kept for',
  purposes: 'Purposes it serves',
  legalBases: 'Legal bases it relies on',
  processors: 'Processors',
  sign: 'Sign',
  need: 'Why it is needed here',
  installedOn: 'Installed on',
  switchedOn: 'Switched on',
  removedOn: 'Removed on',
  status: 'Status',
  publication: 'What the public learns of its place',
  ground: 'Ground',
  groundReason: 'Why the ground holds',
};

/** A field as lines of text; none when nobody has stated it. */
export const cameraInLines: { readonly [Field in keyof Camera]: (value: Camera[Field]) => readonly string[] } = {
  reference: text,
  site: text,
  position: value => (value === null ? [] : positionInLines(value)),
  kind: value => [cameraKindWords[value]],
  mount: value => (value === null ? [] : [mountWords[value]]),
  direction: degrees,
  fieldOfView: degrees,
  zones: value => value.map(each => zoneWords[each]),
  make: text,
  model: text,
  capabilities: capabilitiesInLines,
  masking: value => (value === null ? [] : [maskingWords[value]]),
  hours: text,
  liveView: value => (value === null ? [] : [liveViewWords[value]]),
  recording: value => (value === null ? [] : [recordingWords[value]]),
  retentionHours: value => (value === null ? [] : [hoursInWords(value)]),
  purposes: value => rows('P', value),
  legalBases: value => rows('Q', value),
  processors: value => rows('C', value),
  sign: text,
  need: text,
  installedOn: day,
  switchedOn: day,
  removedOn: day,
  status: value => [cameraStatusWords[value]],
  publication: value => [publicationWords[value]],
  ground: text,
  groundReason: text,
};

/** Whole days where they are whole: `30 days`, `36 hours`. */
export function hoursInWords(hours: number): string {
  const whole = hours % 24 === 0;
  const count = whole ? hours / 24 : hours;
  const unit = whole ? 'day' : 'hour';
  return `${numberInWords(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** Latitude first, as people read it; an area or route a corner a line, an empty line between two outlines. */
export function positionInLines(position: Position): readonly string[] {
  if (position.type === 'Point') return [corner(position.coordinates)];
  if (position.type === 'LineString') return position.coordinates.map(corner);
  return position.coordinates.flatMap((ring, at) => [...(at === 0 ? [] : ['']), ...ring.map(corner)]);
}

function corner([longitude, latitude]: readonly [number, number]): string {
  return `${latitude}, ${longitude}`;
}

/** Every capability with its state, also those that are absent. */
function capabilitiesInLines(capabilities: Camera['capabilities']): readonly string[] {
  return cameraCapabilities.map(each => {
    const { state, lock } = capabilities[each];
    const words = `${cameraCapabilityWords[each]}: ${capabilityStateWords[state].toLowerCase()}`;
    return lock === '' ? words : `${words} (${lock})`;
  });
}

function text(value: string): readonly string[] {
  return value === '' ? [] : [value];
}

function degrees(value: number | null): readonly string[] {
  return value === null ? [] : [`${value}°`];
}

function rows(letter: string, numbers: readonly number[]): readonly string[] {
  return numbers.length === 0 ? [] : [numbers.map(each => `${letter}${each}`).join(', ')];
}

function day(value: string | null): readonly string[] {
  return value === null ? [] : [dateInWords(value)];
}
