import { describe, expect, it } from 'vitest';
import { audienceOf, noticesOn, type Due } from '../../../src/core/notices/notice.js';

const action: Due = { subject: 'action', id: 'a:M3', dueOn: '2026-06-15', about: 'Action M3', path: '/actions/a/M3' };

it('reaches whoever answers for it in the end', () => {
  expect(audienceOf('action')).toEqual(['assessor', 'officer']);
});

describe('a notice', () => {
  it.each([
    ['action', '2026-06-01', 'remind', ['assessor'], 'action:a:M3:2026-06-15:-14'],
    ['action', '2026-06-16', 'escalate', ['assessor', 'officer'], 'action:a:M3:2026-06-15:1'],
    ['consultation', '2026-06-15', 'remind', ['assessor', 'dpo'], 'consultation:a:M3:2026-06-15:0'],
    ['consultation', '2026-07-15', 'escalate', ['assessor', 'dpo', 'officer'], 'consultation:a:M3:2026-06-15:30'],
    ['review', '2026-06-12', 'remind', ['assessor', 'dpo'], 'review:a:M3:2026-06-15:-3'],
  ] as const)('of a %s on %s is to %s %j', (subject, today, ...[level, to, key]) => {
    expect(noticesOn([{ ...action, subject }], today)).toEqual([{ ...action, subject, level, to, key }]);
  });

  it('is none while the date is far', () => {
    expect(noticesOn([action], '2026-05-31')).toEqual([]);
  });

  it('of what is so now has no date', () => {
    const moved: Due = { ...action, subject: 'rescreening', id: 'p:4', dueOn: null };
    expect(noticesOn([moved], '2026-01-01')).toEqual([
      { ...moved, key: 'rescreening:p:4', level: 'remind', to: ['assessor', 'dpo'] },
    ]);
  });
});
