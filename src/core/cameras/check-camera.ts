/** A camera as somebody entered it: checked and in its one normal form, or everything that is wrong. */
import { capabilityStates } from '../programme/programme.js';
import { isGround } from '../redaction/grounds.js';
import { CameraForm, isBlank, isOneOf, record, type CameraProblem } from './camera-form.js';
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
  type CameraCapability,
  type CapabilityOfCamera,
  type Zone,
} from './camera.js';
import { checkPosition } from './check-position.js';
import { refuseContradictions } from './contradictions.js';

export type CheckedCamera = { readonly camera: Camera } | { readonly problems: readonly CameraProblem[] };

/** So many cameras a programme may have; Belgrade's largest number that was ever given is 8,100. */
export const highestCameras = 100_000;
/** Row numbers of an assessment's tables end here. */
export const highestRow = 500;
/** Some eleven years. */
export const highestRetentionHours = 100_000;

/** Begins with a letter or digit, so that it can stand in an address. */
const referenceForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._:/#()+-]{0,59}$/u;

/** Never throws: `input` may be anything. Some microseconds: an import calls it for each of 50,000 rows. */
export function checkCamera(input: unknown): CheckedCamera {
  const form = new CameraForm(input, fieldNames);
  const camera = read(form);
  // What was refused reads as something else, and would contradict the rest.
  if (form.problems.length === 0) refuseContradictions(form, camera);
  return form.problems.length > 0 ? { problems: form.problems } : { camera };
}

const degrees = {
  direction: { from: 0, to: 359, message: 'Enter whole degrees clockwise from north, 0 to 359, or leave it empty' },
  fieldOfView: { from: 1, to: 360, message: 'Enter whole degrees, 1 to 360, or leave it empty' },
};
const retention = {
  from: 1,
  to: highestRetentionHours,
  message: 'Enter whole hours, 1 to 100,000, such as 168 for a week, or leave it empty',
};

/** One literal: with 50,000 rows, objects that grow key by key cost more than all the checks. */
function read(form: CameraForm): Camera {
  return {
    reference: checkReference(form, 'reference'),
    site: form.line('site', 200, 'Enter the name of the site, the same for all cameras of one site'),
    position: checkPosition(form, 'position'),
    kind: form.choice('kind', cameraKinds, 'other', 'Choose the kind of camera from the list'),
    mount: form.optionalChoice('mount', mounts, 'Choose the mount from the list, or leave it empty'),
    direction: form.optionalNumber('direction', degrees.direction),
    fieldOfView: form.optionalNumber('fieldOfView', degrees.fieldOfView),
    zones: checkZones(form, 'zones'),
    make: form.optionalLine('make', 120),
    model: form.optionalLine('model', 120),
    capabilities: checkCapabilities(form, 'capabilities'),
    masking: form.optionalChoice('masking', maskings, 'Choose the masking from the list, or leave it empty'),
    hours: form.optionalLine('hours', 200),
    liveView: form.optionalChoice(
      'liveView',
      liveViews,
      'Choose when somebody watches from the list, or leave it empty',
    ),
    recording: form.optionalChoice('recording', recordings, 'Choose what is recorded from the list, or leave it empty'),
    retentionHours: form.optionalNumber('retentionHours', retention),
    purposes: checkRows(form, 'purposes'),
    legalBases: checkRows(form, 'legalBases'),
    processors: checkRows(form, 'processors'),
    sign: form.optionalLine('sign', 200),
    need: form.optionalProse('need', 2000),
    installedOn: form.optionalDay('installedOn'),
    switchedOn: form.optionalDay('switchedOn'),
    removedOn: form.optionalDay('removedOn'),
    status: form.choice('status', cameraStatuses, 'planned', 'Choose the status from the list'),
    publication: form.choice(
      'publication',
      positionPublications,
      'exact',
      'Choose from the list how precisely its position is published',
    ),
    ground: checkGround(form, 'ground'),
    groundReason: form.optionalProse('groundReason', 1000),
  };
}

function checkReference(form: CameraForm, field: string): string {
  const text = form.line(field, 60, 'Enter the reference of the camera, such as CP-07');
  if (text !== '' && !referenceForm.test(text))
    form.refuse(
      field,
      'Begin the reference with a letter or digit, then use letters, digits, spaces and . _ : / # ( ) + - only',
    );
  return text;
}

/** Each capability must be said: silence would pass for absence. */
function checkCapabilities(form: CameraForm, field: string): Camera['capabilities'] {
  const given = record(form.at(field));
  for (const key of Object.keys(given))
    if (!isOneOf(cameraCapabilities, key))
      form.refuse(`${field}.${key.slice(0, 40)}`, 'Leave this out: a camera has no such capability');
  return {
    ptz: checkCapability(form, places.ptz, given['ptz']),
    audio: checkCapability(form, places.audio, given['audio']),
    anpr: checkCapability(form, places.anpr, given['anpr']),
    analytics: checkCapability(form, places.analytics, given['analytics']),
    live_face_recognition: checkCapability(form, places.live_face_recognition, given['live_face_recognition']),
    retrospective_face_recognition: checkCapability(
      form,
      places.retrospective_face_recognition,
      given['retrospective_face_recognition'],
    ),
  };
}

interface Place {
  readonly at: string;
  readonly state: string;
  readonly lock: string;
}

/** Where the parts of each capability stand, spelled once. */
const places = Object.fromEntries(
  cameraCapabilities.map(each => {
    const at = `capabilities.${each}`;
    return [each, { at, state: `${at}.state`, lock: `${at}.lock` }];
  }),
) as Readonly<Record<CameraCapability, Place>>;

function checkCapability(form: CameraForm, place: Place, given: unknown): CapabilityOfCamera {
  const entered = record(given);
  if (Object.keys(entered).some(each => each !== 'state' && each !== 'lock'))
    form.refuse(place.at, 'Give a capability its state and its lock only');
  const { state } = entered;
  const lock = form.lineOf(entered['lock'], place.lock, 300);
  if (isOneOf(capabilityStates, state)) return { state, lock };
  form.refuse(place.state, 'Say whether it is absent, present but disabled, or active');
  return { state: 'absent', lock };
}

function checkZones(form: CameraForm, field: string): readonly Zone[] {
  const given = form.list(field, zones.length);
  if (!given.every(each => isOneOf(zones, each))) form.refuse(field, 'Choose what stands in view from the list only');
  return zones.filter(each => given.includes(each));
}

function checkRows(form: CameraForm, field: string): readonly number[] {
  const given = form.list(field, highestRow);
  if (given.every(isRow)) return [...new Set(given)].sort((a, b) => a - b);
  form.refuse(field, 'Enter row numbers of the assessment, such as 1 and 3');
  return [];
}

function isRow(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highestRow;
}

function checkGround(form: CameraForm, field: string): string {
  const value = form.at(field);
  if (isBlank(value)) return '';
  if (isGround(value)) return value;
  form.refuse(field, 'Choose a ground from the list, R1 to R8');
  return '';
}

/** Every field of a camera, in the order of its description. */
export const cameraFields = Object.keys(read(new CameraForm({}, new Set()))) as readonly (keyof Camera)[];
const fieldNames: ReadonlySet<string> = new Set(cameraFields);
