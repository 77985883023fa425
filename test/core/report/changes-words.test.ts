import { describe, expect, it } from 'vitest';
import { marked } from '../../../src/core/report/changes-words.js';

describe('a changed text', () => {
  it.each([
    ['It is closed at night.', 'It is open all night.', 'It is [−closed at−][+open all+] night.'],
    ['One two three', 'One two three four', 'One two three [+four+]'],
    ['One two three four', 'Two three four', '[−One two−][+Two+] three four'],
    ['Twelve cameras look', 'Twelve cameras look', 'Twelve cameras look'],
    ['', 'New words', '[+New words+]'],
    ['Old words', '', '[−Old words−]'],
    ['', 'One.\n\nTwo.', '[+One.+]\n\n[+Two.+]'],
    ['first line\nsecond line', 'first line\nanother line', 'first line\n[−second−][+another+] line'],
    ['Два сата дневно', 'Два дана недељно и два сата дневно', 'Два [+дана недељно и два+] сата дневно'],
  ])('%j to %j is %j', (before, after, text) => {
    expect(marked(before, after)).toBe(text);
  });

  it('that has little in common with the one before is put beside it whole', () => {
    expect(marked('Abuse would be found within a month.', 'Nobody checks the log of the viewer any more.')).toBe(
      '[−Abuse would be found within a month.−] [+Nobody checks the log of the viewer any more.+]',
    );
  });

  it('loses no word of either', () => {
    const [before, after] = ['a b c d e f g h', 'a x c d y z g h'];
    const text = marked(before, after);
    expect(
      text
        .replace(/\[−[^]*?−\]/g, '')
        .replace(/\[\+|\+\]/g, '')
        .replace(/ +/g, ' '),
    ).toBe(after);
    expect(
      text
        .replace(/\[\+[^]*?\+\]/g, '')
        .replace(/\[−|−\]/g, '')
        .replace(/ +/g, ' '),
    ).toBe(before);
  });
});
