import { describe, expect, it } from 'vitest';
import { typedDigest } from '../../../src/core/version/typed-digest.js';

const digest = '0123456789abcdef'.repeat(4);

describe('a digest that somebody typed', () => {
  it.each([
    ['as it is', digest],
    ['in capitals', digest.toUpperCase()],
    ['in groups of eight', digest.replace(/(.{8})/g, '$1 ')],
    ['over two lines', `${digest.slice(0, 32)}\n${digest.slice(32)}`],
    ['as the code holds it', `urn:sha256:${digest}`],
    ['as an address', `https://uvid.example.org/verify/${digest}`],
    ['with its name', `SHA-256: ${digest}`],
  ])('is read %s', (_, typed) => {
    expect(typedDigest(typed)).toBe(digest);
  });

  it.each([
    ['too short', digest.slice(1)],
    ['too long', `${digest}0`],
    ['no digest', 'DPIA-2026-0012'],
    ['empty', ''],
  ])('is none when it is %s', (_, typed) => {
    expect(typedDigest(typed)).toBeNull();
  });
});
