import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.js';
import { summariseRegister } from '../../../src/core/cameras/summary.js';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import { triedOn } from '../../../src/core/findings/pairs/all-pairs.js';
import { today, type Case } from '../../../src/core/findings/pairs/case.js';
import { carPark, cameraTemplate, everything } from './cases.js';

const tried = triedOn({ 'car park': carPark, everything });

function found({ programme, answers, cameras, views = [] }: Case): readonly string[] {
  const register = summariseRegister(cameras ?? []);
  return assess(cameraTemplate, programme, answers, { today, register, views }).findings.map(each => each.id);
}

describe('every rule is triggered by one change and cleared by taking it back', () => {
  it.each(tried.map(each => [each.rule, each] as const))('%s', (rule, { clear, triggering }) => {
    expect(found(clear)).not.toContain(rule);
    expect(found(triggering)).toContain(rule);
  });

  it('leaves no rule without a pair', () => {
    const paired = new Set(tried.map(each => each.rule));
    expect(catalogue.map(each => each.id).filter(id => !paired.has(id))).toEqual([]);
  });

  it('gives no id twice', () => {
    const ids = catalogue.map(each => each.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
