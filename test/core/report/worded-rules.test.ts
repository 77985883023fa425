import { describe, expect, it } from 'vitest';
import { reportContent, type ReportSource } from '../../../src/core/report/kinds.js';
import type { Text } from '../../../src/core/report/model.js';
import { takenTitles } from '../../../src/core/language/catalogue-words.js';
import { looksEnglish } from '../../../src/core/language/written-in.js';
import { reportWords, reportWordsIn } from '../../support/report-words.js';
import { catalogueWordsIn, ruleWordsIn, sourcesIn } from '../../support/rule-words.js';
import { sealedDemonstration } from '../../support/sealed-demonstration.js';
import { changesOf, consultationOf, draftOf, fullOf, publicOf } from '../../support/sealed-kinds.js';
import { templateWordsIn } from '../../support/template-words.js';

const belgrade = sealedDemonstration('belgrade');
const ruled = [
  ...belgrade.findings.flatMap(each => [each.says, each.resolve]),
  ...belgrade.screening.regimes.flatMap(each => each.trace.flatMap(({ says, because }) => [says, because])),
];

function serbian(language: 'sr-Latn' | 'sr-Cyrl') {
  const name = 'camera-dpia-1';
  return {
    ...reportWordsIn(language),
    rules: ruleWordsIn(language),
    sources: sourcesIn(language),
    titles: takenTitles(catalogueWordsIn(language)),
    questionnaires: { [name]: templateWordsIn(language, name) },
  };
}

function textsIn(tree: unknown): readonly Text[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('text' in tree && 'lang' in tree) return [tree as Text];
  return Object.values(tree).flatMap(textsIn);
}

function chaptersOf(source: ReportSource, language: 'sr-Latn' | 'sr-Cyrl', ...titles: readonly string[]) {
  const { model } = reportContent(source, serbian(language));
  return model.chapters.filter(each => titles.includes(each.title.text));
}

describe.each(['sr-Latn', 'sr-Cyrl'] as const)('the Belgrade report in %s', language => {
  const { screening, findings } = serbian(language);
  const annexes = chaptersOf(fullOf(belgrade), language, screening.title, findings.title);
  const texts = textsIn(annexes.map(each => each.blocks));

  it('has no finding and no reason of the screening left in English', () => {
    expect(annexes).toHaveLength(2);
    expect(ruled.length).toBeGreaterThan(100);
    const english = new Set(ruled);
    expect(texts.filter(({ text, lang }) => lang === 'en' || english.has(text))).toEqual([]);
    // People's words stand in quotation marks, or after the number of their row.
    const ours = texts.filter(({ text }) => !/^(Podatak|Grupa|Податак|Група) /.test(text));
    expect(ours.filter(({ text }) => looksEnglish(text.replace(/".*"/, '')))).toEqual([]);
  });

  it('has them all, in the language of the report', () => {
    const printed = new Set(texts.filter(({ lang }) => lang === null).map(({ text }) => text));
    const { rules } = serbian(language).rules;
    const fixed = belgrade.findings.flatMap(({ id, resolve }) => rules[id]?.[resolve] ?? []);
    expect(fixed.length).toBeGreaterThan(10);
    expect(fixed.filter(each => !printed.has(each))).toEqual([]);
  });
});

it.each(['fr', 'de'] as const)(
  'the Belgrade report in %s says what rules found and why in its own language',
  language => {
    const words = { ...reportWordsIn(language), rules: ruleWordsIn(language) };
    const texts = textsIn(reportContent(fullOf(belgrade), words).model.chapters);
    const english = new Set(ruled);
    expect(texts.filter(({ text }) => english.has(text))).toEqual([]);
    const own = belgrade.findings.flatMap(({ id, resolve }) => words.rules.rules[id]?.[resolve] ?? []);
    expect(own.filter(each => !texts.some(({ text, lang }) => text === each && lang === null))).toEqual([]);
  },
);

describe('every kind of report that prints what rules say', () => {
  const earlier = { ...belgrade, findings: belgrade.findings.slice(3) };
  const changed = belgrade.findings.map(each =>
    each.id === belgrade.findings[5]!.id ? { ...each, says: 'Odd.' } : each,
  );

  it.each([
    ['consultation', consultationOf(belgrade)],
    ['draft', draftOf(belgrade)],
    ['changes', changesOf(earlier, { ...belgrade, version: 2 })],
    ['changes that resolved some', changesOf(belgrade, { ...earlier, version: 2 })],
  ])('prints them in Serbian: %s', (_, source) => {
    const all = textsIn(reportContent(source, serbian('sr-Latn')).model.chapters).filter(each => each.lang === 'en');
    const english = new Set(ruled);
    expect(all.filter(({ text }) => english.has(text))).toEqual([]);
  });

  it.each(['full', 'public'] as const)('says a title that was taken from the catalogue in Serbian: %s', kind => {
    const sealed = sealedDemonstration('belgrade', 1);
    const { model } = reportContent(kind === 'full' ? fullOf(sealed) : publicOf(sealed), serbian('sr-Latn'));
    const texts = textsIn(model.chapters);
    expect(sealed.risks.register.map(each => each.title)).toContain('Recordings are leaked');
    expect(texts.filter(({ text }) => text === 'Recordings are leaked')).toEqual([]);
    expect(texts).toContainEqual({ text: 'Snimci cure u javnost', lang: null });
  });

  it('leaves a text that matches nothing in English, and says so', () => {
    const source = fullOf({ ...belgrade, findings: changed });
    const [annex] = chaptersOf(source, 'sr-Latn', serbian('sr-Latn').findings.title);
    expect(textsIn(annex!.blocks).find(({ text }) => text === 'Odd.')).toEqual({ text: 'Odd.', lang: 'en' });
  });

  it('tags a finding with its own language, whatever the answer to it is written in', () => {
    const responses = [{ by: 'x', at: '2026-06-01T08:00:00Z', body: 'The purpose is narrower in the contract.' }];
    const answered = { ...belgrade, findings: belgrade.findings.map(each => ({ ...each, responses })) };
    const [annex] = chaptersOf(fullOf(answered), 'sr-Latn', serbian('sr-Latn').findings.title);
    const mixed = textsIn(annex!.blocks).filter(({ text }) => text.includes('narrower in the contract'));
    expect(mixed).toHaveLength(belgrade.findings.length);
    expect(mixed.filter(({ lang }) => lang !== null)).toEqual([]);
  });

  it('attaches the version as it was sealed, whatever the language', () => {
    const [own, english] = [serbian('sr-Cyrl'), reportWords].map(words => reportContent(fullOf(belgrade), words));
    expect(own!.json).toBe(english!.json);
    expect(own!.model.digest).toBe(english!.model.digest);
  });
});
