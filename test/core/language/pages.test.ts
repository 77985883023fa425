import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../src/core/language/localise.js';

const pagesIn = (source: string): Readonly<Record<string, string>> =>
  parse(readFileSync(new URL(`../../../templates/locales/${source}/pages.yaml`, import.meta.url), 'utf8')) as Readonly<
    Record<string, string>
  >;

describe.each(['sr', 'fr', 'de'])('the pages in %s', source => {
  it('fill the places that the English has', () => {
    const wrong = Object.entries(pagesIn(source)).filter(
      ([english, own]) => placesIn(english).join() !== placesIn(own).join(),
    );
    expect(wrong).toEqual([]);
  });
});

it('what is said in French or German is said in Serbian too', () => {
  const serbian = pagesIn('sr');
  const others = [...Object.keys(pagesIn('fr')), ...Object.keys(pagesIn('de'))];
  expect(others.filter(each => !Object.hasOwn(serbian, each))).toEqual([]);
});
