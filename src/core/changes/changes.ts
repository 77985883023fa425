/** What changed since a version was decided on, kind by kind, and what that opens again. */
import { answerChanges } from './answer-changes.js';
import { cameraChanges, type FoundChange } from './camera-changes.js';
import {
  changeKinds,
  type CameraPair,
  type ChangeEvent,
  type ChangeFacts,
  type ChangeKind,
  type ChangeRule,
} from './change.js';
import type { Camera } from '../cameras/camera.js';

const named = 5;

/**
 * Compares what was decided on with today. `pairs` are the cameras that may differ; those left out are taken as unchanged.
 * Gives one event for each kind that occurred, in the order of `changeKinds`. Throws nothing.
 */
export function changesSince(
  pairs: Iterable<CameraPair>,
  before: ChangeFacts,
  after: ChangeFacts,
): readonly ChangeEvent[] {
  return eventsOf([...[...pairs].flatMap(cameraChanges), ...answerChanges(before, after)]);
}

/** One event for each kind that occurred, in the order of `changeKinds`. */
export function eventsOf(found: readonly FoundChange[]): readonly ChangeEvent[] {
  return changeKinds.flatMap(kind => {
    const changes = found.filter(each => each.kind === kind);
    return changes.length > 0 ? [eventOf(kind, changes)] : [];
  });
}

function eventOf(kind: ChangeKind, changes: readonly FoundChange[]): ChangeEvent {
  return {
    kind,
    count: changes.length,
    first: changes.slice(0, named).map(each => each.subject),
    trace: changes.map(({ subject, became }) => `${subject}\n${became}`).sort(),
  };
}

/** The pairs of two whole registers, by reference; what is the same in both is left out. */
export function pairsOf(before: readonly Camera[], after: readonly Camera[]): readonly CameraPair[] {
  const [then, now] = [new Map(before.map(by)), new Map(after.map(by))];
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort()
    .map(each => ({ before: then.get(each) ?? null, after: now.get(each) ?? null }))
    .filter(each => JSON.stringify(each.before) !== JSON.stringify(each.after));
}

function by(camera: Camera): readonly [string, Camera] {
  return [camera.reference, camera];
}

/** Which steps these events open again, in the order of the questionnaire: all of them when one of the events is `full`. */
export function stepsTouched(
  events: readonly Pick<ChangeEvent, 'kind'>[],
  rules: readonly ChangeRule[],
  steps: readonly string[],
): readonly string[] {
  const touching = rules.filter(rule => events.some(each => each.kind === rule.kind));
  if (touching.some(each => each.materiality === 'full')) return steps;
  const named = new Set(touching.filter(each => each.materiality === 'step').flatMap(each => each.steps));
  return steps.filter(each => named.has(each));
}

/** Only events that are recorded at all. */
export function recorded<Event extends Pick<ChangeEvent, 'kind'>>(
  events: readonly Event[],
  rules: readonly ChangeRule[],
): readonly Event[] {
  const kept = new Set(rules.filter(each => each.materiality !== 'none').map(each => each.kind));
  return events.filter(each => kept.has(each.kind));
}
