import { describe, expect, it } from 'vitest';
import {
  oldestFirst,
  waitingAssessments,
  waitingSteps,
  waitingThreads,
  type QueuedStep,
  type QueuedThread,
  type Waiter,
} from '../../../src/core/workflow/queue.js';
import type { Role } from '../../../src/core/workflow/states.js';

const person = (id: string, role: Role, standsInFor: readonly string[] = []): Waiter => ({
  ...{ id, roles: new Set([role]), standsInFor },
});
const step: QueuedStep = {
  ...{ assessmentId: 'a', stepId: 's', state: 'in_progress', since: '2026-01-05T10:00:00.000Z', writers: ['ann'] },
  ...{ owner: null, reviewers: [], dueOn: null },
};
const kinds = (waiter: Waiter, changed: Partial<QueuedStep>) =>
  waitingSteps(waiter, [{ ...step, ...changed }]).map(each => [each.kind, each.standsInFor]);

describe('a step to write', () => {
  it.each([
    ['waits for every assessor while nobody owns it', {}, [['write', null]]],
    ['waits for nobody while it has no owner and is not begun', { state: 'not_started' }, []],
    ['waits for its owner before it is begun', { state: 'not_started', owner: 'ann' }, [['write', null]]],
    ['waits for its owner alone', { owner: 'ben' }, []],
    ['says that changes were asked for', { state: 'changes_requested' }, [['rewrite', null]]],
    ['waits no more once it is approved', { state: 'approved' }, []],
  ] as const)('%s', (_, changed, expected) => {
    expect(kinds(person('ann', 'assessor'), changed)).toEqual(expected);
  });

  it('waits for no reviewer, also where they own it', () => {
    expect([kinds(person('ann', 'reviewer'), {}), kinds(person('ann', 'reviewer'), { owner: 'ann' })]).toEqual([
      [],
      [],
    ]);
  });

  it('waits for whoever stands in for its owner', () => {
    expect(kinds(person('cleo', 'assessor', ['ben']), { owner: 'ben' })).toEqual([['write', 'ben']]);
  });
});

describe('a step to review', () => {
  const state = 'submitted' as const;
  it.each([
    ['every reviewer while nobody is named', person('ben', 'reviewer'), {}, [['review', null]]],
    ['not an assessor', person('ben', 'assessor'), {}, []],
    ['not who wrote in it', person('ann', 'reviewer'), {}, []],
    ['those who are named', person('ben', 'reviewer'), { reviewers: ['ben'] }, [['review', null]]],
    ['nobody else then', person('cleo', 'reviewer'), { reviewers: ['ben'] }, []],
    ['who stands in for them', person('cleo', 'reviewer', ['ben']), { reviewers: ['ben'] }, [['review', 'ben']]],
    ['not who stands in for one who wrote', person('cleo', 'reviewer', ['ann']), { reviewers: ['ann'] }, []],
    ['not a substitute who wrote', person('ann', 'reviewer', ['ben']), { reviewers: ['ben'] }, []],
  ] as const)('waits for %s', (_, waiter, changed, expected) => {
    expect(kinds(waiter, { state, ...changed })).toEqual(expected);
  });
});

describe('a thread that blocks', () => {
  const thread: QueuedThread = {
    ...{ assessmentId: 'a', stepId: 's', since: '2026-01-06T10:00:00.000Z' },
    ...{ openedBy: 'rita', lastBy: 'rita', owner: null, writers: ['ann'] },
  };
  it.each([
    ['who wrote the step, once it is opened', person('ann', 'assessor'), {}, [null]],
    ['its owner, who has written nothing yet', person('ben', 'assessor'), { owner: 'ben', writers: [] }, [null]],
    ['who wrote beside the owner', person('ann', 'assessor'), { owner: 'ben' }, [null]],
    ['who stands in for the writer', person('cleo', 'assessor', ['ann']), {}, ['ann']],
    ['nobody where nobody wrote and nobody owns it', person('cleo', 'assessor'), { writers: [] }, []],
    ['who opened it and wrote in it, as long as nobody replied: no substitute', person('cleo', 'assessor', ['rita']), { writers: ['rita'] }, []], // prettier-ignore
    ['no other assessor', person('cleo', 'assessor'), {}, []],
    ['not who opened it, as long as nobody replied', person('rita', 'reviewer'), {}, []],
    ['who opened it, after a reply', person('rita', 'reviewer'), { lastBy: 'ann' }, [null]],
    ['who stands in for them, after a reply', person('sam', 'reviewer', ['rita']), { lastBy: 'ann' }, ['rita']],
    ['not who replied last', person('ann', 'assessor'), { lastBy: 'ann' }, []],
    ['not a substitute who replied last', person('sam', 'assessor', ['rita']), { lastBy: 'sam' }, []],
    ['nobody but who opened it, after another spoke', person('ann', 'assessor'), { lastBy: 'tom' }, []],
  ] as const)('waits for %s', (_, waiter, changed, expected) => {
    const items = waitingThreads(waiter, [{ ...thread, ...changed }]);
    expect(items.map(each => each.standsInFor)).toEqual(expected);
    expect(items.every(each => each.kind === 'answer' && each.since === thread.since)).toBe(true);
  });
});

const one = { officers: [], signed: [] };

it('nobody advises or decides by standing in alone', () => {
  const all = [
    { assessmentId: 'x', state: 'awaiting_advice', since: step.since, ...one },
    { assessmentId: 'y', state: 'awaiting_decision', since: step.since, ...one },
  ] as const;
  expect(waitingAssessments(person('ann', 'reviewer', ['dpo', 'officer']), all)).toEqual([]);
});

it('advice waits for the data protection officer, a decision for the officer', () => {
  const since = step.since;
  const all = [
    { assessmentId: 'x', state: 'awaiting_advice', since, ...one },
    { assessmentId: 'y', state: 'awaiting_decision', since, ...one },
    { assessmentId: 'z', state: 'approved', since, ...one },
  ] as const;
  const seen = (role: Role) => waitingAssessments(person('ann', role), all).map(each => [each.kind, each.assessmentId]);
  expect([seen('dpo'), seen('officer'), seen('reviewer')]).toEqual([[['advise', 'x']], [['decide', 'y']], []]);
});

it.each([
  ['an officer who is named and has not signed', 'ann', 'awaiting_decision', ['y']],
  ['not an officer who has signed what was signed last', 'ben', 'awaiting_decision', []],
  ['not an officer who is not named', 'cleo', 'awaiting_decision', []],
] as const)('a decision of joint controllers waits for %s', (_, id, state, expected) => {
  const joint = { assessmentId: 'y', state, since: step.since, officers: ['ann', 'ben'], signed: ['ben'] };
  expect(waitingAssessments(person(id, 'officer'), [joint]).map(each => each.assessmentId)).toEqual(expected);
});

it('the advice before it waits for the data protection officer all the same', () => {
  const joint = { assessmentId: 'y', since: step.since, officers: ['ann', 'ben'], signed: ['cleo'] };
  const items = waitingAssessments(person('cleo', 'dpo'), [{ ...joint, state: 'awaiting_advice' }]);
  expect(items).toEqual([{ kind: 'advise', assessmentId: 'y', stepId: null, since: step.since, dueOn: null, standsInFor: null }]); // prettier-ignore
});

it('the oldest comes first, and of one moment what is due first', () => {
  const item = (since: string, dueOn: string | null) => ({ since, dueOn });
  const sorted = oldestFirst([item('2', null), item('2', '2026-05-01'), item('1', null)]);
  expect(sorted).toEqual([item('1', null), item('2', '2026-05-01'), item('2', null)]);
  expect(oldestFirst(sorted.toReversed())).toEqual(sorted);
  const [first, second] = [
    { ...item('3', null), which: 1 },
    { ...item('3', null), which: 2 },
  ];
  expect(oldestFirst([first, second])).toEqual([first, second]);
});
