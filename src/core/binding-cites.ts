/** Which of a question's or a finding's sources concern this programme. */
import type { Regime } from './programme/programme.js';

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

/** The ids that bind a programme under these regimes; all of them when none does, because nothing stands without a source. */
export function bindingCites(cite: readonly string[], regimes: readonly Regime[]): readonly string[] {
  const binding = cite.filter(id => {
    const law = laws.find(each => id.startsWith(each.prefix));
    return !law || law.regimes.some(each => regimes.includes(each));
  });
  return binding.length > 0 ? binding : cite;
}
