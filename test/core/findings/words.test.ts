import { describe, expect, it } from 'vitest';
import { listed, rowNames } from '../../../src/core/findings/ask.js';
import { isGeneral } from '../../../src/core/findings/general-words.js';

describe('a text is too general', () => {
  it.each([
    'Public safety',
    'Greater security of citizens and more effective fight against crime',
    'Prevention and detection of crime in the city',
    'Traffic safety',
  ])('%s', text => {
    expect(isGeneral(text)).toBe(true);
  });

  it.each([
    'Find out who broke into a parked car on level 2',
    'Safety of pupils at the crossing',
    'Robberies',
    'Bezbednost građana',
    '',
    'of the',
  ])('not: %s', text => {
    expect(isGeneral(text)).toBe(false);
  });
});

describe('lists in a sentence', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [[...'abcdefgh'], 'a, b, c, d, e, f, g and h'],
    [[...'abcdefghi'], 'a, b, c, d, e, f, g and 2 more'],
  ])('%j', (words, text) => {
    expect(listed(words)).toBe(text);
  });

  it('name rows as the questionnaire does', () => {
    expect(rowNames('D', [{ no: 2 }, { no: 12 }])).toBe('D2 and D12');
  });

  it('name rows without a letter by number', () => {
    expect(rowNames('', [{ no: 2 }])).toBe('row 2');
  });
});
