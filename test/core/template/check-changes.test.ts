import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ChangeRule } from '../../../src/core/changes/change.js';
import type { Citation } from '../../../src/core/citation.js';
import { checkChanges } from '../../../src/core/template/check-changes.js';
import { cameraTemplate } from '../findings/cases.js';

const load = (name: string): unknown => parse(readFileSync(`templates/catalogues/${name}.yaml`, 'utf8'));
const rules = load('changes') as readonly ChangeRule[];
const citations = load('citations') as readonly Citation[];

function problems(change: (rules: readonly ChangeRule[]) => readonly ChangeRule[]): readonly string[] {
  return checkChanges(change(rules), cameraTemplate, citations).map(({ where, problem }) => `${where} ${problem}`);
}
const with_ =
  (kind: string, changed: object) =>
  (all: readonly ChangeRule[]): readonly ChangeRule[] =>
    all.map(each => (each.kind === kind ? { ...each, ...changed } : each));

it('finds nothing wrong with the catalogue of changes', () => {
  expect(problems(all => all)).toEqual([]);
});

it.each([
  ['change audio needs one rule', (all: readonly ChangeRule[]) => all.filter(each => each.kind !== 'audio')],
  [
    'change model needs one rule',
    (all: readonly ChangeRule[]) => [...all, ...all.filter(each => each.kind === 'model')],
  ],
  ['change audio opens sound, which no questionnaire has', with_('audio', { steps: ['sound'] })],
  ['change audio cites gdpr-99, which is not in the catalogue', with_('audio', { cite: ['gdpr-99'] })],
  ['change audio cites nothing', with_('audio', { cite: [] })],
  ['change audio does not say why', with_('audio', { why: ' ' })],
  ['change audio names steps if it opens some, and only then', with_('audio', { steps: [] })],
  ['change audio names steps if it opens some, and only then', with_('audio', { materiality: 'note' })],
] as const)('refuses: %s', (problem, change) => {
  expect(problems(change)).toEqual([problem]);
});

it('refuses a kind and a materiality that there are not', () => {
  const strange = { ...rules[0]!, kind: 'weather', materiality: 'huge', steps: [] } as unknown as ChangeRule;
  expect(problems(all => [...all, strange])).toEqual([
    'change weather is of no known kind',
    'change weather has no materiality huge',
  ]);
});
