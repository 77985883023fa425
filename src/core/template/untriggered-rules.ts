/** Rules of findings that nothing triggers, or that nothing clears again. */
import { gather } from '../assess/assess.js';
import { summariseRegister } from '../cameras/summary.js';
import { today, type Case } from '../findings/pairs/case.js';
import type { Tried } from '../findings/pairs/all-pairs.js';
import type { Rule } from '../findings/rule.js';
import { looksAt } from '../findings/run.js';
import type { CatalogueProblem } from './check-catalogues.js';
import type { Template } from './template.js';

/** Each rule is tried on its own two cases: it must remark on the one and be silent on the other. */
export function untriggered(
  rules: readonly Rule[],
  template: Template,
  tried: readonly Tried[],
): readonly CatalogueProblem[] {
  const byRule = new Map(tried.map(each => [each.rule, each]));
  return rules.flatMap(rule => {
    const where = `finding ${rule.id}`;
    const own = byRule.get(rule.id);
    if (!own) return [{ where, problem: 'has no pair of cases that shows what triggers it and what clears it' }];
    return [
      ...(remarks(rule, template, own.triggering) ? [] : [{ where, problem: 'is not triggered by its own case' }]),
      ...(remarks(rule, template, own.clear) ? [{ where, problem: 'is not cleared by its own case' }] : []),
    ];
  });
}

function remarks(rule: Rule, template: Template, { programme, answers, cameras, views = [] }: Case): boolean {
  const register = summariseRegister(cameras ?? []);
  const { facts } = gather(template, { programme, answers }, { today, register, views });
  return looksAt(rule, facts) && rule.finds(facts) !== null;
}
