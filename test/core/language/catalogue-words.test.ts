import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { pathsOf, placesIn, type WordTree } from '../../../src/core/language/localise.js';
import { legalLabel } from '../../../src/core/language/legal-labels.js';
import { RuleSpeech } from '../../../src/core/language/rule-speech.js';
import { catalogueWordsIn, ruleWordsIn, sourcesIn } from '../../support/rule-words.js';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly says?: string;
  readonly why: string;
  readonly causes: readonly string[];
  readonly fits: readonly { readonly because: string }[];
}

const catalogue = (name: string) =>
  parse(
    readFileSync(new URL(`../../../templates/catalogues/${name}.yaml`, import.meta.url), 'utf8'),
  ) as readonly Entry[];
const words = catalogueWordsIn('sr-Latn');
const harms = catalogue('risks');
const sources = catalogue('citations');

const english = {
  harms: harms.map(each => each.title),
  causes: harms.flatMap(each => each.causes),
  reasons: harms.flatMap(each => each.fits.map(({ because }) => because)),
  controls: catalogue('controls').map(each => each.title),
  changes: catalogue('changes').map(each => each.why),
  grounds: catalogue('grounds').flatMap(({ label, says = '' }) => [label, says]),
  citations: sources.flatMap(({ says }) => says ?? []),
};

describe('the catalogues in Serbian', () => {
  it.each(Object.entries(english))('say all that the English ones say, and no more: %s', (name, texts) => {
    const own = words[name as keyof typeof english];
    expect(texts.filter(each => !Object.hasOwn(own, each))).toEqual([]);
    expect(Object.keys(own).filter(each => !texts.includes(each))).toEqual([]);
  });

  it('list what causes a harm', () => {
    const speech = new RuleSpeech({ rules: {}, shared: words.lists, values: words.causes }, 'sr-Latn');
    const [first] = harms;
    expect(speech.said(`Usual causes: ${first!.causes.join(', ')}.`)).toBe(
      'Uobičajeni uzroci: nizak prag, loši snimci, velika lista, poverenje u mašinu.',
    );
    const unlisted = harms.filter(each => speech.said(`Usual causes: ${each.causes.join(', ')}.`) === null);
    expect(unlisted).toEqual([]);
    expect(Object.entries(words.lists).filter(([a, b]) => placesIn(a).join() !== placesIn(b).join())).toEqual([]);
  });
});

describe.each(['sr-Latn', 'fr', 'de'] as const)('the sources in %s', language => {
  const named = sourcesIn(language);

  it('are all named, and none twice', () => {
    const unnamed = sources.filter(({ id, label }) => !named[id] && legalLabel(label, language) === null);
    // A standard has one name in all languages.
    expect(unnamed.map(each => each.label)).toEqual(['ISO/IEC 19795']);
    const twice = sources.filter(({ id, label }) => named[id] && legalLabel(label, language) !== null);
    expect(twice.map(each => each.id)).toEqual([]);
  });

  it('are no others', () => {
    const ids = new Set(sources.map(each => each.id));
    expect(Object.keys(named).filter(each => !ids.has(each))).toEqual([]);
    const same = sources.filter(({ id, label }) => named[id] === label);
    expect(same.map(each => each.id)).toEqual([]);
  });
});

it('French texts have their spaces in place', () => {
  const trees = [ruleWordsIn('fr'), sourcesIn('fr')] as unknown as WordTree[];
  const texts = trees.flatMap(each => [...pathsOf(each).values()]);
  expect(texts.filter(each => / [:;?!»]|« /.test(each))).toEqual([]);
  // A sign that lacks its space.
  expect(texts.filter(each => /[\p{L}\d}][:;?!](?!\/)/u.test(each))).toEqual([]);
});

describe.each(['sr-Latn', 'sr-Cyrl'] as const)('what rules and catalogues say in %s', language => {
  const trees = [ruleWordsIn(language), catalogueWordsIn(language), sourcesIn(language)] as unknown as WordTree[];
  const texts = trees.flatMap(each => [...pathsOf(each).values()]);

  it('is written in its letters', () => {
    const others = language === 'sr-Latn' ? /[`\p{Script=Cyrillic}]/u : /[`čćžšđČĆŽŠĐ]/;
    expect(texts.filter(each => others.test(each))).toEqual([]);
  });

  it('says nothing in English', () => {
    const foreign = /(^| )(the|is|are|and|not|with|from|which) /i;
    expect(texts.filter(each => foreign.test(each))).toEqual([]);
  });
});
