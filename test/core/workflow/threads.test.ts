import { describe, expect, it } from 'vitest';
import { roundOf } from '../../../src/core/workflow/rounds.js';
import {
  blockingThreads,
  isOthersThread,
  threadsOf,
  threadState,
  type ThreadEntry,
} from '../../../src/core/workflow/threads.js';

const opening = (id: string, kind: ThreadEntry['kind']): ThreadEntry => ({ id, thread: null, does: null, kind });
const entry = (id: string, thread: string, does: ThreadEntry['does']): ThreadEntry => ({
  id,
  thread,
  does,
  kind: null,
});

describe('the state of a thread', () => {
  it.each([
    [[], 'open'],
    [['reply'], 'open'],
    [['resolve'], 'resolved'],
    [['resolve', 'reply'], 'resolved'],
    [['resolve', 'reopen'], 'open'],
    [['resolve', 'reopen', 'reply', 'resolve'], 'resolved'],
  ] as const)('after %j is %s', (entries, state) => {
    expect(threadState(entries.map(does => ({ does })))).toBe(state);
  });
});

describe('a thread is somebody else’s', () => {
  it.each([
    ['its opener', { id: 'ana', role: 'assessor', wroteStep: true }, false],
    ['another reviewer', { id: 'ben', role: 'reviewer', wroteStep: false }, false],
    ['a reviewer who wrote in the step', { id: 'ben', role: 'reviewer', wroteStep: true }, true],
    ['the writer', { id: 'ben', role: 'assessor', wroteStep: true }, true],
    ['the adviser', { id: 'ben', role: 'dpo', wroteStep: false }, true],
  ] as const)('to %s', (_, { id, role, wroteStep }, others) => {
    expect(isOthersThread('ana', { id, roles: new Set([role]), wroteStep })).toBe(others);
  });
});

describe('comments as threads', () => {
  const comments = [
    opening('a', 'blocking'),
    opening('b', 'remark'),
    entry('a1', 'a', 'reply'),
    opening('old', null),
    entry('b1', 'b', 'resolve'),
    opening('c', 'blocking'),
    entry('c1', 'c', 'resolve'),
  ];

  it('keep their entries, and are remarks where nothing was said of a kind', () => {
    expect(
      threadsOf(comments).map(({ opening: { id }, kind, state, entries }) => [id, kind, state, entries.length]),
    ).toEqual([
      ['a', 'blocking', 'open', 1],
      ['b', 'remark', 'resolved', 1],
      ['old', 'remark', 'open', 0],
      ['c', 'blocking', 'resolved', 1],
    ]);
  });

  it('stop an approval while one that blocks is open', () => {
    expect(blockingThreads(comments)).toBe(1);
    expect(blockingThreads([...comments, entry('a2', 'a', 'resolve')])).toBe(0);
    expect(blockingThreads([...comments, entry('a2', 'a', 'resolve'), entry('c2', 'c', 'reopen')])).toBe(1);
  });
});

it('counts a round for each submission of the step', () => {
  const moves = [
    { stepId: 'one', action: 'begin' },
    { stepId: 'one', action: 'submit' },
    { stepId: 'two', action: 'submit' },
    { stepId: null, action: 'return' },
    { stepId: 'one', action: 'request_changes' },
    { stepId: 'one', action: 'submit' },
  ];
  expect([roundOf(moves, 'one'), roundOf(moves, 'two'), roundOf(moves, 'three')]).toEqual([2, 1, 0]);
});
