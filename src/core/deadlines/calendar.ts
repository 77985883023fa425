/**
 * Days of the calendar as `YYYY-MM-DD`, and periods counted in days, weeks and months. No time of day, no time zone and
 * no clock: the authority's post room decides which day something arrived.
 */
export type Unit = 'day' | 'week' | 'month';

export interface Period {
  readonly count: number;
  readonly unit: Unit;
}

const dayInMilliseconds = 86_400_000;

/**
 * The last day of a period that runs from an event: the day of the event is not counted, weeks end on its day of the
 * week, months on its date. A month without that date ends the period on its last day (31 January and a month: 28 February).
 */
export function after(day: string, { count, unit }: Period): string {
  if (unit === 'month') return monthsAfter(day, count);
  return daysAfter(day, unit === 'week' ? 7 * count : count);
}

/**
 * The last day of a period that begins with a day: it is counted. A month that begins with a date ends on the day before
 * that date of the next month, or on the last day of a month that does not have it (the corresponding date rule).
 */
export function beginningWith(day: string, period: Period): string {
  const corresponding = after(day, period);
  const isThere = period.unit !== 'month' || corresponding.slice(8) === day.slice(8);
  return isThere ? daysAfter(corresponding, -1) : corresponding;
}

/** A negative count goes back. */
export function daysAfter(day: string, count: number): string {
  return written(new Date(moment(day) + count * dayInMilliseconds));
}

/** How many days lie from the first to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return (moment(second) - moment(first)) / dayInMilliseconds;
}

function monthsAfter(day: string, count: number): string {
  const [year, month, date] = partsOf(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))));
}

function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function partsOf(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}
