import { describe, expect, it } from 'vitest';
import {
  closingRefusal,
  closuresOf,
  openPrior,
  problemsOfConditions,
  reviewRefusal,
  standingConditions,
  type Closing,
} from '../../../src/core/conditions/condition.js';

const decision = {
  conditions: ['Mask the windows', 'Put up the signs', 'From before there were terms'],
  terms: [
    { no: 1, owner: 'works', dueOn: '2026-06-01', prior: true },
    { no: 2, owner: 'parking', dueOn: '2026-09-01', prior: false },
  ],
};
const proposed: Closing = { id: 'a', no: 1, evidence: 'Photo', by: 'works', at: '2026-05-01T10:00:00Z', review: null };
const found = (verdict: 'met' | 'not_met'): Closing => ({
  ...proposed,
  review: { verdict, reasons: '', by: 'officer', at: '2026-05-03T10:00:00Z' },
});
const first = (...closings: readonly Closing[]) => {
  const [condition] = standingConditions(decision, closings);
  if (!condition) throw new Error('The decision has a first condition');
  return condition;
};

describe('where a condition stands', () => {
  it.each([
    ['open', []],
    ['proposed', [proposed]],
    ['open', [found('not_met')]],
    ['closed', [found('met')]],
    ['proposed', [found('not_met'), { ...proposed, id: 'b' }]],
  ] as const)('is %s', (state, closings) => {
    expect(first(...closings).state).toBe(state);
  });

  it('is its own, not that of its neighbour', () => {
    expect(standingConditions(decision, [found('met')]).map(each => each.state)).toEqual(['closed', 'open', 'open']);
  });

  it('keeps an approval waiting while it is prior and not closed', () => {
    const open = (closings: readonly Closing[]) =>
      openPrior(standingConditions(decision, closings)).map(each => each.no);
    expect([open([]), open([proposed]), open([found('not_met')]), open([found('met')])]).toEqual([[1], [1], [1], []]);
  });

  it('counts as closed from the day on which it was found met', () => {
    expect(closuresOf([proposed, found('not_met'), found('met')])).toEqual([
      { condition: 'C1', closedOn: '2026-05-03' },
    ]);
  });
});

describe('who closes it', () => {
  it.each([
    ['the owner', 'works', [], null],
    ['nobody else', 'parking', [], 'not_owner'],
    ['not twice at once', 'works', [proposed], 'proposed'],
    ['not when it is closed', 'works', [found('met')], 'closed'],
    ['again after a refusal', 'works', [found('not_met')], null],
  ] as const)('proposes: %s', (_, who, closings, refusal) => {
    expect(closingRefusal(first(...closings), who)).toBe(refusal);
  });

  it('is nobody where a decision named none', () => {
    const [, , last] = standingConditions(decision, []);
    expect(last && closingRefusal(last, 'works')).toBe('no_terms');
  });

  it.each([
    ['somebody else', 'officer', [proposed], null],
    ['never the proposer', 'works', [proposed], 'own_proposal'],
    ['not before', 'officer', [], 'nothing_proposed'],
    ['not again', 'officer', [found('met')], 'nothing_proposed'],
    ['not on an earlier proposal', 'officer', [found('not_met'), { ...proposed, id: 'b' }], 'nothing_proposed'],
  ] as const)('confirms: %s', (_, who, closings, refusal) => {
    expect(reviewRefusal(first(...closings), 'a', who)).toBe(refusal);
  });
});

describe('a condition that is set', () => {
  const whole = { text: 'Mask', owner: 'works', dueOn: '2026-06-01', prior: true };
  it.each([
    [{}, []],
    [{ text: ' ' }, ['text']],
    [{ text: 'x'.repeat(2001) }, ['text']],
    [{ owner: 'stranger' }, ['owner']],
    [{ dueOn: '2026-05-31' }, ['dueOn']],
    [{ dueOn: '2026-02-30' }, ['dueOn']],
    [{ text: '', owner: '', dueOn: '' }, ['text', 'owner', 'dueOn']],
  ])('with %j has problems in %j', (change, fields) => {
    const problems = problemsOfConditions([{ ...whole, ...change }], new Set(['works']), '2026-06-01');
    expect(problems.map(each => each.field)).toEqual(fields);
  });
});
