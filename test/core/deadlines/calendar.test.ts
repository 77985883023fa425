import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, beginningWith, daysAfter, daysBetween } from '../../../src/core/deadlines/calendar.js';

describe('a period after a day', () => {
  it.each([
    ['2026-01-15', 8, 'week', '2026-03-12'],
    ['2026-12-28', 1, 'week', '2027-01-04'],
    ['2026-01-15', 60, 'day', '2026-03-16'],
    ['2028-02-28', 1, 'day', '2028-02-29'],
    ['2026-01-15', 1, 'month', '2026-02-15'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
    ['2026-02-28', 1, 'month', '2026-03-28'],
    ['2026-08-31', 1, 'month', '2026-09-30'],
    ['2026-11-30', 3, 'month', '2027-02-28'],
    ['2026-12-05', 1, 'month', '2027-01-05'],
    ['2026-03-31', 36, 'month', '2029-03-31'],
    ['2028-02-29', 12, 'month', '2029-02-28'],
  ] as const)('%s and %d %ss end on %s', (day, count, unit, last) => {
    expect(after(day, { count, unit })).toBe(last);
  });
});

describe('a period beginning with a day', () => {
  it.each([
    ['2026-07-21', 6, 'week', '2026-08-31'],
    ['2026-07-21', 1, 'day', '2026-07-21'],
    ['2026-07-21', 1, 'month', '2026-08-20'],
    ['2026-03-01', 1, 'month', '2026-03-31'],
    ['2026-02-01', 1, 'month', '2026-02-28'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2026-01-29', 1, 'month', '2026-02-28'],
    ['2026-01-28', 1, 'month', '2026-02-27'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
  ] as const)('%s of %d %ss ends on %s', (day, count, unit, last) => {
    expect(beginningWith(day, { count, unit })).toBe(last);
  });
});

describe('days', () => {
  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    // Summer time begins on this day in Europe: a day is a day all the same.
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
  ] as const)('%s and %d is %s', (day, count, wanted) => {
    expect(daysAfter(day, count)).toBe(wanted);
  });

  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-03-30', '2026-03-28', -2],
    ['2026-03-30', '2026-03-30', 0],
  ] as const)('from %s to %s are %d', (first, second, count) => {
    expect(daysBetween(first, second)).toBe(count);
  });
});

describe('any day and any period', () => {
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10));
  const periods = fc.record({
    count: fc.integer({ min: 1, max: 120 }),
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  });

  it('gives a day of the calendar that is later', () => {
    fc.assert(
      fc.property(days, periods, (day, period) => {
        const last = after(day, period);
        expect(new Date(last).toISOString().slice(0, 10)).toBe(last);
        expect(last > day).toBe(true);
      }),
    );
  });

  it('never ends later for a day that is counted', () => {
    fc.assert(fc.property(days, periods, (day, period) => beginningWith(day, period) <= after(day, period)));
  });

  it('keeps the order of two days', () => {
    fc.assert(
      fc.property(days, days, periods, (one, other, period) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(after(first, period) <= after(second, period)).toBe(true);
      }),
    );
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, daysAfter(day, count))).toBe(count);
      }),
    );
  });
});
