import { describe, expect, it } from 'vitest';
import { waitingFor } from '../../../src/modules/home/waiting.js';
import type { AssessmentState, Role } from '../../../src/core/workflow/states.js';

function titles(role: Role, state: AssessmentState, progress: Record<string, number>): readonly string[] {
  const assessment = { id: 'a', reference: 'A-1', title: 'Car park', version: 1, programmeId: 'p', state, progress };
  return waitingFor(new Set([role]), [assessment]).map(task => task.title);
}

describe('what waits for somebody', () => {
  it.each([
    ['assessor', 'in_preparation', { not_started: 3 }, ['Begin']],
    ['assessor', 'in_preparation', { not_started: 2, in_progress: 1 }, ['Go on with']],
    [
      'assessor',
      'in_preparation',
      { in_progress: 1, changes_requested: 1 },
      ['Make the changes asked for in', 'Go on with'],
    ],
    ['assessor', 'in_preparation', { approved: 3 }, ['Ask for advice on']],
    ['assessor', 'in_preparation', { approved: 2, submitted: 1 }, []],
    ['assessor', 'awaiting_advice', { approved: 3 }, []],
    ['reviewer', 'in_preparation', { submitted: 1, approved: 2 }, ['Review what is submitted in']],
    ['reviewer', 'rejected', { submitted: 1 }, []],
    ['dpo', 'awaiting_advice', { approved: 3 }, ['Give your advice on']],
    ['dpo', 'awaiting_decision', { approved: 3 }, []],
    ['officer', 'awaiting_decision', { approved: 3 }, ['Decide on']],
    ['officer', 'awaiting_advice', { approved: 3 }, []],
    ['reader', 'awaiting_decision', { submitted: 3 }, []],
    ['administrator', 'awaiting_decision', { submitted: 3 }, []],
  ] as const)('%s, %s, %j: %j', (role, state, progress, expected) => {
    expect(titles(role, state, progress)).toEqual(expected);
  });
});
