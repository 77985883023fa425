import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/core/language/fill.js';

const forms = '{count} {count|dan|dana|dana}';
const cameras = '{count} {count|kamera|kamere|kamera}';

describe('a text with places', () => {
  it.each([
    ['1', '1 kamera'],
    ['2', '2 kamere'],
    ['4', '4 kamere'],
    ['5', '5 kamera'],
    ['0', '0 kamera'],
    ['11', '11 kamera'],
    ['12', '12 kamera'],
    ['21', '21 kamera'],
    ['22', '22 kamere'],
    ['112', '112 kamera'],
    ['1.003', '1.003 kamere'],
  ])('counts in Serbian: %s', (count, says) => {
    expect(fill(cameras, { count })).toBe(says);
  });

  it.each([
    ['1', '1 day'],
    ['0', '0 days'],
    ['21', '21 days'],
  ])('counts in English: %s', (count, says) => {
    expect(fill('{count} {count|day|days}', { count })).toBe(says);
  });

  it('keeps a place without a value visible', () => {
    expect(fill('{who}, {count|day|days}', {})).toBe('{who}, {count|day|days}');
    expect(fill(forms, { count: '1' })).toBe('1 dan');
  });

  it('does not set a second point after a date that ends in one', () => {
    expect(fill('Rok: {date}.', { date: '26. novembar 2026.' })).toBe('Rok: 26. novembar 2026.');
    expect(fill('Due {date}.', { date: '26 November 2026' })).toBe('Due 26 November 2026.');
  });
});
