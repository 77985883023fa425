import { describe, expect, it } from 'vitest';
import { labelled, listed, unparted } from '../../../src/core/language/punctuation.js';
import { written } from '../../../src/core/language/localise.js';

describe('what is put together', () => {
  it('has a space before its colons and semicolons in French, at which no line ends', () => {
    expect(labelled('État', 'Active', 'fr-FR')).toBe('État\u00a0: Active');
    expect(listed(['un', 'deux'], 'fr')).toBe('un\u00a0; deux');
  });

  it.each(['en-GB', 'de-DE', 'sr-Latn', 'sr-Cyrl'])('has none in %s', locale => {
    expect(labelled('A', 'b', locale)).toBe('A: b');
    expect(listed(['a', 'b'], locale)).toBe('a; b');
  });
});

describe('a provision', () => {
  it.each([
    ['Art. 35 Abs. 7 Buchst. a DSGVO', 'Art.~35 Abs.~7 Buchst.~a DSGVO'],
    ['RGPD, art. 35, § 7, a)', 'RGPD, art.~35, §~7, a)'],
    ['član 35. stav 7. tačka (`a`) GDPR', 'član~35. stav~7. tačka~(`a`) GDPR'],
    ['It is a kind of art. 9 people said so', 'It is a kind of art.~9 people said so'],
    ['smart. 9 people', 'smart. 9 people'],
    ['bis 32 MB, {count} Mo', 'bis 32~MB, {count}~Mo'],
  ])('%s is not parted from its number', (text, expected) => {
    expect(unparted(text).replaceAll('\u00a0', '~')).toBe(expected);
  });

  it('is so in the words of each language', () => {
    expect(written('član 27. Akta', 'sr-Cyrl')).toBe('члан\u00a027. Акта');
    expect(written('art. 27 du règlement', 'fr')).toBe('art.\u00a027 du règlement');
  });
});
