import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Citation } from '../../../src/core/citation.js';
import { daysAfter, daysBetween } from '../../../src/core/deadlines/calendar.js';
import { consultationClock, type ConsultationDates } from '../../../src/core/deadlines/consultation-clock.js';
import { statutoryClocks, type ConsultationRegime } from '../../../src/core/deadlines/statutory-clocks.js';

const sent: ConsultationDates = {
  regime: 'EU_GDPR',
  receivedOn: null,
  extensionNotifiedOn: null,
  suspensions: [],
  endedOn: null,
};
const received: ConsultationDates = { ...sent, receivedOn: '2026-01-15' };

const catalogue = parse(readFileSync('templates/catalogues/citations.yaml', 'utf8')) as readonly Citation[];

describe('the dates of a request', () => {
  it.each([
    // regime, received, notice of an extension by, due, due with the extension
    ['EU_GDPR', '2026-01-15', '2026-02-15', '2026-03-12', '2026-04-23'],
    ['EU_GDPR', '2026-01-31', '2026-02-28', '2026-03-28', '2026-05-09'],
    ['EU_GDPR', '2028-01-31', '2028-02-29', '2028-03-27', '2028-05-08'],
    ['UK_GDPR', '2026-01-15', '2026-02-15', '2026-03-12', '2026-04-23'],
    ['EU_LED', '2026-01-19', '2026-02-19', '2026-03-02', '2026-04-02'],
    ['EU_LED', '2026-07-20', '2026-08-20', '2026-08-31', '2026-09-30'],
    ['UK_DPA_P3', '2026-07-21', '2026-08-20', '2026-08-31', '2026-09-30'],
    ['UK_DPA_P3', '2026-01-19', '2026-02-18', '2026-03-01', '2026-04-01'],
    ['UK_DPA_P3', '2026-01-31', '2026-02-28', '2026-03-13', '2026-04-13'],
    ['UK_DPA_P3', '2026-03-01', '2026-03-31', '2026-04-11', '2026-05-11'],
    ['RS_ZZPL_GENERAL', '2026-01-15', '2026-02-14', '2026-03-16', '2026-04-30'],
    ['RS_ZZPL_SPECIAL_PURPOSES', '2019-09-12', '2019-10-12', '2019-11-11', '2019-12-26'],
  ] as const)('under %s received on %s', (regime, receivedOn, ...dates) => {
    const [noticeBy, baseDueOn, longestDueOn] = dates;
    const clock = consultationClock({ ...sent, regime, receivedOn }, receivedOn);
    expect(clock).toMatchObject({ noticeBy, baseDueOn, longestDueOn, dueOn: baseDueOn, standing: 'running' });
  });

  it.each([
    ['EU_GDPR', 'gdpr-36-2', true],
    ['UK_GDPR', 'gdpr-36-2', true],
    ['EU_LED', 'led-28-5', true],
    ['UK_DPA_P3', 'uk-dpa-65-5', true],
    ['RS_ZZPL_GENERAL', 'zzpl-55', false],
    ['RS_ZZPL_SPECIAL_PURPOSES', 'zzpl-55', false],
  ] as const)('under %s stand in %s, confirmed: %s', (regime, cite, confirmed) => {
    expect(consultationClock({ ...sent, regime }, '2026-01-01').cite).toBe(cite);
    expect(consultationClock({ ...received, regime }, '2026-01-01').cite).toBe(cite);
    expect(catalogue.find(each => each.id === cite)?.confirmed).toBe(confirmed);
  });
});

describe('a request that was sent', () => {
  it('starts no clock before it is received', () => {
    expect(consultationClock(sent, '2030-01-01')).toEqual({
      standing: 'not_started',
      dueOn: null,
      daysLeft: null,
      baseDueOn: null,
      longestDueOn: null,
      noticeBy: null,
      extension: 'none',
      suspendedDays: 0,
      suspensionsWithoutEffect: 0,
      cite: 'gdpr-36-2',
    });
  });

  it('can end unreceived', () => {
    expect(consultationClock({ ...sent, endedOn: '2026-02-01' }, '2026-02-02').standing).toBe('ended');
  });
});

describe('silence', () => {
  it.each([
    ['2026-03-11', 'running', 1],
    ['2026-03-12', 'running', 0],
    ['2026-03-13', 'overdue', -1],
    ['2036-03-12', 'overdue', -3653],
  ] as const)('on %s is %s with %d days left', (today, standing, daysLeft) => {
    expect(consultationClock(received, today)).toMatchObject({ standing, daysLeft, dueOn: '2026-03-12' });
  });

  it('ends with the answer, however late', () => {
    const answered = { ...received, endedOn: '2026-09-01' };
    expect(consultationClock(answered, '2026-09-02')).toMatchObject({
      standing: 'ended',
      daysLeft: null,
      dueOn: '2026-03-12',
    });
  });
});

describe('an extension', () => {
  it.each([
    ['2026-02-15', 'in_time', '2026-04-23'],
    ['2026-02-16', 'late', '2026-03-12'],
  ] as const)('told on %s is %s: due %s', (extensionNotifiedOn, extension, dueOn) => {
    const clock = consultationClock({ ...received, extensionNotifiedOn }, '2026-03-01');
    expect(clock).toMatchObject({ extension, dueOn, baseDueOn: '2026-03-12' });
  });

  it('is not there unless it was told', () => {
    expect(consultationClock(received, '2026-03-01').extension).toBe('none');
  });
});

describe('a suspension', () => {
  const suspended = (...suspensions: [from: string, to: string | null][]): ConsultationDates => ({
    ...received,
    suspensions: suspensions.map(([from, to]) => ({ from, to })),
  });

  it('stops the clock while it lasts', () => {
    const clock = consultationClock(suspended(['2026-02-01', null]), '2026-12-01');
    expect(clock).toMatchObject({ standing: 'suspended', dueOn: null, daysLeft: null, baseDueOn: '2026-03-12' });
  });

  it.each([
    ['one of ten days', [['2026-02-01', '2026-02-11']], '2026-03-22', 10, 0],
    ['one of no day', [['2026-02-01', '2026-02-01']], '2026-03-12', 0, 0],
    ['two', [['2026-02-01', '2026-02-11'], ['2026-03-20', '2026-03-25']], '2026-03-27', 15, 0], // prettier-ignore
    ['one on the last day', [['2026-03-12', '2026-03-14']], '2026-03-14', 2, 0],
    ['one after the last day', [['2026-03-13', '2026-03-20']], '2026-03-12', 0, 1],
    ['an open one after the last day', [['2026-03-13', null]], '2026-03-12', 0, 1],
    ['another while one is open', [['2026-03-01', '2026-03-11'], ['2026-03-23', '2026-03-24']], '2026-03-22', 10, 1], // prettier-ignore
  ] as const)('%s moves the date', (_, list, ...expected) => {
    const [dueOn, suspendedDays, suspensionsWithoutEffect] = expected;
    const dates = suspended(...list.map(([from, to]): [string, string | null] => [from, to]));
    const clock = consultationClock(dates, '2026-03-13');
    expect(clock).toMatchObject({ dueOn, suspendedDays, suspensionsWithoutEffect });
  });

  it('moves an extended date too', () => {
    const dates = { ...suspended(['2026-02-01', '2026-02-11']), extensionNotifiedOn: '2026-02-10' };
    expect(consultationClock(dates, '2026-03-01').dueOn).toBe('2026-05-03');
  });

  it('leaves the clock standing when it was open before the next', () => {
    const dates = suspended(['2026-02-01', null], ['2026-02-05', '2026-02-06']);
    expect(consultationClock(dates, '2026-03-01')).toMatchObject({ dueOn: null, suspensionsWithoutEffect: 1 });
  });

  it.each(['EU_LED', 'UK_DPA_P3'] as const)('is unknown to %s: the clock runs on', regime => {
    const dates = { ...suspended(['2026-01-20', null]), regime };
    const clock = consultationClock(dates, '2026-02-01');
    expect(clock).toMatchObject({ standing: 'running', suspendedDays: 0, suspensionsWithoutEffect: 1 });
    expect(clock.dueOn).toBe(clock.baseDueOn);
  });
});

describe('any request', () => {
  const day = fc.integer({ min: 0, max: 400 }).map(count => daysAfter('2026-01-01', count));
  const regime = fc.constantFrom(...(Object.keys(statutoryClocks) as ConsultationRegime[]));
  const lengths = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 });

  const dates = fc.record({ regime, receivedOn: day, extended: fc.option(fc.nat(60)), lengths }).map(each => {
    let from = each.receivedOn;
    const suspensions = each.lengths.map(([gap, length]) => {
      from = daysAfter(from, gap);
      const one = { from, to: daysAfter(from, length) };
      from = one.to;
      return one;
    });
    const extensionNotifiedOn = each.extended === null ? null : daysAfter(each.receivedOn, each.extended);
    return { regime: each.regime, receivedOn: each.receivedOn, extensionNotifiedOn, suspensions, endedOn: null };
  });

  it('is due no earlier than its base and no later than the longest and the days it stood still', () => {
    fc.assert(
      fc.property(dates, day, (request, today) => {
        const clock = consultationClock(request, today);
        const due = clock.dueOn ?? '';
        expect(due >= (clock.baseDueOn ?? '')).toBe(true);
        expect(due <= daysAfter(clock.longestDueOn ?? '', clock.suspendedDays)).toBe(true);
        expect(clock.daysLeft).toBe(daysBetween(today, due));
      }),
    );
  });

  it('once overdue stays overdue, however long the silence', () => {
    fc.assert(
      fc.property(dates, day, fc.nat(5000), (request, today, more) => {
        const before = consultationClock(request, today).standing;
        fc.pre(before === 'overdue');
        expect(consultationClock(request, daysAfter(today, more)).standing).toBe('overdue');
      }),
    );
  });
});
