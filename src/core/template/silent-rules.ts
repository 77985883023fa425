/** Rules of findings that no assessment can ever trigger, because nothing they concern shows under their laws. */
import type { Rule } from '../findings/rule.js';
import { regimes } from '../programme/programme.js';
import { showableUnder } from './dead-conditions.js';
import type { Question } from './template.js';

/** Ids of the rules; a rule that concerns no question is about the programme and always looks. */
export function rulesThatNeverShow(rules: readonly Rule[], questions: readonly Question[]): readonly string[] {
  const known = new Map<string, ReadonlySet<string>>();
  const showable = (laws: readonly string[]) => {
    const key = laws.join();
    const found = known.get(key) ?? showableUnder(questions, laws);
    known.set(key, found);
    return found;
  };
  return rules
    .filter(rule => rule.questions.length > 0 && !rule.questions.some(id => showable(rule.regimes ?? regimes).has(id)))
    .map(rule => rule.id);
}
