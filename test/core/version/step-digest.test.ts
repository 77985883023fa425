import { expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import { StepContent, stepDigest } from '../../../src/core/version/step-digest.js';

const answers: Answers = { one: { status: 'answered', value: 'Yes' }, two: { status: 'answered', value: 'No' } };
const step: StepContent = {
  assessment: 'a1',
  template: { id: 'camera-dpia', version: 1 },
  step: 'data',
  questions: ['one', 'two'],
  answers,
};

it('stays the same for the same content', () => {
  expect(stepDigest({ ...step })).toBe(stepDigest(step));
});

it('does not see answers to other questions', () => {
  const more: Answers = { ...answers, three: { status: 'answered', value: 'Elsewhere' } };
  expect(stepDigest({ ...step, answers: more })).toBe(stepDigest(step));
});

it.each([
  ['another answer', { answers: { ...answers, one: { status: 'answered', value: 'Yes!' } } }],
  ['an answer that is gone', { answers: { two: { status: 'answered', value: 'No' } } }],
  ['a question that appears', { questions: ['one', 'two', 'three'] }],
  ['another order', { questions: ['two', 'one'] }],
  ['another step', { step: 'flow' }],
  ['another assessment', { assessment: 'a2' }],
  ['another version of the template', { template: { id: 'camera-dpia', version: 2 } }],
  ['another template', { template: { id: 'other', version: 1 } }],
] as [string, Partial<StepContent>][])('changes with %s', (_, change) => {
  expect(stepDigest({ ...step, ...change })).not.toBe(stepDigest(step));
});
