/** Rules that compare the register of cameras with the rest; silent while the programme has no register. */
import type { Named, RegisterSummary } from '../cameras/summary.js';
import { listed } from './ask.js';
import type { Facts, Rule } from './rule.js';

export type RegisterRule = Omit<Rule, 'finds'> & {
  readonly finds: (register: RegisterSummary, facts: Facts) => string | null;
};

export const description = ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'uk-dpa-64-3-a'];

export function besideRegister(rules: readonly RegisterRule[]): readonly Rule[] {
  return rules.map(({ finds, ...rule }) => ({
    ...rule,
    finds: facts => (facts.register === null ? null : finds(facts.register, facts)),
  }));
}

/** `LI-01, LI-02 and 7 more`. */
export function named({ count, first }: Named): string {
  const more = count - first.length;
  return listed(more > 0 ? [...first, `${more} more`] : first);
}
