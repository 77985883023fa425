import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/core/answers/check-answer.js';
import { ask, choice, choices, context, everyColumn, follower } from './questions.js';

const answered = (value: unknown) => ({ status: 'answered', value });

describe('whatever comes in', () => {
  const kinds = [ask('line'), ask('text'), ask('number'), ask('date'), choice, choices, everyColumn, follower];
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ status: fc.constantFrom('answered', 'withheld', 'not_known', 'not_applicable'), value: fc.anything() }),
    fc.record({
      status: fc.constant('answered'),
      value: fc.record({ next: fc.nat(), rows: fc.array(fc.record({ no: fc.nat(), cells: fc.object() })) }),
    }),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        anything,
        (question, answer) => void checkAnswer(question, answer, context),
      ),
    );
  });

  it('a normal form is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = checkAnswer(ask('text'), answered(text), context);
        if ('answer' in once) expect(checkAnswer(ask('text'), once.answer, context)).toEqual(once);
      }),
    );
  });
});
