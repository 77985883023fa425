import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.js';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import { elements } from '../../../src/core/findings/rules/elements.js';
import { carPark, cameraTemplate, everything, today, type Case } from './cases.js';
import { dataPairs } from './pairs/data.js';
import { lawPairs } from './pairs/law.js';
import { changed, notKnown, say, type Change } from './pairs/pair.js';
import { riskPairs } from './pairs/risk.js';

const bases = { 'car park': carPark, everything };
const pairs = [...lawPairs, ...dataPairs, ...riskPairs];

function found({ programme, answers }: Case): readonly string[] {
  return assess(cameraTemplate, programme, answers, today).findings.map(each => each.id);
}

describe('every rule is triggered by one change and cleared by taking it back', () => {
  it.each(pairs.map(pair => [pair.rule, pair] as const))('%s', (rule, { base, given, change }) => {
    const clear = changed(bases[base], given);
    expect(found(clear)).not.toContain(rule);
    expect(found(changed(clear, change))).toContain(rule);
  });

  it('leaves no rule without a pair', () => {
    const paired = new Set([...pairs.map(each => each.rule), ...elements.map(each => each.id)]);
    expect(catalogue.map(each => each.id).filter(id => !paired.has(id))).toEqual([]);
  });

  it('gives no id twice', () => {
    const ids = catalogue.map(each => each.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

/** What brings up the questions that neither base shows by itself. */
const bringsUp: Readonly<Record<string, Change>> = {
  'processing.ran_without': { answers: { 'processing.status': say('pilot') } },
  'processing.test_data': { answers: { 'processing.status': say('pilot') } },
  'views.why_not': { answers: { 'views.sought': say('no') } },
  'data.children': { answers: { 'data.sensitive_places': say(['schools']) } },
  'devices.switching_on': { capabilities: { audio: 'present_disabled' } },
};

describe('an element that is not known yet is a finding', () => {
  it.each(elements.map(each => [each.id, each.questions[0] ?? ''] as const))('%s: %s', (id, question) => {
    const filler = say('It is described in annex 3 of this assessment, in full and with figures.');
    const base = changed(everything, bringsUp[question]);
    const clear = base.answers[question] ? base : changed(base, { answers: { [question]: filler } });
    expect(found(clear)).not.toContain(id);
    expect(found(changed(clear, { answers: { [question]: notKnown } }))).toContain(id);
  });
});
