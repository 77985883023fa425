import { describe, expect, it } from 'vitest';
import type { Control, Harm } from '../../../src/core/risk/suggest.js';
import { checkRisks } from '../../../src/core/template/check-risks.js';
import type { Question } from '../../../src/core/template/template.js';

const citation = {
  id: 'gdpr-35',
  label: 'GDPR Art. 35',
  source: 'EUR-Lex',
  kind: 'law',
  says: 'When',
  confirmed: true,
} as const;
const sound: Question = { id: 'sound', kind: 'yes_no', label: 'Sound?', why: 'Why', cite: [] };
const control: Control = { id: 'c01', title: 'Locks', group: 'technical', cite: ['gdpr-35'] };
const harm: Harm = {
  ...{ id: 'h01', title: 'A leak', track: 'event', causes: [], rights: [7], cite: ['gdpr-35'], controls: ['c01'] },
  fits: [{ when: { question: 'sound', is: 'yes' }, because: 'The cameras listen.' }],
};

function problems(changed: Partial<Harm>, controls: readonly Control[] = [control]): readonly string[] {
  const harms = [{ ...harm, ...changed }];
  return checkRisks({ harms, controls }, [sound], [citation]).map(({ where, problem }) => `${where} ${problem}`);
}

describe('the catalogues of harms and controls', () => {
  it('are well when everything they name is there', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[string, Partial<Harm>]>([
    ['harm h01 fits nothing', { fits: [] }],
    ['harm h01 names c99, which is not in the catalogue', { controls: ['c01', 'c99'] }],
    ['harm h01 names gdpr-99, which is not in the catalogue', { cite: ['gdpr-99'] }],
    [
      'harm h01 waits for smell, which no questionnaire asks',
      { fits: [{ when: { question: 'smell', is: 'yes' }, because: '' }] },
    ],
    [
      'harm h01 waits for an answer that sound cannot have',
      { fits: [{ when: { not: { question: 'sound', is: 'loud' } }, because: '' }] },
    ],
    [
      'harm h01 waits for what no programme and no answers can be',
      {
        fits: [
          { because: '' },
          {
            when: {
              all: [
                { question: 'sound', is: 'yes' },
                { question: 'sound', is: 'no' },
              ],
            },
            because: '',
          },
        ],
      },
    ],
    ['control c01 acts on no harm', { controls: [] }],
  ])('are refused: %s', (problem, changed) => {
    expect(problems(changed)).toEqual([problem]);
  });

  it('are refused when a control cites what is not in the catalogue', () => {
    expect(problems({}, [{ ...control, cite: ['gdpr-99'] }])).toEqual([
      'control c01 names gdpr-99, which is not in the catalogue',
    ]);
  });
});
