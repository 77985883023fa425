/**
 * A camera as the register of a programme describes it. Its reference is its identity within the programme; everything else
 * may change, and each change is a revision that stays.
 */
import type { CapabilityState } from '../programme/programme.js';

export const cameraKinds = [
  'fixed',
  'dome',
  'ptz',
  'multi_sensor',
  'redeployable',
  'vehicle',
  'body_worn',
  'drone',
  'other',
] as const;
export type CameraKind = (typeof cameraKinds)[number];

export const mounts = ['pole', 'street_lamp', 'wall', 'ceiling', 'vehicle', 'body', 'aircraft', 'other'] as const;
export type Mount = (typeof mounts)[number];

/** What stands in view. The sensitive ones lead to findings: school, playground, worship, clinic, workplace, private windows. */
export const zones = [
  'street',
  'square',
  'park',
  'car_park',
  'transport',
  'shops',
  'school',
  'playground',
  'worship',
  'clinic',
  'workplace',
  'private_windows',
  'assembly_place',
  'other',
] as const;
export type Zone = (typeof zones)[number];

/** What a single camera can do beyond taking pictures: a part of the programme's capabilities, under the same names. */
export const cameraCapabilities = [
  'ptz',
  'audio',
  'anpr',
  'analytics',
  'live_face_recognition',
  'retrospective_face_recognition',
] as const;
export type CameraCapability = (typeof cameraCapabilities)[number];

export interface CapabilityOfCamera {
  readonly state: CapabilityState;
  /** What keeps a present capability switched off; empty for any other state. */
  readonly lock: string;
}

export const recordings = ['continuous', 'event', 'manual', 'none'] as const;
export type Recording = (typeof recordings)[number];

export const liveViews = ['continuous', 'occasion', 'none'] as const;
export type LiveView = (typeof liveViews)[number];

export const maskings = ['none', 'static', 'dynamic'] as const;
export type Masking = (typeof maskings)[number];

export const cameraStatuses = ['planned', 'installed', 'running', 'switched_off', 'removed'] as const;
export type CameraStatus = (typeof cameraStatuses)[number];

/** How precisely the public may learn where a camera is; `rounded` is to 100 m, `site` names the site alone. */
export const positionPublications = ['exact', 'rounded', 'site', 'withheld'] as const;
export type PositionPublication = (typeof positionPublications)[number];

/** Degrees of WGS 84, longitude first as in GeoJSON. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Where it is: a point; for a mobile one the route or the area in which it is used. */
export type Position =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] };

/** Null is “nobody has said”, which is not the same as none. */
export interface Camera {
  readonly reference: string;
  /** Name of the site. Cameras of one programme with the same site name stand at one site. */
  readonly site: string;
  readonly position: Position | null;
  readonly kind: CameraKind;
  readonly mount: Mount | null;
  /** Degrees clockwise from north, 0 to 359. */
  readonly direction: number | null;
  /** Horizontal angle of view in degrees, 1 to 360. */
  readonly fieldOfView: number | null;
  readonly zones: readonly Zone[];
  readonly make: string;
  readonly model: string;
  readonly capabilities: Readonly<Record<CameraCapability, CapabilityOfCamera>>;
  readonly masking: Masking | null;
  /** Hours of operation in words, such as `Mon–Sat 06:00–22:00`. */
  readonly hours: string;
  readonly liveView: LiveView | null;
  readonly recording: Recording | null;
  readonly retentionHours: number | null;
  /** Row numbers of the assessment's purposes (P), legal bases (Q) and processors (C). */
  readonly purposes: readonly number[];
  readonly legalBases: readonly number[];
  readonly processors: readonly number[];
  /** Which sign tells people of it. */
  readonly sign: string;
  /** Why this camera is needed at this place, and on what evidence. */
  readonly need: string;
  /** `YYYY-MM-DD`. */
  readonly installedOn: string | null;
  readonly switchedOn: string | null;
  readonly removedOn: string | null;
  readonly status: CameraStatus;
  readonly publication: PositionPublication;
  /** `withheld`: the ground, R1 to R8 of `redaction/grounds`, and why it holds here; empty otherwise. */
  readonly ground: string;
  readonly groundReason: string;
}
