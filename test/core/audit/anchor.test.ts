import { describe, expect, it } from 'vitest';
import { type Anchor, brokenAnchor, hasUnanchored, isAnchorTime } from '../../../src/core/audit/anchor.js';

const [h4, h9, other] = ['4', '9', 'f'].map(digit => digit.repeat(64)) as [string, string, string];

function anchor(sequence: number, hash: string, says: Partial<Anchor['token']> = {}): Anchor {
  const at = '2026-11-26T12:00:00.000Z';
  const token = { problem: null, hash, at, authority: 'CN=TSA', ...says };
  return { sequence, hash, stampedAt: at, authority: 'CN=TSA', token };
}

describe('a chain has something to anchor', () => {
  const head = (sequence: number) => ({ sequence, hash: h9 });
  it.each([
    ['nothing is recorded', { head: head(0), headType: null, anchored: null }, false],
    ['nothing is anchored', { head: head(1), headType: 'person.added', anchored: null }, true],
    ['the head is anchored, and nothing recorded it', { head: head(9), headType: 'person.added', anchored: 9 }, false],
    ['only the anchor itself was recorded since', { head: head(10), headType: 'audit.anchored', anchored: 9 }, false],
    ['one thing was recorded since', { head: head(10), headType: 'person.added', anchored: 9 }, true],
    ['something was recorded before the anchor was', { head: head(11), headType: 'audit.anchored', anchored: 9 }, true],
  ])('or not, when %s', (_, state, expected) => {
    expect(hasUnanchored(state)).toBe(expected);
  });
});

describe('the time for an anchor', () => {
  it.each([
    ['always has come for the first', null, true],
    ['has not come a millisecond early', 1, false],
    ['has come to the millisecond', 0, true],
  ])('%s', (_, lastAt, expected) => {
    expect(isAnchorTime(lastAt, 6 * 3_600_000, 6)).toBe(expected);
  });
});

describe('stored anchors', () => {
  const chain = new Map([
    [4, h4],
    [9, h9],
  ]);

  it('agree with the chain that was stamped', () => {
    expect(brokenAnchor([anchor(4, h4), anchor(9, h9)], chain)).toBeNull();
    expect(brokenAnchor([], chain)).toBeNull();
  });

  it.each([
    [
      'the first record that is another one, and where it may begin',
      [anchor(9, other), anchor(4, other)],
      'record 4 of the audit chain',
      'is not the one that CN=TSA stamped at 2026-11-26T12:00:00.000Z: the chain was written anew from a record between 1 and 4',
    ],
    [
      'that all before an anchor that agrees is sound',
      [anchor(4, h4), anchor(9, other)],
      'record 9 of the audit chain',
      'is not the one that CN=TSA stamped at 2026-11-26T12:00:00.000Z: the chain was written anew from a record between 5 and 9',
    ],
    [
      'a record that is gone',
      [anchor(7, h9)],
      'record 7 of the audit chain',
      'is not the one that CN=TSA stamped at 2026-11-26T12:00:00.000Z: the chain was written anew from a record between 1 and 7',
    ],
    [
      'a hash that was changed to suit the chain',
      [anchor(4, h4, { hash: other })],
      'anchor of record 4',
      'holds a token of something else',
    ],
    ['a token that is no use', [anchor(4, h4, { problem: 'is torn' })], 'anchor of record 4', 'is torn'],
    [
      'another time',
      [anchor(4, h4, { at: '2026-11-26T12:00:01.000Z' })],
      'anchor of record 4',
      'names another time or authority than its token',
    ],
    [
      'another authority',
      [anchor(4, h4, { authority: 'CN=Other' })],
      'anchor of record 4',
      'names another time or authority than its token',
    ],
  ])('name %s', (_, anchors, what, problem) => {
    expect(brokenAnchor(anchors, chain)).toEqual({ intact: false, broken: { what, problem } });
  });
});
