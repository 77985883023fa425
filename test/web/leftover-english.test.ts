import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isKnown, knownTexts, shapeOf } from '../support/page-words.js';
import { textsIn } from '../support/source-texts.js';

const root = new URL('../../src/', import.meta.url);

/** Files of pages whose texts are still English only. It only gets shorter. */
const notYet = new Set<string>(['modules/cameras/camera-form-errors.ts']);

/** Names and values that are the same in every language, and texts that no page shows. */
const needsNoWords: Readonly<Record<string, readonly string[]>> = {
  'web/frame.tsx': ['Error: {} – Uvid', '{} – Uvid'],
  'web/translated-html.ts': ['area base br col embed hr img input link meta source track wbr', 'Error: {}'],
  'web/words.ts': ['{}, {} UTC'],
  'modules/notifications/due.service.ts': ['Answer of the authority on', 'Step {} of'],
  'modules/evidence/evidence.service.ts': ['The content of evidence {} is not what was added'],
  'modules/reviews/shown-threads.ts': ['to be typed'],
  'modules/webhooks/webhooks.service.ts': ['The webhook was not delivered'],
  'modules/openapi/api.page.tsx': ['/api/openapi.json'],
  'modules/versions/version-parts.tsx': [
    ...['sha256sum {}', 'shasum -a 256 {}', 'certutil -hashfile {} SHA256', 'npm run -s uvid -- verify FILE'],
  ],
};

/** What draws pages, and what says something to whoever looks at one. */
const speaks =
  /\.tsx$|^web\/[\w-]+\.ts$|^page-frame\.ts$|^platform\/(problem|domain-error)\.ts$|^modules\/(home|reviews)\/|\.(controller|service)\.ts$|-(words|views?|facts|desk|errors)\.ts$/;

/** What speaks to operators, to logs and to machines. */
const speaksToOthers =
  /\.(entity|repository|dto|module)\.ts$|^(cli|core)\/|^modules\/(audit|demonstration|openapi\/[\w-]+\.ts|templates|exports)\/|(worker|sweep|runner|deliver\w*|sealing)\.service\.ts$/;

const drawn = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => speaks.test(file) && (file.endsWith('.tsx') || !speaksToOthers.test(file)))
  .sort();

const known = ['sr', 'fr', 'de'].map(source => [source, knownTexts(source)] as const);

/** What a file says in English and nowhere else: `54: Add a person (sr, de)`. */
function leftIn(file: string): readonly string[] {
  const texts = textsIn(file, readFileSync(new URL(file, root), 'utf8'));
  return texts.flatMap(({ text, line }) => {
    const shape = shapeOf(text);
    if (needsNoWords[file]?.includes(shape)) return [];
    const lacking = known.filter(([, texts]) => !isKnown(text, texts)).map(([source]) => source);
    return lacking.length === 0 ? [] : [`${line}: ${text} (${lacking.join(', ')})`];
  });
}

describe('the texts of the pages', () => {
  const left = new Map(drawn.map(file => [file, leftIn(file)] as const));

  it('are known in every language', () => {
    const found = [...left].filter(([file, texts]) => !notYet.has(file) && texts.length > 0);
    expect(Object.fromEntries(found)).toEqual({});
  });

  it('are no longer on the list once they are', () => {
    expect([...notYet].filter(file => (left.get(file) ?? []).length === 0)).toEqual([]);
  });
});

describe('looking for texts in a source file', () => {
  const seen = (source: string) => textsIn('a.tsx', source).map(({ text }) => text);

  it.each([
    ['what stands between tags', '<p>Add a person</p>', ['Add a person']],
    ['on several lines', '<p>\n  Add\n  a person\n</p>', ['Add a person']],
    ['around a value', '<p>Saved by {name}, {count} times</p>', ['Saved by {name}, {count} times']],
    ['in pieces where elements part it', '<p>Ask <b>them</b> first.</p>', ['Ask', 'first.', 'them']],
    [
      'either way',
      "<p>{open ? 'Still open' : `Closed on ${dateInWords(day)}`}</p>",
      ['Still open', 'Closed on {date}'],
    ],
    ['with and without an end', "<p>It waits.{late && ' It is late.'}</p>", ['It waits.', 'It waits. It is late.']],
    ['in attributes for people', '<nav aria-label="Steps" class="Steps" id="Steps" />', ['Steps']],
    ['in tables of words', "const words = { open: 'Still open', kind: 'Not for people' };", ['Still open']],
    ['put together', "const text = 'One ' + 'two ' + three;", ['One two {three}']],
    ['in calls', "flash(reply, 'It is done.');", ['It is done.']],
    ['in values of values', '<p>{shown(rows.length, "No rows yet")}</p>', ['No rows yet']],
  ])('finds %s', (_what, source, texts) => {
    expect(seen(source)).toEqual(texts);
  });

  it.each([
    ['names for machines', "const a = 'in_progress'; b.href = '/people'; c('uvid-tag uvid-tag--grey');"],
    ['imports and types', "import a from 'Some Thing'; type B = 'Some thing'; interface C { d: 'Some thing' }"],
    ['values alone', '<p>{name}</p>'],
  ])('leaves %s', (_what, source) => {
    expect(seen(source)).toEqual([]);
  });
});
