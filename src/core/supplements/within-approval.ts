/** What a supplement may not do: it moves a camera, and nothing else. */
import type { Camera, Zone } from '../cameras/camera.js';
import { cameraChanges } from '../changes/camera-changes.js';
import type { ChangeKind } from '../changes/change.js';

/** Why the short path is closed; each asks for an assessment of the change instead. */
export type Excess =
  | { readonly why: 'not_redeployable' | 'removed' | 'unlike_any' | 'after_approval' }
  | { readonly why: 'more'; readonly kinds: readonly ChangeKind[] }
  | { readonly why: 'zones'; readonly zones: readonly Zone[] };

/** Places whose people the approval must have thought of: children, the sick, believers, workers, people at home or assembled. */
const sensitive: ReadonlySet<Zone> = new Set<Zone>([
  ...(['school', 'playground', 'worship', 'clinic', 'workplace', 'private_windows', 'assembly_place'] as const),
]);
/** What a supplement is there for. */
const moves: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['camera_moved', 'camera_reaimed']);

export interface Asked {
  /** The camera as it would stand. */
  readonly camera: Camera;
  /** The last day at the place, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface Approved {
  /** The re-deployable cameras of the approved version. */
  readonly redeployable: readonly Camera[];
  /** The last day on which the approval holds, `YYYY-MM-DD`; null where it sets none. */
  readonly validUntil: string | null;
}

/**
 * Everything that keeps a placement from the short path; empty when it is open. A camera of the approved register is held
 * against itself, one that came later against each approved re-deployable camera: one that is like it is enough. Sources:
 * a review is due when the risk changes (GDPR Art. 35(11)); that another place of the same kind needs no more than a
 * supplement is a rule of Uvid, not of the law. Throws nothing.
 */
export function excesses({ camera, until }: Asked, { redeployable, validUntil }: Approved): readonly Excess[] {
  const found: Excess[] = [];
  if (camera.kind !== 'redeployable') found.push({ why: 'not_redeployable' });
  if (camera.status === 'removed') found.push({ why: 'removed' });
  if (validUntil !== null && until > validUntil) found.push({ why: 'after_approval' });
  const more = moreThan(camera, redeployable);
  if (more) found.push(more);
  const known = new Set(redeployable.flatMap(each => each.zones));
  const strange = camera.zones.filter(each => sensitive.has(each) && !known.has(each));
  if (strange.length > 0) found.push({ why: 'zones', zones: strange });
  return found;
}

function moreThan(camera: Camera, redeployable: readonly Camera[]): Excess | null {
  const itself = redeployable.find(each => each.reference === camera.reference);
  if (itself) {
    const kinds = changed(itself, camera);
    return kinds.length > 0 ? { why: 'more', kinds } : null;
  }
  return redeployable.some(each => changed(each, camera).length === 0) ? null : { why: 'unlike_any' };
}

function changed(than: Camera, camera: Camera): readonly ChangeKind[] {
  const changes = cameraChanges({ before: { ...than, reference: camera.reference }, after: camera });
  return [...new Set(changes.map(each => each.kind))].filter(each => !moves.has(each));
}
