import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import type { Facts, Rule } from '../../../src/core/findings/rule.js';
import { rulesThatNeverClear } from '../../../src/core/template/unclearable-rules.js';
import { carPark, cameraTemplate } from '../findings/cases.js';

const rule = (finds: Rule['finds'], more: Partial<Rule> = {}): Rule => ({
  ...{ id: 'LAW-99', severity: 'advice', family: 'adequacy', cite: [], questions: [], resolve: '' },
  ...{ finds, ...more },
});
const unclearable = (each: Rule) => rulesThatNeverClear([each], cameraTemplate, [carPark]).length === 1;
const always = () => 'Something is wrong.';
const unless = (holds: (facts: Facts) => boolean) => (facts: Facts) => (holds(facts) ? null : always());

it('no rule of the catalogue remarks on everything', () => {
  expect(rulesThatNeverClear(catalogue, cameraTemplate, [carPark])).toEqual([]);
});

describe('a rule is found out', () => {
  it.each([
    ['that always remarks', rule(always)],
    ['that always remarks under its law', rule(always, { regimes: ['EU_LED'] })],
    ['that always remarks where its question shows', rule(always, { questions: ['data.items'] })],
    ['that no capability and no answer silences', rule(unless(({ programme }) => programme.name === 'Nowhere'))],
  ])('%s', (_, each) => {
    expect(unclearable(each)).toBe(true);
  });
});

describe('a rule is left alone', () => {
  it.each([
    ['that an answer silences', rule(unless(({ answers }) => answers['data.items'] !== undefined))],
    ['that an absent capability silences', rule(unless(facts => facts.programme.capabilities.fixed === 'absent'))],
    ['that a missing answer silences', rule(unless(({ answers }) => answers['data.items'] === undefined))],
  ])('%s', (_, each) => {
    expect(unclearable(each)).toBe(false);
  });
});
