import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import { holds, view, visibleQuestions } from '../../../src/core/template/visible.js';
import type { Condition } from '../../../src/core/template/template.js';
import { small } from '../answers/questions.js';
import { twelveCameras } from '../programme/twelve-cameras.js';

const programme = twelveCameras;
const answered = (value: string | readonly string[] | object) => ({ status: 'answered', value }) as Answers[string];
const ids = (answers: Answers) => visibleQuestions(small, { programme, answers }).map(each => each.question.id);

describe('holds', () => {
  const answers: Answers = {
    sound: answered('yes'),
    areas: answered(['street', 'school']),
    none: answered({ next: 1, rows: [] }),
    some: answered({ next: 2, rows: [{ no: 1, cells: {} }] }),
    secret: { status: 'withheld', value: 'yes', ground: 'R1', reason: 'x', decidedBy: 'x', until: '2027-01-01' },
    later: { status: 'not_known', who: 'x', by: '2027-01-01' },
  };
  const yes: Condition = { question: 'sound', is: 'yes' };
  const no: Condition = { question: 'sound', is: 'no' };

  it.each<[Condition, boolean]>([
    [yes, true],
    [no, false],
    [{ question: 'other', is: 'yes' }, false],
    [{ question: 'toString', answered: true }, false],
    [{ question: 'secret', is: 'yes' }, true],
    [{ question: 'later', answered: true }, false],
    [{ question: 'sound', answered: true }, true],
    [{ question: 'none', answered: true }, false],
    [{ question: 'some', answered: true }, true],
    [{ question: 'areas', answered: true }, true],
    [{ question: 'areas', includes: 'school' }, true],
    [{ question: 'areas', includes: 'park' }, false],
    [{ question: 'sound', includes: 'y' }, false],
    [{ regime: ['EU_LED', 'EU_GDPR'] }, true],
    [{ regime: ['EU_LED'] }, false],
    [{ capability: 'fixed', is: ['present_disabled', 'active'] }, true],
    [{ capability: 'fixed', is: ['absent'] }, false],
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: no }, true],
    [{ not: yes }, false],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, { programme, answers })).toBe(expected);
  });
});

describe('visible questions', () => {
  it('are those without a condition when nothing is answered', () => {
    expect(ids({})).toEqual(['data', 'sound', 'areas', 'risks', 'measures', 'residual']);
  });

  it('come up through a chain of answers', () => {
    const answers = { sound: answered('yes'), 'sound.reason': answered('Help point') };
    expect(ids(answers).slice(0, 5)).toEqual(['data', 'sound', 'sound.reason', 'sound.length', 'areas']);
  });

  it('do not come up through the answer to a hidden question', () => {
    expect(ids({ sound: answered('no'), 'sound.reason': answered('Help point') })).not.toContain('sound.length');
  });

  it('carry their step and section', () => {
    const [first] = visibleQuestions(small, { programme, answers: {} });
    expect([first?.section.id, first?.step.id]).toEqual(['s1', 's1-1']);
  });

  it('leave the answers to hidden questions out of account', () => {
    const answers = { sound: answered('no'), 'sound.reason': answered('x'), gone: answered('x') };
    expect(view(small, { programme, answers }).answers).toEqual({ sound: answered('no') });
  });

  it('are the same when looked at again with the answers that count', () => {
    const answer = fc.constantFrom(
      answered('yes'),
      answered('no'),
      answered(['school']),
      answered({ next: 1, rows: [] }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('sound', 'sound.reason', 'areas', 'data'), answer), answers => {
        const once = view(small, { programme, answers });
        expect(view(small, { programme, answers: once.answers })).toEqual(once);
      }),
    );
  });
});
