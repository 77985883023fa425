import { describe, expect, it } from 'vitest';
import { inForce, type ForceableDecision } from '../../../src/core/workflow/in-force.js';

const approved: ForceableDecision = {
  outcome: 'approved',
  decidedOn: '2026-03-10',
  validUntil: '2027-03-09',
  conditions: [],
};
const conditional: ForceableDecision = {
  ...approved,
  outcome: 'conditionally_approved',
  conditions: [
    { id: 'masks', prior: true },
    { id: 'signs', prior: true },
    { id: 'training', prior: false },
  ],
};
const masks = { condition: 'masks', closedOn: '2026-04-01' };
const signs = { condition: 'signs', closedOn: '2026-04-20' };
const training = { condition: 'training', closedOn: '2026-04-01' };

describe('an approval', () => {
  it.each([
    ['2026-03-09', { inForce: false, reason: 'not_yet_decided' }],
    ['2026-03-10', { inForce: true }],
    ['2027-03-09', { inForce: true }],
    ['2027-03-10', { inForce: false, reason: 'expired' }],
  ])('on %s: %j', (today, force) => {
    expect(inForce(approved, [], today)).toEqual(force);
  });

  it('without a last day does not expire', () => {
    expect(inForce({ ...approved, validUntil: null }, [], '2099-01-01')).toEqual({ inForce: true });
  });
});

describe('an approval with conditions', () => {
  it.each([
    ['nothing is closed', [], '2026-05-01', ['masks', 'signs']],
    ['one prior condition is closed', [masks], '2026-05-01', ['signs']],
    ['only the condition that is not prior is closed', [training], '2026-05-01', ['masks', 'signs']],
    ['the last closure is still to come', [masks, signs], '2026-04-19', ['signs']],
  ])('is not in force while %s', (_, closures, today, open) => {
    expect(inForce(conditional, closures, today)).toEqual({ inForce: false, reason: 'prior_conditions_open', open });
  });

  it('is in force from the day the last prior condition is closed, others open', () => {
    expect(inForce(conditional, [masks, signs], '2026-04-20')).toEqual({ inForce: true });
  });

  it('expires with everything closed', () => {
    expect(inForce(conditional, [masks, signs, training], '2027-03-10')).toEqual({ inForce: false, reason: 'expired' });
  });
});

describe('what is not an approval', () => {
  it.each(['rejected', 'consultation'] as const)('%s is never in force', outcome => {
    expect(inForce({ ...approved, outcome }, [], '2026-05-01')).toEqual({ inForce: false, reason: 'not_approving' });
  });
});
