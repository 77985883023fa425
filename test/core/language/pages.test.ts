import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../src/core/language/localise.js';
import { looksEnglish } from '../../../src/core/language/written-in.js';
import { pageAreas, pageWordsIn } from '../../support/page-words.js';

const sources = ['sr', 'fr', 'de'] as const;
const keysOf = (source: string, area: string) => Object.keys(pageWordsIn(source, area)).sort();

describe.each(pageAreas.flatMap(area => sources.map(source => [area, source] as const)))(
  'the pages: %s in %s',
  (area, source) => {
    const words = Object.entries(pageWordsIn(source, area));

    it('say what the other languages say, and no more', () => {
      expect(keysOf(source, area)).toEqual(keysOf('sr', area));
    });

    it('fill the places that the English has', () => {
      const wrong = words.filter(([english, own]) => placesIn(english).join() !== placesIn(own).join());
      expect(wrong).toEqual([]);
    });

    it('are no longer English', () => {
      const same = words.filter(([english, own]) => own === english && looksEnglish(english));
      expect(same).toEqual([]);
    });
  },
);

it('no text of the pages stands in two areas', () => {
  const all = pageAreas.flatMap(area => keysOf('sr', area));
  expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual([]);
});
