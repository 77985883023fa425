/** What may change after an approval, and what each kind of change asks for. */
import type { Answers } from '../answers/answer.js';
import type { Camera } from '../cameras/camera.js';
import type { Programme } from '../programme/programme.js';

export const changeKinds = [
  'camera_added',
  'camera_removed',
  'camera_moved',
  'camera_reaimed',
  'face_recognition',
  'capability',
  'audio',
  'purpose',
  'recipient',
  'retention',
  'model',
  'threshold',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `none` is not recorded, `note` is recorded, `step` opens the steps that it names again, and `full` every step. */
export const materialities = ['none', 'note', 'step', 'full'] as const;
export type Materiality = (typeof materialities)[number];

/** An entry of `templates/catalogues/changes.yaml`. */
export interface ChangeRule {
  readonly kind: ChangeKind;
  readonly materiality: Materiality;
  /** Ids of steps of the questionnaire; for `step` only. */
  readonly steps: readonly string[];
  /** Why it matters so much, in one sentence. */
  readonly why: string;
  readonly cite: readonly string[];
}

/** One camera as it was decided on and as it is; null where it did not stand, or does not stand any more. */
export interface CameraPair {
  readonly before: Camera | null;
  readonly after: Camera | null;
}

/** What of a version, or of the working copy, changes are looked for in. */
export interface ChangeFacts {
  readonly programme: Pick<Programme, 'capabilities'>;
  readonly answers: Answers;
}

/** All changes of one kind: how many, and the first few of what changed, such as `LI-13`, `P5` or a question's id. */
export interface ChangeEvent {
  readonly kind: ChangeKind;
  readonly count: number;
  readonly first: readonly string[];
  /** Names of everything that changed with what it became, for a digest: the same change is recorded once. */
  readonly trace: readonly string[];
}
