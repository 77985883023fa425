import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import { completeness } from '../../../src/core/answers/completeness.js';
import { view } from '../../../src/core/template/visible.js';
import { twelveCameras } from '../programme/twelve-cameras.js';
import { data, small } from './questions.js';

const answered = (value: string | number | string[] | object) => ({ status: 'answered', value }) as Answers[string];
const table = (...rows: object[]) => answered({ next: 9, rows });

const all: Answers = {
  data: answered(data),
  sound: answered('no'),
  areas: answered(['street']),
  risks: table({ no: 1, cells: { risk: 'Leak', data: [1], likelihood: 2, severity: 2 } }),
  measures: table({
    no: 1,
    cells: { measure: 'Lock', risks: [1], status: 'planned', owner: 'Unit', due: '2026-12-01' },
  }),
  residual: table({ no: 1, cells: { likelihood: 1, severity: 2, acceptable: 'yes' } }),
};

function complete(answers: Answers) {
  const seen = view(small, { programme: twelveCameras, answers });
  return completeness(seen.questions, seen.answers);
}

describe('completeness', () => {
  it('counts every visible question that must be answered', () => {
    expect(complete(all).total).toEqual({ asked: 6, answered: 6, missing: [], open: [] });
  });

  it('counts by step, in the order of the template', () => {
    const { steps } = complete(all);
    expect(steps.map(each => [each.step, each.asked, each.answered])).toEqual([
      ['s1-1', 3, 3],
      ['s4-1', 3, 3],
    ]);
  });

  it('lists what nobody answered', () => {
    const { total } = complete({});
    const missing = ['data', 'sound', 'areas', 'risks', 'measures', 'residual'];
    expect(total.missing).toEqual(missing.map(question => ({ question, cells: [] })));
    expect([total.asked, total.answered]).toEqual([6, 0]);
  });

  it('asks what an answer brings up', () => {
    expect(complete({ ...all, sound: answered('yes') }).total.missing).toEqual([
      { question: 'sound.reason', cells: [] },
    ]);
  });

  it('names empty required cells by row and column', () => {
    const risks = table(
      { no: 1, cells: { data: [1], likelihood: 2, severity: 2 } },
      { no: 4, cells: { risk: 'x', data: [1] } },
    );
    const { missing } = complete({ ...all, risks, residual: table({ no: 1, cells: {} }) }).steps[1] ?? { missing: [] };
    expect(missing[0]).toEqual({
      question: 'risks',
      cells: [
        { row: 1, column: 'risk' },
        { row: 4, column: 'likelihood' },
        { row: 4, column: 'severity' },
      ],
    });
  });

  it('asks for the rows of a table that another table has gained', () => {
    const risks = table(
      { no: 1, cells: { risk: 'Leak', data: [1], likelihood: 2, severity: 2 } },
      { no: 2, cells: { risk: 'Loss', data: [1], likelihood: 2, severity: 2 } },
    );
    expect(complete({ ...all, risks }).total.missing).toEqual([
      {
        question: 'residual',
        cells: [
          { row: 2, column: 'likelihood' },
          { row: 2, column: 'severity' },
          { row: 2, column: 'acceptable' },
        ],
      },
    ]);
  });

  it('takes references to removed rows for empty', () => {
    const fewer = answered({ next: 4, rows: [{ no: 3, cells: { item: 'Log' } }] });
    expect(complete({ ...all, data: fewer }).total.missing).toEqual([
      { question: 'risks', cells: [{ row: 1, column: 'data' }] },
    ]);
  });

  it('takes a table without rows for missing', () => {
    expect(complete({ ...all, measures: table() }).total.missing).toEqual([{ question: 'measures', cells: [] }]);
  });

  it('takes "not known yet" for said, and keeps it open', () => {
    const sound: Answers[string] = { status: 'not_known', who: 'Unit', by: '2026-12-01' };
    expect(complete({ ...all, sound }).total).toEqual({ asked: 6, answered: 6, missing: [], open: ['sound'] });
  });

  it('takes "does not apply" for said', () => {
    const sound: Answers[string] = { status: 'not_applicable', reason: 'No microphones' };
    expect(complete({ ...all, sound }).total).toEqual({ asked: 6, answered: 6, missing: [], open: [] });
  });

  it('looks into a withheld table as into any other', () => {
    const risks = {
      ...table({ no: 1, cells: {} }),
      status: 'withheld',
      ground: 'R6',
      reason: 'x',
      decidedBy: 'x',
      until: 'x',
    };
    const { missing } = complete({ ...all, risks: risks as Answers[string] }).total;
    expect(missing.find(each => each.question === 'risks')?.cells).toHaveLength(4);
  });

  it('counts an optional question once somebody has answered it', () => {
    const answers = { ...all, sound: answered('yes'), 'sound.reason': answered('Help point') };
    expect(complete(answers).total.asked).toBe(7);
    expect(complete({ ...answers, 'sound.length': answered(5) }).total.asked).toBe(8);
  });
});
