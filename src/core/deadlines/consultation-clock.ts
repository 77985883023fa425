/** Where the clock of a prior consultation stands on a day. Silence is never consent: past the due date it is overdue, and stays so. */
import { after, beginningWith, daysAfter, daysBetween } from './calendar.js';
import { statutoryClocks, type ConsultationRegime, type StatutoryClock } from './statutory-clocks.js';

/** What happened, as days. Nothing here says who did it or why. */
export interface ConsultationDates {
  readonly regime: ConsultationRegime;
  /** When the authority received the request; null while nobody knows: sending starts no clock. */
  readonly receivedOn: string | null;
  /** When the authority told of an extension. */
  readonly extensionNotifiedOn: string | null;
  /** In their order, none beginning before the one before has ended. `to` is null while the authority still waits. */
  readonly suspensions: readonly { readonly from: string; readonly to: string | null }[];
  /** When the authority gave its opinion, or the consultation ended without one. */
  readonly endedOn: string | null;
}

export const clockStandings = ['not_started', 'running', 'suspended', 'overdue', 'ended'] as const;
export type ClockStanding = (typeof clockStandings)[number];

export interface ConsultationClock {
  readonly standing: ClockStanding;
  /** The day by which the authority answers; null before receipt and while the clock stands still. */
  readonly dueOn: string | null;
  /** Whole days to `dueOn`: 0 on the day itself, negative after it; null where nothing is awaited. */
  readonly daysLeft: number | null;
  /** Without any extension or suspension. */
  readonly baseDueOn: string | null;
  /** With the whole extension and no suspension: the longest that the law allows. */
  readonly longestDueOn: string | null;
  /** The last day on which the authority can tell of an extension. */
  readonly noticeBy: string | null;
  /** A late notice is kept and shown; it moves no date. */
  readonly extension: 'none' | 'in_time' | 'late';
  readonly suspendedDays: number;
  /** Asked for more where the law knows no suspension: the clock ran on. */
  readonly suspensionsWithoutEffect: number;
  readonly cite: string;
}

export function consultationClock(dates: ConsultationDates, today: string): ConsultationClock {
  const law = statutoryClocks[dates.regime];
  const { receivedOn } = dates;
  if (receivedOn === null) return notStarted(law, dates.endedOn);

  const { noticeBy, baseDueOn, longestDueOn } = calendarDates(law, receivedOn);
  const extension = extensionOf(dates.extensionNotifiedOn, noticeBy);
  const paused = pauses(dates, law, extension === 'in_time' ? longestDueOn : baseDueOn);
  const standing = standingOf(dates, paused, today);
  return {
    ...{ standing, baseDueOn, longestDueOn, noticeBy, extension, cite: law.cite },
    dueOn: paused.dueOn,
    daysLeft: paused.dueOn === null || standing === 'ended' ? null : daysBetween(today, paused.dueOn),
    suspendedDays: paused.days,
    suspensionsWithoutEffect: dates.suspensions.length - paused.counted,
  };
}

function notStarted(law: StatutoryClock, endedOn: string | null): ConsultationClock {
  return {
    standing: endedOn === null ? 'not_started' : 'ended',
    ...{ dueOn: null, daysLeft: null, baseDueOn: null, longestDueOn: null, noticeBy: null },
    ...{ extension: 'none', suspendedDays: 0, suspensionsWithoutEffect: 0, cite: law.cite },
  };
}

function calendarDates(
  law: StatutoryClock,
  receivedOn: string,
): { readonly [Name in 'noticeBy' | 'baseDueOn' | 'longestDueOn']: string } {
  if (law.counts === 'from') {
    const baseDueOn = after(receivedOn, law.base);
    return { noticeBy: after(receivedOn, law.noticeWithin), baseDueOn, longestDueOn: after(baseDueOn, law.extension) };
  }
  const baseDueOn = beginningWith(receivedOn, law.base);
  const longestDueOn = beginningWith(daysAfter(baseDueOn, 1), law.extension);
  return { noticeBy: beginningWith(receivedOn, law.noticeWithin), baseDueOn, longestDueOn };
}

function extensionOf(notifiedOn: string | null, noticeBy: string): ConsultationClock['extension'] {
  if (notifiedOn === null) return 'none';
  return notifiedOn <= noticeBy ? 'in_time' : 'late';
}

interface Pauses {
  /** Null while the clock stands still. */
  readonly dueOn: string | null;
  readonly days: number;
  /** Suspensions that moved the clock. */
  readonly counted: number;
}

/** Each suspension moves the due date by the days it lasted, if it began before that date had passed. */
function pauses({ suspensions }: ConsultationDates, law: StatutoryClock, calendarDueOn: string): Pauses {
  let standing: Pauses = { dueOn: calendarDueOn, days: 0, counted: 0 };
  if (!law.suspends) return standing;
  for (const { from, to } of suspensions) {
    const { dueOn, days, counted } = standing;
    if (dueOn === null || from > dueOn) continue;
    const lasted = to === null ? 0 : daysBetween(from, to);
    standing = { dueOn: to === null ? null : daysAfter(dueOn, lasted), days: days + lasted, counted: counted + 1 };
  }
  return standing;
}

function standingOf({ endedOn }: ConsultationDates, { dueOn }: Pauses, today: string): ClockStanding {
  if (endedOn !== null) return 'ended';
  if (dueOn === null) return 'suspended';
  return today > dueOn ? 'overdue' : 'running';
}
