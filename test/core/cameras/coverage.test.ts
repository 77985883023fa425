import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { coverage, type DecidedRegister } from '../../../src/core/cameras/coverage.js';
import type { ForceableDecision } from '../../../src/core/workflow/in-force.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';

const today = '2026-11-25';
const decision: ForceableDecision = { outcome: 'approved', decidedOn: '2026-03-02', validUntil: null, conditions: [] };
const approved = (...cameras: readonly Camera[]): DecidedRegister => ({ decision, cameras });
const decided = (change: Partial<ForceableDecision>): DecidedRegister => ({
  decision: { ...decision, ...change },
  cameras: [aCamera()],
});
const anpr = (state: 'present_disabled' | 'active', lock = '') => ({ ...noCapabilities, anpr: { state, lock } });

describe('coverage', () => {
  it('names 357 of 401 running cameras when 44 were authorised', () => {
    const register = Array.from({ length: 401 }, (_, no) =>
      aCamera({ reference: `L-${String(no + 1).padStart(3, '0')}` }),
    );
    const { covered, running } = coverage(register, approved(...register.slice(0, 44)), today);
    expect([covered, running.length]).toEqual([44, 357]);
    expect(running[0]).toEqual({
      ...{ reference: 'L-045', covered: false, reason: 'not_assessed', capabilities: [], purposes: [] },
    });
  });

  it.each([
    ['without any decided version', null, 'not_approved'],
    ['after a rejection', decided({ outcome: 'rejected' }), 'not_approved'],
    ['while the authority is consulted', decided({ outcome: 'consultation' }), 'not_approved'],
    ['the day after the approval ended', decided({ validUntil: '2026-11-24' }), 'expired'],
    ['before the day of the decision', decided({ decidedOn: '2026-11-26' }), 'not_approved'],
    ['while a prior condition is open', decided({ conditions: [{ id: 'C1', prior: true }] }), 'conditions_open'],
  ] as const)('authorises no camera %s', (_, register, reason) => {
    expect(coverage([aCamera()], register, today).running).toMatchObject([{ reference: 'LI-01', reason }]);
  });

  it.each([
    ['on the last day', decided({ validUntil: today })],
    ['under conditions', decided({ outcome: 'conditionally_approved' })],
  ] as const)('authorises it %s', (_, register) => {
    expect(coverage([aCamera()], register, today)).toMatchObject({ covered: 1, running: [] });
  });

  it.each([
    ['a capability that was not assessed', {}, { capabilities: anpr('present_disabled', 'No licence') }, 'capability'],
    [
      'one that was assessed as disabled',
      { capabilities: anpr('present_disabled', 'x') },
      { capabilities: anpr('active') },
      'capability',
    ],
    ['a purpose that was not assessed', {}, { purposes: [1, 4] }, 'purpose'],
  ] as const)('does not authorise %s', (_, then, now, reason) => {
    const [found] = coverage([aCamera(now)], approved(aCamera(then)), today).running;
    expect(found?.reason).toBe(reason);
    expect([found?.capabilities, found?.purposes]).toEqual(reason === 'purpose' ? [[], [4]] : [['anpr'], []]);
  });

  it('authorises a camera that can do less than was approved', () => {
    expect(coverage([aCamera()], approved(aCamera({ capabilities: anpr('active') })), today).covered).toBe(1);
  });

  it('leaves removed cameras out, and counts as running only those that run', () => {
    const register = [
      aCamera({ reference: 'A', status: 'removed' }),
      aCamera({ reference: 'B', status: 'switched_off' }),
    ];
    const found = coverage(register, null, today);
    expect([found.cameras.map(each => each.reference), found.running]).toEqual([['B'], []]);
  });
});
