/** What keeps a camera from being covered by an approval, in words. */
import type { CameraCapability } from '../core/cameras/camera.js';
import type { UncoveredReason, WholeBar } from '../core/cameras/coverage.js';
import type { Outcome } from '../core/workflow/states.js';
import { cameraCapabilityWords } from './camera-words.js';
import { dateInWords, numberInWords } from './words.js';

export interface Uncovered {
  readonly reference: string;
  readonly site: string;
  readonly reason: UncoveredReason;
  readonly capabilities: readonly CameraCapability[];
  readonly purposes: readonly number[];
}

/** Why this camera is not covered. */
export function reasonInWords({ reason, capabilities, purposes }: Uncovered): string {
  if (reason === 'capability')
    return `It can do more than was assessed: ${capabilities.map(each => cameraCapabilityWords[each].toLowerCase()).join(', ')}`;
  if (reason === 'purpose')
    return `It serves purposes that were not assessed for it: ${purposes.map(each => `P${each}`).join(', ')}`;
  return reasonWords[reason];
}

const reasonWords: Readonly<Record<Exclude<UncoveredReason, 'capability' | 'purpose'>, string>> = {
  not_approved: 'Nothing is approved',
  conditions_open: 'The approval waits for its prior conditions',
  expired: 'The approval has ended',
  not_assessed: 'It was not in the register that was approved',
  supplement: 'The days of its supplement have passed or not begun',
};

interface Standing {
  readonly barred: WholeBar | null;
  readonly decided: {
    readonly reference: string;
    readonly version: number;
    readonly outcome: Outcome;
    readonly validUntil: string | null;
  } | null;
}

/** Where the programme stands as a whole, in one sentence. */
export function standingInWords({ barred, decided }: Standing): string {
  if (!decided) return 'No assessment of this programme is decided: no camera is covered.';
  const name = `${decided.reference}, version ${decided.version},`;
  const last = decided.validUntil === null ? '' : dateInWords(decided.validUntil);
  if (barred === 'expired') return `${name} was approved until ${last}. That day has passed: no camera is covered.`;
  if (barred === 'conditions_open')
    return `${name} is approved with conditions, and is not in force until those set as prior are closed: no camera is covered.`;
  if (barred) return `${name} ${outcomeWords[decided.outcome]}: no camera is covered.`;
  return `${name} ${outcomeWords[decided.outcome]}${last === '' ? '' : ` and covers cameras until ${last}`}.`;
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  rejected: 'was rejected',
  consultation: 'was put to the authority',
  approved: 'is approved',
  conditionally_approved: 'is approved with conditions',
};

/** `1 camera`, `8,100 cameras`. */
export function camerasInWords(count: number): string {
  return `${numberInWords(count)} ${count === 1 ? 'camera' : 'cameras'}`;
}
