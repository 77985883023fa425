import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalPieces, digestOf, sha256 } from '../../../src/core/version/canonical.js';

describe('canonical JSON', () => {
  it.each([
    ['sorts keys and leaves out white space', { b: 1, a: [true, null, 'é'] }, '{"a":[true,null,"é"],"b":1}'],
    ['sorts at every depth', { x: { d: 1, c: { f: 2, e: 3 } } }, '{"x":{"c":{"e":3,"f":2},"d":1}}'],
    ['keeps the order of a list', [3, 1, 2], '[3,1,2]'],
    ['sorts keys by UTF-16 units, as RFC 8785 does', { '\u20ac': 1, '\r': 2, '1': 3 }, '{"\\r":2,"1":3,"\u20ac":1}'],
    ['prints numbers as ECMAScript does', [1e21, 0.1, -0, 100], '[1e+21,0.1,0,100]'],
    ['escapes only what JSON must', '"\\\n/<', '"\\"\\\\\\n/<"'],
    ['writes false', false, 'false'],
    ['writes an empty object', {}, '{}'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([
    ['undefined', undefined, 'JSON has no undefined'],
    ['a function', () => 1, 'JSON has no function'],
    ['NaN', NaN, 'JSON has no number for NaN or infinity'],
    ['infinity', Infinity, 'JSON has no number for NaN or infinity'],
    ['half a character', '\ud800', 'A lone surrogate has no UTF-8 form'],
    ['half a character in a key', { '\udc00': 1 }, 'A lone surrogate has no UTF-8 form'],
    ['undefined inside', { a: undefined }, 'JSON has no undefined'],
  ])('refuses %s', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(message));
  });
});

describe('canonical JSON in pieces', () => {
  const joined = (value: unknown) => [...canonicalPieces(value)].join('');

  it('is the same, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(joined(value)).toBe(canonicalJson(value));
      }),
      { seed: 8785, numRuns: 500 },
    );
  });

  it.each([200, 201, 400, 1001])('is the same with %i members in a list', count => {
    const rows = Array.from({ length: count }, (_, no) => ({ site: `Трг ${no}`, no, at: [no / 7, null] }));
    const value = { z: rows, cameras: { revision: 3, cameras: rows }, a: {} };
    expect(joined(value)).toBe(canonicalJson(value));
    expect(joined(rows)).toBe(canonicalJson(rows));
  });

  it('has no piece that grows with the number of members', () => {
    const longest = (count: number) =>
      Math.max(...[...canonicalPieces({ cameras: Array.from({ length: count }, () => 'camera') })].map(each => each.length)); // prettier-ignore
    expect(longest(20_000)).toBe(longest(1000));
  });

  it('refuses what canonical JSON refuses', () => {
    expect(() => joined({ a: [undefined] })).toThrow(new TypeError('JSON has no undefined'));
    expect(() => joined({ '\udc00': 1 })).toThrow(new TypeError('A lone surrogate has no UTF-8 form'));
  });
});

describe('digests', () => {
  it('are SHA-256 over UTF-8, in lower-case hexadecimal', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('are taken over the canonical form', () => {
    expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('do not depend on the order of keys', () => {
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  });
});
