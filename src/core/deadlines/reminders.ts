/** When somebody hears of a date: before it, on it, and when it has passed without anything happening. */
import { daysBetween } from './calendar.js';

/** `remind` goes to whoever owes the work; `escalate` also to those who answer for it. */
export type NoticeKind = 'remind' | 'escalate';

export interface Notice {
  readonly kind: NoticeKind;
  /** Days from the date: negative before it, 0 on it, positive after it. Names the notice, so that each goes out once. */
  readonly offset: number;
}

const notices: readonly Notice[] = [
  { kind: 'remind', offset: -14 },
  { kind: 'remind', offset: -3 },
  { kind: 'remind', offset: 0 },
  { kind: 'escalate', offset: 1 },
  { kind: 'escalate', offset: 7 },
  { kind: 'escalate', offset: 30 },
];

/**
 * The one notice that is in force on a day, or null while the date is far. Only the latest: who was away for a week, or a
 * service that stood still, gets one message and not five.
 */
export function noticeOn(dueOn: string, today: string): Notice | null {
  const offset = daysBetween(dueOn, today);
  return notices.findLast(each => each.offset <= offset) ?? null;
}
