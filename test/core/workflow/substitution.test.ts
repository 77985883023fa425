import { describe, expect, it } from 'vitest';
import { isDate } from '../../../src/core/text.js';
import { problemsOfSubstitution, standsInFor } from '../../../src/core/workflow/substitution.js';

const fine = { person: 'ann', substitute: 'ben', from: '2026-07-01', until: '2026-07-14' };
const fields = (changed: object) =>
  problemsOfSubstitution({ ...fine, ...changed }, new Set(['ann', 'ben']), isDate).map(each => each.field);

describe('a substitution', () => {
  it('may be for one day', () => {
    expect(fields({ until: fine.from })).toEqual([]);
  });

  it.each([
    ['nobody away', { person: 'zoe' }, ['person']],
    ['nobody standing in', { substitute: 'zoe' }, ['substitute']],
    ['the same person', { substitute: 'ann' }, ['substitute']],
    ['a first day that is none', { from: '2026-02-30' }, ['from']],
    ['an end before its beginning', { until: '2026-06-30' }, ['until']],
  ])('is refused with %s', (_, changed, expected) => {
    expect(fields(changed)).toEqual(expected);
  });

  it.each([
    ['2026-06-30', []],
    ['2026-07-01', ['ann']],
    ['2026-07-14', ['ann']],
    ['2026-07-15', []],
  ])('on %s stands in for %j', (day, expected) => {
    expect(standsInFor([fine], 'ben', day)).toEqual(expected);
  });
});
