import { describe, expect, it } from 'vitest';
import { dateInWords, momentInWords, numberInWords } from '../../../src/core/report/figures.js';
import { fill } from '../../../src/core/report/words.js';

describe('a date in words', () => {
  it.each([
    ['2026-06-03', 'en-GB', '3\u00a0June\u00a02026'],
    ['2026-06-03', 'de-DE', '3.\u00a0Juni\u00a02026'],
    ['2026-06-03', 'fr-FR', '3\u00a0juin\u00a02026'],
    ['2026-06-03', 'sr-Latn-RS', '3.\u00a0jun\u00a02026.'],
    ['2026-01-01T00:30:00Z', 'en-GB', '1\u00a0January\u00a02026'],
    ['soon', 'en-GB', 'soon'],
  ])('%s in %s is %s', (iso, locale, words) => {
    expect(dateInWords(iso, locale)).toBe(words);
  });
});

describe('a moment in words', () => {
  it('is in UTC', () => {
    expect(momentInWords('2026-06-03T22:15:00+02:00', 'en-GB')).toBe('3\u00a0June\u00a02026, 20:15\u00a0UTC');
  });

  it('calls midnight 00:00', () => {
    expect(momentInWords('2026-06-03T00:00:00Z', 'en-GB')).toBe('3\u00a0June\u00a02026, 00:00\u00a0UTC');
  });

  it('leaves alone what is none', () => {
    expect(momentInWords('never', 'en-GB')).toBe('never');
  });
});

describe('a number in words', () => {
  it.each([
    [8100, 'en-GB', null, '8,100'],
    [8100, 'fr-FR', null, '8\u00a0100'],
    [30, 'en-GB', 'days', '30\u00a0days'],
    [0.5, 'de-DE', null, '0,5'],
  ])('%s in %s with %s is %s', (value, locale, unit, words) => {
    expect(numberInWords(value, locale, unit)).toBe(words);
  });
});

describe('words with places', () => {
  it('are filled', () => {
    expect(fill('{a} and {b}', { a: 'one', b: 'two' })).toBe('one and two');
  });

  it('are filled once: what people wrote is never read as a place', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });

  it('keep a place that has no value', () => {
    expect(fill('{a}', {})).toBe('{a}');
  });
});
