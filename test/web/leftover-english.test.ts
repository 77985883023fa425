import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownTexts, shapeOf } from '../support/page-words.js';
import { textsIn } from '../support/source-texts.js';

const root = new URL('../../src/', import.meta.url);

/** Files of pages whose texts are still English only. It only gets shorter. */
const notYet = new Set<string>([
  'modules/actions/action-views.tsx',
  'modules/actions/action.page.tsx',
  'modules/actions/actions.page.tsx',
  'modules/camera-files/import-apply-form.tsx',
  'modules/camera-files/import-columns-rest.tsx',
  'modules/camera-files/import-columns.page.tsx',
  'modules/camera-files/import-lines.page.tsx',
  'modules/camera-files/import-lines.tsx',
  'modules/camera-files/import-outcome.page.tsx',
  'modules/camera-files/import-progress.page.tsx',
  'modules/camera-files/import-reading-form.tsx',
  'modules/camera-files/import-upload.page.tsx',
  'modules/cameras/camera-form-fields.tsx',
  'modules/cameras/camera-form.page.tsx',
  'modules/cameras/camera.page.tsx',
  'modules/cameras/withdraw-camera.page.tsx',
  'modules/conditions/condition-view.tsx',
  'modules/conditions/conditions.page.tsx',
  'modules/consultations/clock-view.tsx',
  'modules/consultations/consultation-parts.tsx',
  'modules/consultations/consultation-tag.tsx',
  'modules/consultations/consultation.page.tsx',
  'modules/consultations/consultations.page.tsx',
  'modules/consultations/record.page.tsx',
  'modules/identity/people.page.tsx',
  'modules/identity/person.page.tsx',
  'modules/notifications/account.page.tsx',
  'modules/notifications/calendar-link.page.tsx',
  'modules/notifications/unsubscribe.page.tsx',
  'modules/openapi/api.page.tsx',
  'modules/register/map-moves.tsx',
  'modules/register/map-table.tsx',
  'modules/register/register-filter.tsx',
  'modules/register/register-list.page.tsx',
  'modules/register/register-map.page.tsx',
  'modules/register/register-parts.tsx',
  'modules/reports/compare.page.tsx',
  'modules/reports/drawings.page.tsx',
  'modules/reports/preview.page.tsx',
  'modules/reviews/action-plan.tsx',
  'modules/reviews/advice-record.tsx',
  'modules/reviews/advice.page.tsx',
  'modules/reviews/case-brief.tsx',
  'modules/reviews/case-heading.tsx',
  'modules/reviews/comment-form.tsx',
  'modules/reviews/condition-fields.tsx',
  'modules/reviews/decision-form.tsx',
  'modules/reviews/decision.page.tsx',
  'modules/reviews/finding-view.tsx',
  'modules/reviews/findings.page.tsx',
  'modules/reviews/history.page.tsx',
  'modules/reviews/marks-form.tsx',
  'modules/reviews/outcomes.tsx',
  'modules/reviews/reason.page.tsx',
  'modules/reviews/recommendations-view.tsx',
  'modules/reviews/refused.page.tsx',
  'modules/reviews/review-stages.tsx',
  'modules/reviews/review.page.tsx',
  'modules/reviews/reviewed-question.tsx',
  'modules/reviews/risk-views.tsx',
  'modules/reviews/risks.page.tsx',
  'modules/reviews/rounds-view.tsx',
  'modules/reviews/thread-view.tsx',
  'modules/reviews/verdict-form.tsx',
  'modules/stages/stages.page.tsx',
  'modules/stages/substitutions.page.tsx',
  'modules/supplements/supplement-form.page.tsx',
  'modules/supplements/supplement.page.tsx',
  'modules/supplements/supplements.page.tsx',
  'modules/verification/verification.page.tsx',
  'modules/versions/other-formats.tsx',
  'modules/versions/version-parts.tsx',
  'modules/versions/version.page.tsx',
  'modules/versions/versions.page.tsx',
  'modules/webhooks/webhooks.page.tsx',
  'web/camera-words.ts',
  'web/components/diff.tsx',
  'web/components/report-blocks.tsx',
  'web/components/risk-matrix.tsx',
  'web/components/risk-register.tsx',
  'web/components/thread.tsx',
  'web/consultation-words.ts',
  'web/register-words.ts',
  'web/translated-html.ts',
  'web/words.ts',
]);

/** Names and values that are the same in every language, and texts that no page shows. */
const needsNoWords: Readonly<Record<string, readonly string[]>> = {
  'web/frame.tsx': ['Error: {} – Uvid', '{} – Uvid'],
  'modules/notifications/mail-text.tsx': [],
};

const drawn = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.tsx') || /^web\/[\w-]+\.ts$/.test(file) || file === 'page-frame.ts')
  .sort();

const known = ['sr', 'fr', 'de'].map(source => [source, knownTexts(source)] as const);

/** What a file says in English and nowhere else: `54: Add a person (sr, de)`. */
function leftIn(file: string): readonly string[] {
  const texts = textsIn(file, readFileSync(new URL(file, root), 'utf8'));
  return texts.flatMap(({ text, line }) => {
    const shape = shapeOf(text);
    if (needsNoWords[file]?.includes(shape)) return [];
    const lacking = known.filter(([, texts]) => !texts.has(shape)).map(([source]) => source);
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
