import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf, sha256 } from '../../../src/core/version/canonical.js';

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
