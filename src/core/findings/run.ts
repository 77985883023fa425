/** Runs every rule once, in the order of the catalogue. */
import type { Regime } from '../programme/programme.js';
import { catalogue } from './catalogue.js';
import type { Finding } from './finding.js';
import type { Facts, Rule } from './rule.js';

export function runFindings(facts: Facts, rules: readonly Rule[] = catalogue): readonly Finding[] {
  return rules.flatMap(rule => {
    if (!concerns(rule, facts)) return [];
    const says = rule.finds(facts);
    if (says === null) return [];
    const { id, severity, family, resolve, questions } = rule;
    return [{ id, severity, family, says, resolve, cite: citesFor(rule.cite, facts.programme.regimes), questions }];
  });
}

function concerns(rule: Rule, facts: Facts): boolean {
  const lawful = !rule.regimes || rule.regimes.some(each => facts.programme.regimes.includes(each));
  return lawful && (rule.questions.length === 0 || rule.questions.some(each => facts.visible.has(each)));
}

/** A citation id begins with its law; guidance and judgments persuade under every law. */
const laws: readonly { readonly prefix: string; readonly regimes: readonly Regime[] }[] = [
  { prefix: 'gdpr-', regimes: ['EU_GDPR', 'UK_GDPR'] },
  { prefix: 'led-', regimes: ['EU_LED'] },
  { prefix: 'zzpl-', regimes: ['RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES'] },
  { prefix: 'rs-list', regimes: ['RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES'] },
  { prefix: 'uk-dpa-', regimes: ['UK_DPA_P3'] },
  { prefix: 'ico-', regimes: ['UK_GDPR', 'UK_DPA_P3'] },
  { prefix: 'aia-', regimes: ['EU_AI_ACT'] },
];

/** The laws that bind this programme; all of them when none does, because a finding never stands without a source. */
function citesFor(cite: readonly string[], regimes: readonly Regime[]): readonly string[] {
  const binding = cite.filter(id => {
    const law = laws.find(each => id.startsWith(each.prefix));
    return !law || law.regimes.some(each => regimes.includes(each));
  });
  return binding.length > 0 ? binding : cite;
}
