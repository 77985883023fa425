import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import { faces, fixed, programme, screened } from './programmes.js';

describe('consultation', () => {
  it.each([
    ['EU_GDPR', 'PC-G-36'],
    ['UK_GDPR', 'PC-G-36'],
    ['RS_ZZPL_GENERAL', 'PC-RS-55'],
    ['EU_LED', 'PC-L-28'],
    ['RS_ZZPL_SPECIAL_PURPOSES', 'PC-RS-55-S'],
    ['UK_DPA_P3', 'PC-U-65'],
  ] as const)('under %s follows from a high residual risk by %s', (regime, rule) => {
    const { consultation, fired } = screened(programme(regime, fixed), {}, 'high');
    expect([consultation, fired.at(-1)]).toEqual(['required', rule]);
  });

  it.each([
    ['EU_LED', 'PC-L-28'],
    ['RS_ZZPL_SPECIAL_PURPOSES', 'PC-RS-list'],
  ] as const)('under %s follows from recognition, whatever remains, by %s', (regime, rule) => {
    const { consultation, fired } = screened(programme(regime, faces), {}, 'not_high');
    expect([consultation, fired.at(-1)]).toEqual(['required', rule]);
  });

  it('stays open while the risks are not rated', () => {
    expect(screened(programme('EU_GDPR', fixed)).consultation).toBe('required_if_high_residual_risk');
  });

  it.each([
    ['EU_GDPR', fixed],
    ['UK_DPA_P3', faces],
    ['EU_LED', fixed],
  ] as const)('under %s with %j is not required when no risk stays high', (regime, states) => {
    expect(screened(programme(regime, states), {}, 'not_high').consultation).toBe('not_required');
  });

  it.each(['EU_LED', 'RS_ZZPL_SPECIAL_PURPOSES', 'UK_DPA_P3'] as const)(
    'is not for an old filing system under %s',
    regime => {
      const answers: Answers = { 'legal.filing_system': { status: 'answered', value: 'no' } };
      expect(screened(programme(regime, fixed), answers, 'high').consultation).toBe('not_required');
    },
  );

  it('under RS_ZZPL_SPECIAL_PURPOSES stays open for fixed cameras while the risks are not rated', () => {
    expect(screened(programme('RS_ZZPL_SPECIAL_PURPOSES', fixed)).consultation).toBe('required_if_high_residual_risk');
  });

  it('names every entry of the list that applies', () => {
    const { trace } = screened(programme('RS_ZZPL_GENERAL', { anpr: 'active' }));
    expect(trace.at(-1)?.because).toBe('Entries of the list that apply: RS-5, RS-8.');
  });
});
