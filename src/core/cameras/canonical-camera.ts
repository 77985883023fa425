/**
 * A camera as canonical JSON, and the digest of it. An import makes 50,000 of them, so this does not walk the value as
 * `canonicalJson` does: it puts the keys in order and lets the engine write. A test holds both to the same bytes.
 */
import { sha256 } from '../version/canonical.js';
import type { Camera, CapabilityOfCamera } from './camera.js';

export function canonicalCamera(camera: Camera): string {
  const { position } = camera;
  return JSON.stringify({
    capabilities: capabilitiesInOrder(camera.capabilities),
    direction: camera.direction,
    fieldOfView: camera.fieldOfView,
    ground: camera.ground,
    groundReason: camera.groundReason,
    hours: camera.hours,
    installedOn: camera.installedOn,
    kind: camera.kind,
    legalBases: camera.legalBases,
    liveView: camera.liveView,
    make: camera.make,
    masking: camera.masking,
    model: camera.model,
    mount: camera.mount,
    need: camera.need,
    position: position && { coordinates: position.coordinates, type: position.type },
    processors: camera.processors,
    publication: camera.publication,
    purposes: camera.purposes,
    recording: camera.recording,
    reference: camera.reference,
    removedOn: camera.removedOn,
    retentionHours: camera.retentionHours,
    sign: camera.sign,
    site: camera.site,
    status: camera.status,
    switchedOn: camera.switchedOn,
    zones: camera.zones,
  } satisfies Record<keyof Camera, unknown>);
}

export function cameraDigest(camera: Camera): string {
  return sha256(canonicalCamera(camera));
}

function capabilitiesInOrder(capabilities: Camera['capabilities']): Camera['capabilities'] {
  return {
    analytics: inOrder(capabilities.analytics),
    anpr: inOrder(capabilities.anpr),
    audio: inOrder(capabilities.audio),
    live_face_recognition: inOrder(capabilities.live_face_recognition),
    ptz: inOrder(capabilities.ptz),
    retrospective_face_recognition: inOrder(capabilities.retrospective_face_recognition),
  };
}

function inOrder({ lock, state }: CapabilityOfCamera): CapabilityOfCamera {
  return { lock, state };
}
