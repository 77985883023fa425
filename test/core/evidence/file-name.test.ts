import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/core/evidence/file-name.js';

describe('the name of a file', () => {
  it.each([
    ['Plan.pdf', 'Plan.pdf'],
    ['C:\\Users\\ana\\Plan.pdf', 'Plan.pdf'],
    ['../../etc/Plan.pdf', 'Plan.pdf'],
    ['План „нови“.pdf', 'План „нови“.pdf'],
    ['two\r\nlines\0.pdf', 'twolines.pdf'],
    // A sign that turns what follows around, so that an ending looks like another.
    ['plan\u202efdp.exe', 'planfdp.exe'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['broken \ud800.pdf', 'broken .pdf'],
    ['..', ''],
    [' \t', ''],
    ['folder/', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });

  it('loses its middle when it is too long, never its ending', () => {
    const kept = fileNameOf(`${'x'.repeat(300)}.geojson`);
    expect([kept.length, kept.slice(-9)]).toEqual([200, 'x.geojson']);
  });

  it('is never cut through a sign', () => {
    expect(fileNameOf(`a${'😀'.repeat(150)}.pdf`).isWellFormed()).toBe(true);
  });
});
