/** What an import would make of the register, camera by camera. */
import type { Camera, CameraCapability } from '../camera.js';
import { cameraCapabilities } from '../camera.js';
import { cameraFields, checkCamera, type CheckedCamera } from '../check-camera.js';

/** The fields in which two descriptions of one camera differ, capabilities one by one. */
export function changedFields(before: Camera, after: Camera): readonly string[] {
  return cameraFields.flatMap(field => {
    if (field !== 'capabilities') return same(before[field], after[field]) ? [] : [field];
    return cameraCapabilities.filter(each => !sameCapability(before, after, each));
  });
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every(key => same(left[key], right[key]));
}

function sameCapability(before: Camera, after: Camera, name: CameraCapability): boolean {
  return same(before.capabilities[name], after.capabilities[name]);
}

/** What becomes of a camera that the file no longer has: it stays in the register, as removed on that day. */
export function markedRemoved(camera: Camera, day: string): CheckedCamera {
  return checkCamera({ ...camera, status: 'removed', removedOn: day });
}
