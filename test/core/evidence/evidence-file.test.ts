import { describe, expect, it } from 'vitest';
import { checkEvidence, problemOfReason } from '../../../src/core/evidence/evidence-file.js';

const megabyte = 1024 * 1024;
const pdf = (length = 8): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set([0x25, 0x50, 0x44, 0x46, 0x2d]);
  return bytes;
};
const plan = { name: 'Plan.pdf', description: '', bytes: pdf() };
const messages = (more: Partial<typeof plan>, before: readonly number[] = []): unknown => {
  const checked = checkEvidence({ ...plan, ...more }, before);
  return 'problems' in checked ? checked.problems.map(each => `${each.field}: ${each.message}`) : checked.mediaType;
};

describe('a file of evidence', () => {
  it('is taken up to its limits', () => {
    expect(
      messages({ bytes: pdf(20 * megabyte), description: 'x'.repeat(500) }, Array<number>(9).fill(20 * megabyte)),
    ).toBe('application/pdf');
  });

  it.each([
    [{ name: '' }, 'file: Choose a file that has a name'],
    [{ bytes: new Uint8Array() }, 'file: Choose a file that is not empty'],
    [{ bytes: pdf(20 * megabyte + 1) }, 'file: Choose a smaller file: up to 20 MB are taken'],
    [
      { name: 'page.html' },
      'file: Choose a file that is PDF, PNG, JPEG, WebP, plain text, CSV, DOCX, XLSX, ODT, ODS, JSON or GeoJSON, with the ending of its kind',
    ],
    [{ description: 'x'.repeat(501) }, 'description: Say what the file shows in 500 characters or fewer'],
    [{ description: 'a\0b' }, 'description: Say what the file shows in 500 characters or fewer'],
  ])('%# is refused with what to do', (more, message) => {
    expect(messages(more)).toEqual([message]);
  });

  it('counts with all that the assessment has', () => {
    expect(messages({}, Array<number>(10).fill(20 * megabyte))).toEqual([
      'file: The files of an assessment may have 200 MB together, and with this one they would have more',
    ]);
  });

  it('is one of five hundred at most', () => {
    expect(messages({}, Array<number>(499).fill(1))).toBe('application/pdf');
    expect(messages({}, Array<number>(500).fill(1))).toEqual([
      'file: An assessment may have 500 files, and has as many; put what belongs together into one file',
    ]);
  });

  it('is refused with every problem at once', () => {
    expect(messages({ name: '', description: 'x'.repeat(501) })).toHaveLength(2);
  });
});

describe('the reason of a withdrawal', () => {
  it.each([
    ['It has no dates', undefined],
    [' ', 'Enter why the file is withdrawn'],
    ['x'.repeat(501), 'Enter the reason in 500 characters or fewer'],
  ])('%#', (reason, message) => {
    expect(problemOfReason(reason)?.message).toBe(message);
  });
});
