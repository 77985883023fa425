import { describe, expect, it } from 'vitest';
import type { Answers, CellValue } from '../../../src/core/answers/answer.js';
import {
  acceptedByNobody,
  assessRisks,
  highestResidual,
  highResidualRisks,
  isBearable,
  isHigh,
  needsAcceptance,
  rate,
  residualOf,
  severeNotAccepted,
  unexplained,
  type AssessedRisk,
} from '../../../src/core/risk/assess.js';
import { small } from '../answers/questions.js';

const method = small.risk;

/** Row numbers are given, because rows may have been removed. */
function table(...rows: readonly (readonly [no: number, cells: Record<string, CellValue>])[]): Answers[string] {
  return { status: 'answered', value: { next: 9, rows: rows.map(([no, cells]) => ({ no, cells })) } };
}

function risk(more: Partial<AssessedRisk>): AssessedRisk {
  const none = { no: 1, title: 'Leak', inherent: null, residual: null, measures: [], acceptable: null };
  return { ...none, acceptedBy: '', reason: '', ...more };
}

const at = (likelihood: number, severity: number) => rate(method, likelihood, severity);

describe('assessRisks', () => {
  const answers: Answers = {
    risks: table([2, { risk: 'Leak', likelihood: 3, severity: 2 }], [5, { risk: 'Loss', likelihood: 1 }]),
    measures: table([1, { risks: [5, 2] }], [4, { risks: [5] }], [6, {}]),
    residual: table(
      [2, { likelihood: 1, severity: 2, acceptable: 'yes', by: 'Vera Lind', reason: 'Two cards' }],
      [5, { acceptable: 'no' }],
    ),
  };

  it('joins register, measures and what remains by row number', () => {
    expect(assessRisks(method, answers)).toEqual([
      {
        no: 2,
        title: 'Leak',
        inherent: { likelihood: 3, severity: 2, level: 'high' },
        residual: { likelihood: 1, severity: 2, level: 'low' },
        measures: [1],
        acceptable: true,
        acceptedBy: 'Vera Lind',
        reason: 'Two cards',
      },
      {
        no: 5,
        title: 'Loss',
        inherent: null,
        residual: null,
        measures: [1, 4],
        acceptable: false,
        acceptedBy: '',
        reason: '',
      },
    ]);
  });

  it('knows no risk while there is no register', () => {
    expect(assessRisks(method, { risks: { status: 'not_applicable', reason: 'x' } })).toEqual([]);
  });

  it('leaves open what nobody has said', () => {
    expect(assessRisks(method, { risks: table([1, {}]) })).toEqual([risk({ title: '' })]);
  });
});

describe('rate', () => {
  it.each([
    [1, 3, 'medium'],
    [3, 1, 'medium'],
    [2, 3, 'high'],
    [3, 2, 'high'],
    [2, 1, 'low'],
  ])('likelihood %d and severity %d are %s', (likelihood, severity, level) => {
    expect(rate(method, likelihood, severity)).toEqual({ likelihood, severity, level });
  });

  it.each([
    [0, 1],
    [1, 4],
    [1.5, 1],
    ['1', 1],
    [1, '1'],
    [1, undefined],
  ])('%j and %j are no rating', (likelihood, severity) => {
    expect(rate(method, likelihood, severity)).toBeNull();
  });
});

describe('what remains', () => {
  it.each([
    ['low', false],
    ['medium', false],
    ['high', true],
  ])('%s is high: %s', (level, expected) => {
    expect(isHigh(method, level)).toBe(expected);
  });

  it.each([
    [1, 2, true],
    [2, 2, true],
    [3, 2, false],
    [1, 3, false],
  ])('likelihood %d and severity %d can be left as they are: %s', (likelihood, severity, expected) => {
    expect(isBearable(method, at(likelihood, severity)!)).toBe(expected);
  });

  it('is as high as its highest risk', () => {
    expect(highestResidual(method, [risk({ residual: at(1, 1) }), risk({ residual: at(2, 2) }), risk({})])).toBe(
      'medium',
    );
  });

  it('has no height while nothing is rated', () => {
    expect(highestResidual(method, [risk({})])).toBeNull();
  });

  it('counts risks that stay high or are not rated', () => {
    const high = risk({ no: 2, residual: at(3, 3) });
    expect(
      highResidualRisks(method, [risk({ no: 1 }), high, risk({ no: 3, residual: at(1, 1) })]).map(each => each.no),
    ).toEqual([1, 2]);
  });

  it.each([
    [2, false],
    [3, true],
  ])('severity %d needs an acceptance: %s', (severity, expected) => {
    expect(needsAcceptance(method, { likelihood: 1, severity, level: 'medium' })).toBe(expected);
  });

  it.each([
    ['nobody said a word', { residual: at(1, 3) }, 1],
    ['it is refused with a reason', { residual: at(1, 3), acceptable: false, reason: 'x' }, 1],
    ['it is accepted with a reason, by nobody', { residual: at(1, 3), acceptable: true, reason: 'x' }, 1],
    ['an officer accepts it without a reason', { residual: at(1, 3), acceptable: true, acceptedBy: 'V' }, 1],
    ['an officer accepts it with a reason', { residual: at(1, 3), acceptable: true, acceptedBy: 'V', reason: 'x' }, 0],
    ['it is not that severe', { residual: at(3, 2) }, 0],
    ['it is not rated', {}, 0],
  ])('a severe risk is open when %s', (_, more, count) => {
    expect(severeNotAccepted(method, [risk(more)])).toHaveLength(count);
  });

  it.each([
    ['no officer is named', { reason: 'x' }, 1],
    ['no reason is given', { acceptedBy: 'V' }, 1],
    ['both are there', { acceptedBy: 'V', reason: 'x' }, 0],
    ['it is as low as can be', { residual: at(1, 1) }, 0],
    ['it is not called acceptable', { acceptable: false }, 0],
  ])('an acceptance is nobody’s when %s', (_, more, count) => {
    expect(acceptedByNobody(method, [risk({ residual: at(1, 3), acceptable: true, ...more })])).toHaveLength(count);
  });

  it.each([
    ['unknown', 'there is no risk', []],
    ['unknown', 'a risk is not rated', [risk({ residual: at(1, 1) }), risk({})]],
    ['high', 'one is high and another not rated', [risk({ residual: at(3, 3) }), risk({})]],
    ['high', 'a very severe one is not acceptable', [risk({ residual: at(1, 3), acceptable: false })]],
    ['not_high', 'a very severe one is acceptable', [risk({ residual: at(1, 3), acceptable: true })]],
    ['not_high', 'a lesser one is not acceptable', [risk({ residual: at(1, 2), acceptable: false })]],
    ['not_high', 'all are low', [risk({ residual: at(1, 1) })]],
  ])('is %s when %s', (expected, _, risks) => {
    expect(residualOf(method, risks)).toBe(expected);
  });
});

describe('unexplained', () => {
  it.each([
    ['likelihood fell without a measure', { inherent: at(2, 2), residual: at(1, 2) }, 1],
    ['severity fell without a measure', { inherent: at(2, 2), residual: at(2, 1) }, 1],
    ['a measure acts on it', { inherent: at(2, 2), residual: at(1, 1), measures: [1] }, 0],
    ['nothing fell', { inherent: at(2, 2), residual: at(2, 2) }, 0],
    ['it rose', { inherent: at(1, 1), residual: at(2, 2) }, 0],
    ['nothing remains to be compared', { inherent: at(2, 2) }, 0],
  ])('%s', (_, more, count) => {
    expect(unexplained([risk(more)])).toHaveLength(count);
  });
});
