import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/core/language/languages.js';
import { pathsOf, placesIn, type WordTree } from '../../../src/core/language/localise.js';
import { reportWordsIn } from '../../support/report-words.js';

/** Areas that must be whole in these languages. Whoever adds words to one adds them to all. */
const complete: readonly (readonly [string, readonly string[]])[] = [['report', ['sr', 'fr', 'de']]];

function wordsIn(source: string, area: string): ReadonlyMap<string, string> {
  const file = new URL(`../../../templates/locales/${source}/${area}.yaml`, import.meta.url);
  return pathsOf(parse(readFileSync(file, 'utf8')) as WordTree);
}

describe.each(complete.flatMap(([area, sources]) => sources.map(source => [area, source] as const)))(
  'the words of %s in %s',
  (area, source) => {
    const english = wordsIn('en', area);
    const own = wordsIn(source, area);

    it('are all there, and no others', () => {
      expect([...english.keys()].filter(key => !own.has(key))).toEqual([]);
      expect([...own.keys()].filter(key => !english.has(key))).toEqual([]);
    });

    it('have the same places to fill', () => {
      const different = [...english].filter(
        ([key, text]) => placesIn(text).join() !== placesIn(own.get(key) ?? '').join(),
      );
      expect(different.map(([key]) => key)).toEqual([]);
    });

    it('are no longer English', () => {
      const same = [...english].filter(
        ([key, text]) => own.get(key) === text && / \p{L}{3,}.* \p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')),
      );
      expect(same.map(([key]) => key)).toEqual([]);
    });
  },
);

describe.each(languages)('the words of a report in %s', (language: Language) => {
  const texts = [...pathsOf(reportWordsIn(language) as unknown as WordTree)];

  it('have their marks in place', () => {
    expect(texts.filter(([, text]) => text.includes('`'))).toEqual([]);
    if (language === 'fr') expect(texts.filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([]);
    if (language === 'sr-Latn') expect(texts.filter(([, text]) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
    if (language === 'sr-Cyrl')
      expect(texts.filter(([, text]) => /[čćžšđČĆŽŠĐ]/.test(text)).map(([key]) => key)).toEqual([]);
  });
});
