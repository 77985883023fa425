import { describe, expect, it } from 'vitest';
import { changesRequested, lastLook, reviewerLacks, standingVerdicts } from '../../../src/core/workflow/rounds.js';

const ok = (question: string) => ({ question, verdict: 'ok' }) as const;
const change = (question: string) => ({ question, verdict: 'change_requested' }) as const;

describe('the verdicts of a round', () => {
  it('stand as they were given last, whoever gave them', () => {
    expect([...standingVerdicts([ok('a'), change('b'), change('a'), ok('b')])]).toEqual([
      ['a', 'change_requested'],
      ['b', 'ok'],
    ]);
  });

  it.each([
    ['none', [], [], 0],
    ['one that stands', [change('a')], [], 1],
    ['one that is taken back', [change('a')], [ok('a')], 0],
    ['one that is added', [ok('a')], [change('b')], 1],
    ['the same twice', [change('a')], [change('a')], 1],
  ] as const)('count the changes asked for: %s', (...[, standing, added, count]) => {
    expect(changesRequested(standingVerdicts(standing), added)).toBe(count);
  });
});

describe('a review', () => {
  const reviewer = { roles: new Set(['reviewer'] as const), wroteStep: false, assessmentInPreparation: true };

  it.each([
    ['a reviewer', reviewer, null],
    ['an assessor', { ...reviewer, roles: new Set(['assessor'] as const) }, 'wrong_role'],
    ['the adviser', { ...reviewer, roles: new Set(['dpo'] as const) }, 'wrong_role'],
    ['a reviewer who wrote in the step', { ...reviewer, wroteStep: true }, 'not_own_work'],
    ['a reviewer of what is being decided', { ...reviewer, assessmentInPreparation: false }, 'in_preparation'],
  ] as const)('is or is not for %s', (_, who, lacks) => {
    expect(reviewerLacks(who)).toBe(lacks);
  });
});

describe('the last look', () => {
  const looks = [
    { by: 'ana', seen: { a: 1 } },
    { by: 'ben', seen: { a: 2 } },
    { by: 'ana', seen: { a: 3 } },
  ];

  it('is the reader’s own latest', () => {
    expect([lastLook(looks, 'ana')?.seen, lastLook(looks, 'ben')?.seen]).toEqual([{ a: 3 }, { a: 2 }]);
  });

  it('is none before the first', () => {
    expect(lastLook(looks, 'cem')).toBe(null);
  });
});
