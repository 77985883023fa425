import { describe, expect, it } from 'vitest';
import {
  actionsFromConditions,
  actionsFromMeasures,
  isOverdue,
  isPending,
  standingActions,
} from '../../../src/core/actions/action.js';
import { problemsOfUpdate } from '../../../src/core/actions/check-update.js';
import { standingConditions } from '../../../src/core/conditions/condition.js';
import type { Answers } from '../../../src/core/answers/answer.js';

const answers: Answers = {
  'risk.measures': {
    status: 'answered',
    value: {
      next: 5,
      rows: [
        { no: 1, cells: { measure: 'Mask the windows', status: 'planned', owner: 'Works', due: '2026-06-01' } },
        { no: 2, cells: { measure: 'Two cards', status: 'implemented', owner: 'Parking' } },
        { no: 4, cells: { measure: 'Train', status: 'partially_implemented', owner: 'Staff', evidence: 'List' } },
      ],
    },
  },
};
const planned = actionsFromMeasures(answers, 'risk.measures');
const conditions = actionsFromConditions(
  2,
  standingConditions(
    {
      conditions: ['Publish the summary', 'Ask again'],
      terms: [{ no: 2, owner: 'p1', dueOn: '2026-06-01', prior: true }],
    },
    [{ id: 'c', no: 2, evidence: 'Minutes', by: 'p1', at: '2026-05-01T00:00:00Z', review: null }],
  ),
  () => 'Parking',
);

describe('the plan', () => {
  it('takes every measure with its state', () => {
    expect(planned).toEqual([
      { key: 'M1', source: 'measure', what: 'Mask the windows', owner: 'Works', dueOn: '2026-06-01', status: 'open', evidence: '' }, // prettier-ignore
      { key: 'M2', source: 'measure', what: 'Two cards', owner: 'Parking', dueOn: null, status: 'done', evidence: '' }, // prettier-ignore
      { key: 'M4', source: 'measure', what: 'Train', owner: 'Staff', dueOn: null, status: 'in_progress', evidence: 'List' }, // prettier-ignore
    ]);
  });

  it('takes the conditions of a decision', () => {
    expect(conditions.map(({ key, what, status }) => [key, what, status])).toEqual([
      ['V2-C1', 'Publish the summary', 'open'],
      ['V2-C2', 'Ask again', 'in_progress'],
    ]);
  });

  it('leaves a condition with an owner to its own closing review', () => {
    const [, asked] = conditions;
    expect(asked).toMatchObject({ owner: 'Parking', dueOn: '2026-06-01', evidence: 'Minutes' });
    const update = { key: 'V2-C2', owner: 'Else', dueOn: null, status: 'done', evidence: 'Mine' } as const;
    expect(standingActions(conditions, [update])[1]).toEqual(asked);
  });

  it('is empty without measures', () => {
    expect(actionsFromMeasures({}, 'risk.measures')).toEqual([]);
  });
});

describe('what became of it', () => {
  const update = { key: 'M1', owner: 'Parking', dueOn: '2026-07-01', status: 'in_progress', evidence: '' } as const;

  it('is its latest update', () => {
    const done = { ...update, dueOn: null, status: 'done', evidence: 'Photograph' } as const;
    expect(standingActions(planned, [update, done, { ...update, key: 'M9' }])).toEqual([
      { ...planned[0], ...done },
      planned[1],
      planned[2],
    ]);
  });

  it.each([
    ['open', '2026-05-31', true, true],
    ['in_progress', '2026-05-31', true, true],
    ['in_progress', '2026-06-01', true, false],
    ['open', null, true, false],
    ['done', '2026-05-31', false, false],
    ['dropped', '2026-05-31', false, false],
  ] as const)('%s and due on %s: pending %s, overdue %s', (status, dueOn, pending, overdue) => {
    expect([isPending({ status }), isOverdue({ status, dueOn }, '2026-06-01')]).toEqual([pending, overdue]);
  });
});

describe('an update', () => {
  const whole = {
    key: 'M1',
    owner: 'Works',
    dueOn: '2026-06-01',
    status: 'done',
    evidence: 'Photo',
    note: '',
  } as const;

  it.each([
    ['in progress by nobody', { status: 'in_progress', owner: ' ' }, ['owner']],
    ['open by nobody', { status: 'open', owner: '' }, ['owner']],
    ['done without evidence', { evidence: '' }, ['evidence']],
    ['dropped without a note', { status: 'dropped' }, ['note']],
    ['due on no day', { dueOn: '2026-02-30' }, ['dueOn']],
    ['too long everywhere', { owner: 'a'.repeat(301), evidence: 'a'.repeat(4001), note: 'a'.repeat(4001) }, ['owner', 'evidence', 'note']], // prettier-ignore
    ['with signs that cannot be printed', { owner: '\u0000' }, ['owner']],
  ] as const)('%s is refused', (_, more, fields) => {
    expect(problemsOfUpdate({ ...whole, ...more }).map(each => each.field)).toEqual(fields);
  });

  it.each([
    ['done', {}],
    ['done by nobody', { owner: '' }],
    ['dropped with a note', { status: 'dropped', note: 'The camera is gone' }],
    ['without a date', { dueOn: null }],
    ['as long as can be', { owner: 'a'.repeat(300), evidence: 'a'.repeat(4000), note: 'a'.repeat(4000) }],
  ] as const)('%s is taken', (_, more) => {
    expect(problemsOfUpdate({ ...whole, ...more })).toEqual([]);
  });
});
