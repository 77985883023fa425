import { describe, expect, it } from 'vitest';
import { isDate } from '../../../src/core/text.js';
import { problemsOfSubstitution, standsInFor } from '../../../src/core/workflow/substitution.js';

const fine = { person: 'ann', substitute: 'ben', from: '2026-07-01', until: '2026-07-14' };
const problems = (changed: object) =>
  problemsOfSubstitution({ ...fine, ...changed }, new Set(['ann', 'ben']), isDate).map(each => [each.field, each.message]); // prettier-ignore

describe('a substitution', () => {
  it('may be for one day', () => {
    expect(problems({ until: fine.from })).toEqual([]);
  });

  it.each([
    ['nobody away', { person: 'zoe' }, ['person', 'Choose who is away']],
    ['nobody standing in', { substitute: 'zoe' }, ['substitute', 'Choose who stands in']],
    ['the same person', { substitute: 'ann' }, ['substitute', 'Choose somebody else to stand in']],
    ['a first day that is none', { from: '2026-02-30' }, ['from', 'Enter the first day as a real date']],
    ['a first day that comes last as a text', { from: '2026-99-99' }, ['from', 'Enter the first day as a real date']],
    ['a last day that is none', { until: '2026-02-30' }, ['until', 'Enter the last day as a real date']],
    ['an end before its beginning', { until: '2026-06-30' }, ['until', 'Enter a last day on or after the first']],
  ])('is refused with %s', (_, changed, expected) => {
    expect(problems(changed)).toEqual([expected]);
  });

  it.each([
    ['2026-06-30', []],
    ['2026-07-01', ['ann']],
    ['2026-07-14', ['ann']],
    ['2026-07-15', []],
  ])('on %s stands in for %j', (day, expected) => {
    expect(standsInFor([fine], 'ben', day)).toEqual(expected);
  });

  it('concerns nobody else, and counts once however often it is kept', () => {
    expect(standsInFor([fine], 'cleo', '2026-07-01')).toEqual([]);
    expect(standsInFor([fine, fine], 'ben', '2026-07-01')).toEqual(['ann']);
  });
});
