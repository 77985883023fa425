/** A change in words: they stand in transitions, in the history and on pages. */
import type { ChangeEvent, ChangeKind } from './change.js';

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  camera_added: 'Cameras added',
  camera_removed: 'Cameras removed',
  camera_moved: 'Cameras moved',
  camera_reaimed: 'Cameras turned to another view',
  face_recognition: 'Facial recognition, where there was none or it was off',
  capability: 'Cameras that can do more',
  audio: 'Sound, where there was none or it was off',
  purpose: 'New purposes',
  recipient: 'New recipients',
  retention: 'Longer storage',
  model: 'Another make, model or engine',
  threshold: 'Another threshold',
};

/** `Cameras added: LI-13, LI-14 and 3 more`. */
export function changeInWords({ kind, count, first }: Pick<ChangeEvent, 'kind' | 'count' | 'first'>): string {
  const more = count - first.length;
  return `${changeWords[kind]}: ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
