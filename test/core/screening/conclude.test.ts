import { describe, expect, it } from 'vitest';
import { problemsOfNotRequired, strictestOf } from '../../../src/core/screening/conclude.js';
import type { Determination, Screening } from '../../../src/core/screening/screening.js';

const screening = (...determinations: Determination[]): Screening => ({
  regimes: determinations.map(determination => ({
    regime: 'EU_GDPR',
    determination,
    consultation: 'not_required',
    trace: [],
  })),
});
const reasons = 'Twelve cameras in one private yard, nobody else in view.';

describe('concluding that no assessment is required', () => {
  it.each(['mandatory', 'prohibited_unless'] as const)(
    'is refused when it is %s, whatever the reasons',
    determination => {
      const problems = problemsOfNotRequired(screening(determination), { reasons, dpoView: 'Agreed.' });
      expect(problems.map(each => each.field)).toEqual(['screening']);
    },
  );

  it.each(['not_required', 'case_by_case', 'presumed'] as const)('always wants reasons: %s', determination => {
    const problems = problemsOfNotRequired(screening(determination), { reasons: ' ', dpoView: 'Agreed.' });
    expect(problems.map(each => each.field)).toEqual(['reasons']);
  });

  it.each(['not_required', 'case_by_case', 'presumed'] as const)(
    'always wants the view of the DPO: %s',
    determination => {
      const problems = problemsOfNotRequired(screening(determination), { reasons, dpoView: ' ' });
      expect(problems.map(each => each.field)).toEqual(['dpoView']);
    },
  );

  it('is taken with both', () => {
    expect(problemsOfNotRequired(screening('presumed'), { reasons, dpoView: 'Agreed.' })).toEqual([]);
  });

  it('goes by the strictest of several laws', () => {
    expect(strictestOf(screening('not_required', 'mandatory', 'presumed'))).toBe('mandatory');
  });
});
