import { expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.js';
import { today } from '../../../src/core/findings/pairs/case.js';
import { cameraTemplate, everything } from './cases.js';
import { changed, notKnown, rows } from '../../../src/core/findings/pairs/pair.js';

// What is not known yet is open; it neither contradicts anything nor leaves anything out.
it.each([
  ['notices.sign', ['NOT-03', 'NOT-04']],
  ['decision.review_triggers', ['REV-01', 'REV-02']],
  ['sheet.reasons', ['SCR-01', 'SCR-04']],
  ['legal.rs_list', ['LAW-13']],
  ['processors.list', ['PRC-01']],
  ['flow.uses', ['DAT-14', 'NEC-12']],
  ['ai.prohibited', ['AIA-04']],
])('%s not known yet contradicts nothing', (question, rules) => {
  const { programme, answers } = changed(everything, { answers: { [question]: notKnown } });
  const found = assess(cameraTemplate, programme, answers, { today }).findings.map(each => each.id);
  expect(found.filter(each => rules.includes(each))).toEqual([]);
});

it('a table without rows is no answer', () => {
  const { programme, answers } = changed(everything, { answers: { 'necessity.alternatives': rows() } });
  const found = assess(cameraTemplate, programme, answers, { today }).findings.map(each => each.id);
  expect(found).toContain('CMP-17');
});
