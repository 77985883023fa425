import { describe, expect, it } from 'vitest';
import { noticeOn } from '../../../src/core/deadlines/reminders.js';
import { suggestedReview } from '../../../src/core/deadlines/review-date.js';
import { programme } from '../screening/programmes.js';

describe('the suggested review', () => {
  it.each([
    ['fixed cameras', { fixed: 'active' }, 36, '2029-02-28'],
    ['live recognition', { live_face_recognition: 'active' }, 12, '2027-02-28'],
    ['live recognition switched off', { live_face_recognition: 'present_disabled' }, 12, '2027-02-28'],
    ['retrospective recognition', { retrospective_face_recognition: 'active' }, 12, '2027-02-28'],
  ] as const)('of %s is after %s', (_, states, months, by) => {
    const suggested = suggestedReview(programme('EU_GDPR', states), '2026-02-28');
    expect(suggested).toEqual({ by, months, cite: ['gdpr-35-11', 'led-27-1', 'zzpl-54-11', 'uk-scc-review'] });
  });
});

describe('a notice of a date', () => {
  it.each([
    ['2026-05-31', null],
    ['2026-06-01', { kind: 'remind', offset: -14 }],
    ['2026-06-11', { kind: 'remind', offset: -14 }],
    ['2026-06-12', { kind: 'remind', offset: -3 }],
    ['2026-06-14', { kind: 'remind', offset: -3 }],
    ['2026-06-15', { kind: 'remind', offset: 0 }],
    ['2026-06-16', { kind: 'escalate', offset: 1 }],
    ['2026-06-21', { kind: 'escalate', offset: 1 }],
    ['2026-06-22', { kind: 'escalate', offset: 7 }],
    ['2026-07-14', { kind: 'escalate', offset: 7 }],
    ['2026-07-15', { kind: 'escalate', offset: 30 }],
    ['2030-01-01', { kind: 'escalate', offset: 30 }],
  ] as const)('on %s is %j', (today, notice) => {
    expect(noticeOn('2026-06-15', today)).toEqual(notice);
  });
});
