/**
 * Which cameras an approved version covers, and which run without one. A camera is covered as it was assessed: one that can do
 * more, serves another purpose or was never frozen runs uncovered, and so does every camera once the approval has ended. A
 * re-deployable camera that stands under a supplement is covered for the days of the supplement.
 */
import { inForce, type ConditionClosure, type ForceableDecision } from '../workflow/in-force.js';
import { cameraCapabilities, type Camera, type CameraCapability } from './camera.js';

/** What of a decided version matters here. */
export interface DecidedRegister {
  readonly decision: ForceableDecision;
  /** Which of its conditions were found met. */
  readonly closures?: readonly ConditionClosure[];
  readonly cameras: readonly Camera[];
  /** Approved supplements under this version: what each made of its camera, and the days for which it holds. */
  readonly supplements?: readonly SupplementedCamera[];
}

/** Days are `YYYY-MM-DD`; the last one counts. */
export interface SupplementedCamera {
  readonly camera: Camera;
  readonly from: string;
  readonly until: string;
}

export const uncoveredReasons = [
  ...(['not_approved', 'conditions_open', 'expired', 'not_assessed', 'supplement', 'capability', 'purpose'] as const),
] as const;
export type UncoveredReason = (typeof uncoveredReasons)[number];

export interface CameraCoverage {
  readonly reference: string;
  readonly covered: boolean;
  /** Why not; null for a covered camera. The first that holds, in the order of `uncoveredReasons`. */
  readonly reason: UncoveredReason | null;
  /** Active or present but disabled now, and not so in what was approved. */
  readonly capabilities: readonly CameraCapability[];
  /** Rows of purposes that it serves now and did not in what was approved. */
  readonly purposes: readonly number[];
}

export interface Coverage {
  readonly covered: number;
  /** Cameras that run and are not covered, in the order of the register: they head the programme's page. */
  readonly running: readonly CameraCoverage[];
  readonly cameras: readonly CameraCoverage[];
}

/** `decided` is the latest decided version, null while there is none; `today` is `YYYY-MM-DD`. Removed cameras are left out. */
export function coverage(register: readonly Camera[], decided: DecidedRegister | null, today: string): Coverage {
  const whole = wholeBar(decided?.decision ?? null, today, decided?.closures);
  const assessed = new Map((decided?.cameras ?? []).map(each => [each.reference, each]));
  // The last supplement of a camera takes the place of what was frozen of it.
  const supplements = new Map((decided?.supplements ?? []).map(each => [each.camera.reference, each]));
  const present = register.filter(each => each.status !== 'removed');
  const cameras = present.map(each => {
    const supplement = supplements.get(each.reference);
    const over = supplement !== undefined && (today < supplement.from || today > supplement.until);
    return coverageOf(each, supplement?.camera ?? assessed.get(each.reference), whole ?? (over ? 'supplement' : null));
  });
  return {
    covered: cameras.filter(each => each.covered).length,
    running: cameras.filter((each, at) => !each.covered && present[at]?.status === 'running'),
    cameras,
  };
}

export type WholeBar = 'not_approved' | 'conditions_open' | 'expired';

/**
 * What bars every camera at once; null while the latest decision is in force on the day `today` (`YYYY-MM-DD`). A decision that
 * waits for prior conditions covers nothing yet: `closures` say which of them were found met.
 */
export function wholeBar(
  decision: ForceableDecision | null,
  today: string,
  closures: readonly ConditionClosure[] = [],
): WholeBar | null {
  const force = decision ? inForce(decision, closures, today) : null;
  if (force?.inForce) return null;
  if (force?.reason === 'prior_conditions_open') return 'conditions_open';
  return force?.reason === 'expired' ? 'expired' : 'not_approved';
}

function coverageOf(now: Camera, then: Camera | undefined, bar: UncoveredReason | null): CameraCoverage {
  const { reference } = now;
  const capabilities = then ? cameraCapabilities.filter(each => isMore(now, then, each)) : [];
  const purposes = then ? now.purposes.filter(each => !then.purposes.includes(each)) : [];
  const reason = bar ?? reasonOf(then !== undefined, capabilities.length, purposes.length);
  return { reference, covered: reason === null, reason, capabilities, purposes };
}

function reasonOf(assessed: boolean, capabilities: number, purposes: number): UncoveredReason | null {
  if (!assessed) return 'not_assessed';
  if (capabilities > 0) return 'capability';
  return purposes > 0 ? 'purpose' : null;
}

const reach = { absent: 0, present_disabled: 1, active: 2 } as const;

/** Switching on what was approved as disabled is more, as is adding what was absent. */
function isMore(now: Camera, then: Camera, each: CameraCapability): boolean {
  return reach[now.capabilities[each].state] > reach[then.capabilities[each].state];
}
