import { describe, expect, it } from 'vitest';
import { screeningChanges } from '../../../src/core/screening/changes.js';
import type { RegimeScreening, Screening } from '../../../src/core/screening/screening.js';

const criterion = (id: string) => ({ criterion: id, says: '', because: '', cite: 'wp248' });
const gdpr = (determination: RegimeScreening['determination'], ...fired: string[]): RegimeScreening => ({
  regime: 'EU_GDPR',
  determination,
  consultation: 'not_required',
  trace: fired.map(criterion),
});
const led: RegimeScreening = { ...gdpr('mandatory'), regime: 'EU_LED' };
const of = (...regimes: RegimeScreening[]): Screening => ({ regimes });

describe('what changed between two screenings', () => {
  it('is nothing when the same criteria fired', () => {
    expect(screeningChanges(of(gdpr('presumed', 'A', 'B')), of(gdpr('presumed', 'A', 'B')))).toEqual([]);
  });

  it('names the criteria that fire now and those that no longer do', () => {
    const [change] = screeningChanges(of(gdpr('presumed', 'A', 'B')), of(gdpr('presumed', 'B', 'C')));
    expect(change?.newlyFired.map(each => each.criterion)).toEqual(['C']);
    expect(change?.noLongerFired.map(each => each.criterion)).toEqual(['A']);
  });

  it('says what was determined before and after', () => {
    const [change] = screeningChanges(of(gdpr('case_by_case', 'A')), of(gdpr('mandatory', 'A')));
    expect([change?.before, change?.after]).toEqual(['case_by_case', 'mandatory']);
  });

  it('says that a law applies now', () => {
    const [change] = screeningChanges(of(gdpr('presumed')), of(gdpr('presumed'), led));
    expect([change?.regime, change?.before, change?.after]).toEqual(['EU_LED', null, 'mandatory']);
  });

  it('says that a law no longer applies', () => {
    const [change] = screeningChanges(of(led), of());
    expect([change?.before, change?.after]).toEqual(['mandatory', null]);
  });
});
