import { expect, it } from 'vitest';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import { triedOn } from '../../../src/core/findings/pairs/all-pairs.js';
import type { Rule } from '../../../src/core/findings/rule.js';
import { checkCatalogues } from '../../../src/core/template/check-catalogues.js';
import { untriggered } from '../../../src/core/template/untriggered-rules.js';
import { carPark, cameraTemplate, everything } from '../findings/cases.js';

const tried = triedOn({ 'car park': carPark, everything });
const [first] = catalogue;
const problems = (rule: Rule) => untriggered([rule], cameraTemplate, tried).map(each => each.problem);

it('finds nothing to say of the catalogue', () => {
  expect(untriggered(catalogue, cameraTemplate, tried)).toEqual([]);
});

it.each([
  ['is not triggered by its own case', { finds: () => null }],
  ['is not triggered by its own case', { finds: ({ answers }) => (answers['no.such'] ? 'Wrong' : null) }],
  ['is not cleared by its own case', { finds: () => 'Wrong' }],
  ['has no pair of cases that shows what triggers it and what clears it', { id: 'NEW-01' }],
] as readonly (readonly [string, Partial<Rule>])[])('says that a rule %s', (problem, change) => {
  expect(problems({ ...first!, ...change })).toEqual([problem]);
});

it('says what cites nothing, and a source that is missing altogether', () => {
  const citations = [{ id: 'nameless', label: 'Somewhere', kind: 'law', confirmed: false }] as never;
  const requirements = [
    { id: 'r-1', regime: 'EU_GDPR', label: 'One', cite: [], by: 'workflow' },
    { id: 'r-2', regime: 'EU_GDPR', label: 'Two', cite: ['gdpr-999'], by: 'workflow' },
  ] as const;
  const catalogues = { citations, requirements, rules: [{ ...first!, cite: [], questions: [] }] };
  const said = checkCatalogues({ ...cameraTemplate, sections: [] }, catalogues);
  expect(said.map(each => `${each.where} ${each.problem}`)).toEqual([
    'citation nameless names no source',
    'requirement r-1 cites nothing',
    'requirement r-2 cites gdpr-999, which is not in the catalogue',
    `finding ${first!.id} cites nothing`,
  ]);
});
