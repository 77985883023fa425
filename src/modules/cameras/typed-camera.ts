/** The form of a camera as it was typed: comes back unchanged when something needs correcting. */
import {
  cameraCapabilities,
  type Camera,
  type CameraCapability,
  type CapabilityOfCamera,
  type Position,
} from '../../core/cameras/camera.js';
import { posted, ticked, typed } from '../../platform/posted-form.js';
import { positionInLines } from '../../web/camera-words.js';
import { dateParts, partsOf, type DatePart } from '../../web/components/date-input.js';

/** Fields that are one text, or one choice, in the form. */
export const plainFields = [
  ...(['reference', 'site', 'kind', 'mount', 'direction', 'fieldOfView', 'make', 'model', 'masking', 'hours'] as const),
  ...(['liveView', 'recording', 'retentionHours', 'purposes', 'legalBases', 'processors', 'sign', 'need'] as const),
  ...(['status', 'publication', 'ground', 'groundReason'] as const),
] as const;
export type PlainField = (typeof plainFields)[number];

export const dayFields = ['installedOn', 'switchedOn', 'removedOn'] as const;
export type DayField = (typeof dayFields)[number];

export type TypedDay = Partial<Readonly<Record<DatePart, string>>>;

export interface TypedCamera {
  readonly plain: Readonly<Record<PlainField, string>>;
  /** One corner a line, latitude first. */
  readonly position: string;
  readonly shape: string;
  readonly zones: readonly string[];
  readonly capabilities: Readonly<Record<CameraCapability, { readonly state: string; readonly lock: string }>>;
  readonly days: Readonly<Record<DayField, TypedDay>>;
  /** Why it is written; part of the revision, not of the camera. */
  readonly reason: string;
}

/** Reads whatever was posted; never refuses. */
export function typedCamera(body: unknown): TypedCamera {
  const abilities = posted(body, 'capabilities');
  return {
    plain: keyed(plainFields, each => typed(body, each)),
    position: typed(body, 'position'),
    shape: typed(body, 'shape'),
    zones: ticked(body, 'zones'),
    capabilities: keyed(cameraCapabilities, each => {
      const one = posted(abilities, each);
      return { state: typed(one, 'state'), lock: typed(one, 'lock') };
    }),
    days: keyed(dayFields, each => keyed(dateParts, part => typed(body, `${each}-${part}`))),
    reason: typed(body, 'reason'),
  };
}

/** An empty form. What the camera can do is still to be said: silence would pass for absence. */
export const untypedCamera: TypedCamera = typedCamera({ shape: 'Point', publication: 'exact', status: 'planned' });

/** A camera of the register, ready to be changed. */
export function typedFromCamera(camera: Camera, reason = ''): TypedCamera {
  return {
    plain: keyed(plainFields, each => textOf(camera[each])),
    position: camera.position ? positionInLines(camera.position).join('\n') : '',
    shape: camera.position?.type ?? 'Point',
    zones: camera.zones,
    capabilities: camera.capabilities,
    days: keyed(dayFields, each => partsOf(camera[each])),
    reason,
  };
}

/** The same form as hidden fields: `typedCamera` reads it back. */
export function fieldsOfCamera(form: TypedCamera): readonly (readonly [name: string, value: string])[] {
  return [
    ...plainFields.map(each => [each, form.plain[each]] as const),
    ...(['position', 'shape', 'reason'] as const).map(each => [each, form[each]] as const),
    ...form.zones.map(each => ['zones', each] as const),
    ...cameraCapabilities.flatMap(each =>
      (['state', 'lock'] as const).map(
        part => [`capabilities[${each}][${part}]`, form.capabilities[each][part]] as const,
      ),
    ),
    ...dayFields.flatMap(each => dateParts.map(part => [`${each}-${part}`, form.days[each][part] ?? ''] as const)),
  ];
}

/** For `checkCamera`, which says what is wrong with it. What cannot be read stays as it was typed. */
export function cameraOf(form: TypedCamera): Record<keyof Camera, unknown> {
  const { plain } = form;
  return {
    ...plain,
    ...keyed(['direction', 'fieldOfView', 'retentionHours'], each => numberOf(plain[each])),
    ...keyed(['purposes', 'legalBases', 'processors'], each => rowsOf(plain[each])),
    ...keyed(dayFields, each => dayOf(form.days[each])),
    position: positionOf(form),
    zones: form.zones,
    capabilities: keyed(cameraCapabilities, each => capabilityOf(form.capabilities[each])),
  };
}

/** The box of the lock stays visible without JavaScript: what it holds counts only for a disabled capability. */
function capabilityOf({ state, lock }: TypedCamera['capabilities'][CameraCapability]): Partial<CapabilityOfCamera> {
  if (state === '') return {};
  return { state: state as CapabilityOfCamera['state'], lock: state === 'present_disabled' ? lock : '' };
}

function positionOf({ position, shape }: TypedCamera): unknown {
  const text = position.trim();
  if (text === '') return null;
  const rings = text.split(/\n\s*\n/).map(ring => ring.trim().split('\n').map(cornerOf));
  const coordinates: unknown = { Point: rings[0]?.[0], LineString: rings[0], Polygon: rings }[shape];
  const extra = shape !== 'Polygon' && (rings.length > 1 || (shape === 'Point' && (rings[0]?.length ?? 0) > 1));
  return extra ? text : { type: shape as Position['type'], coordinates };
}

function cornerOf(line: string): unknown {
  const parts = /^\s*(-?\d{1,3}(?:\.\d+)?)°?[\s,;]+(-?\d{1,3}(?:\.\d+)?)°?\s*$/.exec(line);
  return parts ? [Number(parts[2]), Number(parts[1])] : line;
}

function numberOf(text: string): number | string {
  const plain = text.trim();
  return /^\d{1,7}$/.test(plain) ? Number(plain) : text;
}

/** Takes `1, 3` and `P1 P3`. */
function rowsOf(text: string): readonly unknown[] {
  const parts = text.split(/[\s,;]+/).filter(each => each !== '');
  return parts.map(each => (/^[PQC]?\d{1,4}$/i.test(each) ? Number(each.replace(/^\D/, '')) : each));
}

function dayOf(parts: TypedDay): string | null {
  const [year = '', month = '', day = ''] = [parts.year, parts.month, parts.day].map(part => part?.trim() ?? '');
  return `${year}${month}${day}` === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function textOf(value: string | number | readonly number[] | null): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

function keyed<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>;
}
