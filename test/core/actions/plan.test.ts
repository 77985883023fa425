import { expect, it } from 'vitest';
import type { Action } from '../../../src/core/actions/action.js';
import { actionPlan } from '../../../src/core/actions/plan.js';

function action(key: string, more: Partial<Action> = {}): Action {
  const rest = { what: 'Mask windows', owner: 'Head of parking', dueOn: null, evidence: '' };
  return { key, source: 'measure', status: 'open', ...rest, ...more };
}

const keys = (actions: readonly Action[], today = '2026-10-12') => actionPlan(actions, today).map(each => each.key);

it('begins with the earliest date, and leaves for later what has none', () => {
  const actions = [action('M1'), action('M2', { dueOn: '2026-12-01' }), action('M3', { dueOn: '2026-11-30' })];
  expect(keys(actions)).toEqual(['M3', 'M2', 'M1']);
});

it('ends with what is done or dropped, in the order of the table', () => {
  const actions = [
    action('M1', { status: 'dropped', dueOn: '2026-12-01' }),
    action('M2', { status: 'done', dueOn: '2026-01-01' }),
    action('M3'),
    action('M4', { status: 'in_progress', dueOn: '2027-01-01' }),
  ];
  expect(keys(actions)).toEqual(['M4', 'M3', 'M1', 'M2']);
});

it('says what is overdue, and only of what is still to be done', () => {
  const actions = [
    action('M1', { dueOn: '2026-10-11' }),
    action('M2', { dueOn: '2026-10-12' }),
    action('M3', { dueOn: '2026-10-11', status: 'done' }),
  ];
  expect(actionPlan(actions, '2026-10-12').map(each => [each.key, each.overdue])).toEqual([
    ['M1', true],
    ['M2', false],
    ['M3', false],
  ]);
});
