/** Runs every rule once, in the order of the catalogue. */
import { bindingCites } from '../binding-cites.js';
import { catalogue } from './catalogue.js';
import type { Finding } from './finding.js';
import type { Facts, Rule } from './rule.js';

export function runFindings(facts: Facts, rules: readonly Rule[] = catalogue): readonly Finding[] {
  return rules.flatMap(rule => {
    if (!looksAt(rule, facts)) return [];
    const says = rule.finds(facts);
    if (says === null) return [];
    const { id, severity, family, resolve, questions } = rule;
    return [{ id, severity, family, says, resolve, cite: bindingCites(rule.cite, facts.programme.regimes), questions }];
  });
}

/** A rule is silent under other laws, and while none of the questions it concerns shows. */
export function looksAt(rule: Rule, facts: Facts): boolean {
  const lawful = !rule.regimes || rule.regimes.some(each => facts.programme.regimes.includes(each));
  return lawful && (rule.questions.length === 0 || rule.questions.some(each => facts.visible.has(each)));
}
