import { describe, expect, it } from 'vitest';
import { judgeBars, supplementState, type JudgeRequest } from '../../../src/core/supplements/judge.js';
import { checkPlacement, placed } from '../../../src/core/supplements/supplement.js';
import { excesses } from '../../../src/core/supplements/within-approval.js';
import { aCamera, aPlacement, noCapabilities } from '../../support/cameras.js';

const movable = aCamera({ reference: 'R-01', kind: 'redeployable', zones: ['street', 'car_park'] });
const approved = { redeployable: [movable], validUntil: '2027-03-01' };
const asked = (change: Parameters<typeof aCamera>[0] = {}, until = '2026-12-31') => ({
  camera: aCamera({ ...movable, site: 'Elsewhere', direction: 10, ...change }),
  until,
});
const whys = (...given: Parameters<typeof excesses>) => excesses(...given).map(each => each.why);

describe('a placement', () => {
  it('is read as it was entered', () => {
    expect(checkPlacement(aPlacement())).toEqual({ placement: aPlacement() });
    const around = aPlacement({ direction: null, fieldOfView: 360, position: null });
    expect(checkPlacement(around)).toEqual({ placement: around });
  });

  it.each([
    ['site', { site: ' ' }],
    ['position', { position: { type: 'Point', coordinates: [500, 1] } }],
    ['direction', { direction: null }],
    ['fieldOfView', { fieldOfView: null }],
    ['fieldOfView', { fieldOfView: 0 }],
    ['zones', { zones: [] }],
    ['zones', { zones: ['moon'] }],
    ['need', { need: 'Safety' }],
    ['sign', { sign: '' }],
    ['from', { from: '2026-02-30' }],
    ['until', { until: null }],
    ['until', { until: '2026-01-09' }],
    ['camera', { camera: 'R-02' }],
  ])('names %s once when it is %j', (field, change) => {
    const checked = checkPlacement({ ...aPlacement(), ...change });
    expect('problems' in checked && checked.problems.map(each => each.field)).toEqual([field]);
  });

  it.each([null, undefined, 7, 'x', [], {}])('is refused without a throw: %j', input => {
    expect('problems' in checkPlacement(input)).toBe(true);
  });

  it('moves a camera and leaves what it can do', () => {
    const there = placed(movable, aPlacement());
    expect(there).toMatchObject({ reference: 'R-01', site: 'Market hall, north door', direction: 90 });
    expect({ ...there, ...movable }).toEqual(movable);
  });
});

describe('the short path', () => {
  it('is open to a re-deployable camera that only moves', () => {
    expect(excesses(asked(), approved)).toEqual([]);
  });

  it('is open to one that came later and is like an approved one', () => {
    expect(excesses(asked({ reference: 'R-02' }), approved)).toEqual([]);
  });

  it.each([
    ['not_redeployable', { kind: 'fixed' }],
    ['removed', { status: 'removed' }],
    ['more', { capabilities: { ...noCapabilities, audio: { state: 'active', lock: '' } } }],
    ['more', { purposes: [1, 2] }],
    ['more', { retentionHours: 100 }],
    ['more', { model: 'S-300' }],
    ['zones', { zones: ['street', 'school'] }],
  ] as const)('is closed: %s', (why, change) => {
    const given = asked(change as Parameters<typeof aCamera>[0]);
    expect(whys(given, approved)).toContain(why);
  });

  it('is closed to one that no approved one is like', () => {
    expect(whys(asked({ reference: 'R-02', purposes: [4] }), approved)).toEqual(['unlike_any']);
    expect(whys(asked(), { ...approved, redeployable: [] })).toContain('unlike_any');
  });

  it('ends with the approval', () => {
    expect(whys(asked({}, '2027-03-02'), approved)).toEqual(['after_approval']);
    expect(whys(asked({}, '2027-03-01'), approved)).toEqual([]);
    expect(whys(asked({}, '2099-01-01'), { ...approved, validUntil: null })).toEqual([]);
  });

  it('may see a sensitive place that the approval looked at for such cameras', () => {
    const redeployable = [movable, aCamera({ reference: 'R-09', kind: 'redeployable', zones: ['school'] })];
    expect(excesses(asked({ zones: ['school'] }), { ...approved, redeployable })).toEqual([]);
  });
});

describe('a supplement', () => {
  const days = { from: '2026-01-10', until: '2026-02-09', underLatest: true };

  it.each([
    [null, true, '2026-01-10', 'waiting'],
    ['sent_back', true, '2026-01-10', 'sent_back'],
    ['sent_back', false, '2026-01-10', 'sent_back'],
    [null, false, '2026-01-10', 'replaced'],
    ['approved', false, '2026-01-10', 'replaced'],
    ['approved', true, '2026-01-09', 'planned'],
    ['approved', true, '2026-01-10', 'standing'],
    ['approved', true, '2026-02-09', 'standing'],
    ['approved', true, '2026-02-10', 'over'],
  ] as const)('with verdict %s, under the latest version %s, is on %s: %s', (verdict, underLatest, today, state) => {
    expect(supplementState({ ...days, verdict, underLatest }, today)).toBe(state);
  });

  const request: JudgeRequest = {
    ...{ verdict: 'approved', reason: '', roles: new Set(['reviewer']), own: false, state: 'waiting', within: true },
  };
  it.each([
    [{}, []],
    [{ roles: new Set(['assessor', 'officer', 'dpo']) }, ['wrong_role']],
    [{ own: true }, ['own_work']],
    [{ state: 'standing' }, ['not_waiting']],
    [{ verdict: 'sent_back' }, ['reason']],
    [{ verdict: 'sent_back', reason: ' ' }, ['reason']],
    [{ verdict: 'sent_back', reason: 'Which sign?', within: false }, []],
    [{ within: false }, ['not_within']],
    [
      { own: true, roles: new Set(), state: 'over', within: false },
      ['wrong_role', 'own_work', 'not_waiting', 'not_within'],
    ],
  ] as const)('is judged as %j: %j', (change, bars) => {
    expect(judgeBars({ ...request, ...(change as Partial<JudgeRequest>) })).toEqual(bars);
  });
});
