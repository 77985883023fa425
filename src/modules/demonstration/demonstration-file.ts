import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewCondition } from '../../core/conditions/condition.js';
import type { Camera } from '../../core/cameras/camera.js';
import type { Answers } from '../../core/answers/answer.js';
import type { ConsultationEvent } from '../../core/consultation/event.js';
import type { ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { Programme } from '../../core/programme/programme.js';
import type { AdviceOpinion } from '../../core/version/sealed.js';
import type { Outcome, Role, StepState } from '../../core/workflow/states.js';
import { readYaml, templatesDirectory } from '../../platform/template-directory.js';

/** What `templates/demonstration/*.yaml` holds: who did what, and when. It is played through the same services as real work. */
export interface DemonstrationFile {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly people: readonly { readonly name: string; readonly email: string; readonly roles: readonly Role[] }[];
  /** Registered by the first assessor, on the day of the first assessment. */
  readonly programme: { readonly reference: string; readonly facts: Programme };
  readonly register?: DemonstrationRegister;
  readonly assessments: readonly DemonstrationAssessment[];
}

/** Cameras that stood before the first assessment, and those that were added after the last decision. */
export interface DemonstrationRegister {
  /** What all of them share unless they say otherwise. */
  readonly common: Partial<Camera>;
  readonly cameras: readonly DemonstrationCamera[];
  readonly added?: { readonly on: string; readonly reason: string; readonly cameras: readonly DemonstrationCamera[] };
}

export type DemonstrationCamera = Partial<Camera> & Pick<Camera, 'reference'>;

export interface DemonstrationAssessment {
  readonly reference: string;
  readonly title: string;
  /** The day on which everything happens, `YYYY-MM-DD`, unless it has a date of its own. */
  readonly on: string;
  readonly answers: Answers;
  /** Files of `templates/demonstration/evidence`, added by whoever wrote the step. */
  readonly evidence?: readonly { readonly question: string; readonly file: string; readonly description: string }[];
  readonly steps: Readonly<Record<string, DemonstrationStep>>;
  readonly advice?: {
    readonly by: string;
    readonly on?: string;
    readonly opinion: AdviceOpinion;
    readonly text: string;
  };
  readonly decision?: {
    readonly by: string;
    readonly on?: string;
    readonly outcome: Outcome;
    readonly justification: string;
    /** Each owner is named by the address. */
    readonly conditions: readonly NewCondition[];
  };
  /** Of the decided version. */
  readonly consultation?: DemonstrationConsultation;
}

export interface DemonstrationConsultation {
  readonly regime: ConsultationRegime;
  readonly authority: string;
  /** The day on which all of it is recorded. */
  readonly on: string;
  readonly events: readonly (Partial<ConsultationEvent> & {
    readonly by: string;
    readonly kind: ConsultationEvent['kind'];
    readonly on: string;
    readonly text: string;
  })[];
}

export interface DemonstrationStep {
  readonly writtenBy: string;
  readonly state: StepState;
  readonly reviewedBy?: string;
  readonly reviewedOn?: string;
  /** Said when changes are requested. */
  readonly comment?: string;
  readonly comments?: readonly { readonly question: string; readonly body: string }[];
}

export const demonstrationFiles = ['belgrade', 'car-park'] as const;

export function readDemonstration(name: (typeof demonstrationFiles)[number]): DemonstrationFile {
  return readYaml(join(templatesDirectory, 'demonstration', `${name}.yaml`)) as DemonstrationFile;
}

export function readEvidence(file: string): Promise<Uint8Array> {
  return readFile(join(templatesDirectory, 'demonstration', 'evidence', file));
}
