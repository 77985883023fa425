/** What the public may learn of each camera: as precisely as its own publication choice says, and never more. */
import type { SealedRegister } from '../version/sealed.js';
import {
  cameraCapabilities,
  type Camera,
  type CameraCapability,
  type CameraKind,
  type CameraStatus,
  type Position,
  type PositionPublication,
} from '../cameras/camera.js';
import { publishedPosition } from '../cameras/published-position.js';

export interface PublishedCamera {
  readonly publication: Exclude<PositionPublication, 'withheld'>;
  readonly reference: string;
  readonly site: string;
  /** Null when only the site is published. */
  readonly position: Position | null;
  readonly kind: CameraKind;
  readonly status: CameraStatus;
  readonly capabilities: readonly CameraCapability[];
}

/** That there are cameras is never withheld; only where they are. */
export interface HiddenCameras {
  readonly count: number;
  readonly ground: string;
  readonly reason: string;
}

export interface PublishedRegister {
  /** Cameras that are not removed, withheld ones included. */
  readonly count: number;
  readonly cameras: readonly PublishedCamera[];
  readonly withheld: readonly HiddenCameras[];
}

export function publishedRegister(register: Pick<SealedRegister, 'cameras'>): PublishedRegister {
  const present = register.cameras.filter(each => each.status !== 'removed');
  return {
    count: present.length,
    cameras: present.flatMap(each => published(each) ?? []),
    withheld: hiddenCameras(present),
  };
}

/** Null for a camera whose position is withheld: nothing of it but the count is published. */
export function published(camera: Camera): PublishedCamera | null {
  const place = publishedPosition(camera);
  if (place.kind === 'withheld') return null;
  const { reference, kind, status } = camera;
  const capabilities = cameraCapabilities.filter(each => camera.capabilities[each].state === 'active');
  const position = place.kind === 'site' ? null : place.position;
  return { publication: place.kind, reference, site: place.site, position, kind, status, capabilities };
}

function hiddenCameras(cameras: readonly Camera[]): readonly HiddenCameras[] {
  const groups = new Map<string, HiddenCameras>();
  for (const { publication, ground, groundReason: reason } of cameras) {
    if (publication !== 'withheld') continue;
    const key = `${ground} ${reason}`;
    groups.set(key, { count: (groups.get(key)?.count ?? 0) + 1, ground, reason });
  }
  return [...groups.values()];
}
