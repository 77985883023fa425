import { describe, expect, it } from 'vitest';
import { assessmentStates, stepStates } from '../../../src/core/workflow/states.js';
import { isDecided, mayWrite } from '../../../src/core/workflow/writing.js';

describe('answers may change', () => {
  it.each([
    ['not_started', true],
    ['in_progress', true],
    ['submitted', false],
    ['changes_requested', true],
    ['approved', false],
  ] as const)('while the assessment is prepared and the step is %s: %s', (step, allowed) => {
    expect(mayWrite('in_preparation', step)).toBe(allowed);
  });

  it.each(assessmentStates.filter(state => state !== 'in_preparation'))(
    'in no step of an assessment that is %s',
    state => {
      expect(stepStates.filter(step => mayWrite(state, step))).toEqual([]);
    },
  );
});

it.each([
  ['in_preparation', false],
  ['awaiting_advice', false],
  ['awaiting_decision', false],
  ['rejected', true],
  ['consultation', true],
  ['approved', true],
  ['conditionally_approved', true],
] as const)('%s is a decision: %s', (state, decided) => {
  expect(isDecided(state)).toBe(decided);
});
