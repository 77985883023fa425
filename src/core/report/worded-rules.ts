/** What rules said and what sources are called, in the language of a report; whatever has no words there stays in English. */
import { RuleSpeech } from '../language/rule-speech.js';
import type { RuleWords } from '../language/rule-words.js';
import type { FiredCriterion } from '../screening/screening.js';
import type { SealedVersion } from '../version/sealed.js';
import type { ReportWords } from './words.js';

type Spoken = Pick<SealedVersion, 'findings' | 'screening'>;

const known = new WeakMap<RuleWords, RuleSpeech>();

/** Null where the rules have no words in this language. */
export function speechIn({ rules, locale }: ReportWords): RuleSpeech | null {
  if (!rules) return null;
  const speech = known.get(rules) ?? new RuleSpeech(rules, locale);
  known.set(rules, speech);
  return speech;
}

/** Findings and the trace of the screening, and which texts of them are now in the report's language. */
export function wordedRules(
  { findings, screening }: Spoken,
  words: ReportWords,
): Spoken & { worded: readonly string[] } {
  const speech = speechIn(words);
  if (!speech) return { findings, screening, worded: [] };
  const worded: string[] = [];
  const say = (id: string, text: string): string => {
    const own = speech.ofRule(id, text);
    if (own !== null) worded.push(own);
    return own ?? text;
  };
  const criterion = (fired: FiredCriterion) => ({
    ...fired,
    says: say(fired.criterion, fired.says),
    because: say(fired.criterion, fired.because),
  });
  return {
    findings: findings.map(each => ({ ...each, says: say(each.id, each.says), resolve: say(each.id, each.resolve) })),
    screening: { regimes: screening.regimes.map(each => ({ ...each, trace: each.trace.map(criterion) })) },
    worded,
  };
}
