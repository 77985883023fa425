/** What is different about one camera, as kinds of change; what became less than was decided is none of them. */
import { cameraCapabilities, type Camera } from '../cameras/camera.js';
import type { CapabilityState } from '../programme/programme.js';
import type { CameraPair, ChangeKind } from './change.js';

export interface FoundChange {
  readonly kind: ChangeKind;
  readonly subject: string;
  /** What it became. */
  readonly became: string;
}

/** Words that only describe a camera better (hours, need, sign, dates) are no change of the processing. Null that gets a value neither. */
export function cameraChanges({ before, after }: CameraPair): readonly FoundChange[] {
  const [then, now] = [standing(before), standing(after)];
  const reference = (after ?? before)?.reference ?? '';
  if (!then) return now ? [{ kind: 'camera_added', subject: reference, became: '' }] : [];
  if (!now) return [{ kind: 'camera_removed', subject: reference, became: '' }];
  return checks.flatMap(({ kind, became }) => {
    const said = became(then, now);
    return said === null ? [] : [{ kind, subject: reference, became: said }];
  });
}

function standing(camera: Camera | null): Camera | null {
  return camera === null || camera.status === 'removed' ? null : camera;
}

interface Check {
  readonly kind: ChangeKind;
  /** What it became, as text; null when that did not change. */
  readonly became: (then: Camera, now: Camera) => string | null;
}

const faces = ['live_face_recognition', 'retrospective_face_recognition'] as const;
const others = cameraCapabilities.filter(each => each !== 'audio' && !faces.some(face => face === each));

const checks: readonly Check[] = [
  { kind: 'camera_moved', became: (then, now) => moved(then, now) },
  {
    kind: 'camera_reaimed',
    became: (then, now) => differs([then.direction, then.fieldOfView], [now.direction, now.fieldOfView]),
  },
  { kind: 'face_recognition', became: (then, now) => gained(then, now, faces) },
  { kind: 'capability', became: (then, now) => gained(then, now, others) },
  { kind: 'audio', became: (then, now) => gained(then, now, ['audio']) },
  {
    kind: 'purpose',
    became: (then, now) => list(now.purposes.filter(each => !then.purposes.includes(each)).map(each => `P${each}`)),
  },
  {
    kind: 'retention',
    became: (then, now) =>
      then.retentionHours !== null && (now.retentionHours ?? 0) > then.retentionHours
        ? `${now.retentionHours} h`
        : null,
  },
  { kind: 'model', became: (then, now) => differs([then.make, then.model], [now.make, now.model]) },
];

function moved(then: Camera, now: Camera): string | null {
  if (then.site !== now.site) return now.site;
  const [before, after] = [JSON.stringify(then.position), JSON.stringify(now.position)];
  return then.position !== null && now.position !== null && before !== after ? after : null;
}

/** Only what had been said and is now said otherwise. */
function differs(then: readonly (string | number | null)[], now: readonly (string | number | null)[]): string | null {
  const changed = then.some((each, at) => each !== null && each !== '' && now[at] !== null && now[at] !== '' && each !== now[at]); // prettier-ignore
  return changed ? now.join(' ') : null;
}

function gained(then: Camera, now: Camera, wanted: readonly (typeof cameraCapabilities)[number][]): string | null {
  const more = wanted.filter(each => isMore(then.capabilities[each].state, now.capabilities[each].state));
  return list(more.map(each => `${each} ${now.capabilities[each].state}`));
}

const reach: Readonly<Record<CapabilityState, number>> = { absent: 0, present_disabled: 1, active: 2 };

export function isMore(then: CapabilityState, now: CapabilityState): boolean {
  return reach[now] > reach[then];
}

function list(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ');
}
