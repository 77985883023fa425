/** The made-up answers that other tests and the benchmarks stand on are what they claim to be. */
import { describe, expect, it } from 'vitest';
import { isTable, valueOf, type TableValue } from '../../../src/core/answers/answer.js';
import { checkAnswer } from '../../../src/core/answers/check-answer.js';
import { rowsOf } from '../../../src/core/answers/read.js';
import { assess } from '../../../src/core/assess/assess.js';
import { answered, completeAnswers } from '../../support/complete-answers.js';
import { carPark } from '../../support/programmes.js';
import { cameraTemplate, everything } from '../findings/cases.js';

describe.each([
  ['a car park', carPark()],
  ['every capability under every law', everything.programme],
])('answers made up for %s', (_, programme) => {
  const answers = completeAnswers(cameraTemplate, programme);
  const assessed = assess(cameraTemplate, programme, answers);

  it('leave nothing missing', () => {
    expect(assessed.completeness.total.missing).toEqual([]);
  });

  it('are answers that the service would take', () => {
    const tables = Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]): [string, TableValue][] => {
        const value = valueOf(answer);
        return isTable(value) ? [[id, value]] : [];
      }),
    );
    const method = cameraTemplate.risk;
    for (const { question } of assessed.visible)
      expect(checkAnswer(question, answers[question.id], { tables, method })).toEqual({ answer: answers[question.id] });
  });

  it('answer no question that stays hidden', () => {
    expect(Object.keys(answers)).toEqual(assessed.visible.map(each => each.question.id));
  });

  it('raise no blocking finding', () => {
    expect(assessed.findings.filter(finding => finding.severity === 'blocking')).toEqual([]);
  });

  it('bring a high risk down to a low one', () => {
    expect(assessed.risks.map(({ inherent, residual }) => [inherent?.level, residual?.level])).toEqual([
      ['high', 'low'],
    ]);
  });
});

it('makes as many rows as are asked for, and follows them', () => {
  const answers = completeAnswers(cameraTemplate, carPark(), { rows: 40 });
  expect([rowsOf(answers, 'data.items').length, rowsOf(answers, 'risk.residual').length]).toEqual([40, 40]);
});

it('ends every risk where it is told to', () => {
  const answers = completeAnswers(cameraTemplate, carPark(), { residual: { likelihood: 2, severity: 4 } });
  expect(assess(cameraTemplate, carPark(), answers).risks.map(risk => risk.residual?.level)).toEqual(['very_high']);
});

it('takes answers that are given', () => {
  const given = { 'responsible.shared': answered('yes') };
  const answers = completeAnswers(cameraTemplate, carPark(), { given });
  expect(Object.hasOwn(answers, 'responsible.obligations')).toBe(true);
});
