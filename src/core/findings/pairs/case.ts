/** A programme with its answers and cameras, to try rules on. */
import type { Answers } from '../../answers/answer.js';
import type { Camera } from '../../cameras/camera.js';
import type { Programme } from '../../programme/programme.js';
import type { SubjectView } from '../../views/subject-view.js';

export interface Case {
  readonly programme: Programme;
  readonly answers: Answers;
  readonly cameras?: readonly Camera[];
  readonly views?: readonly SubjectView[];
}

/** The day on which cases are looked at: the demonstration's. */
export const today = '2026-10-12';
