/** Runs every criterion once and determines each regime from what fired. */
import type { Programme, Regime } from '../programme/programme.js';
import type { Answers } from '../answers/answer.js';
import { aiActCriteria } from './ai-act.js';
import { consult } from './consultation.js';
import type { Residual } from '../risk/assess.js';
import type { Criterion, Effect } from './criterion.js';
import { gdprCriteria } from './gdpr.js';
import { lawEnforcementCriteria } from './law-enforcement.js';
import { nationalLists } from './national-lists.js';
import type { Determination, FiredCriterion, RegimeScreening, Screening } from './screening.js';
import { serbianCriteria } from './serbia.js';
import { wp248 } from './wp248.js';

/** Every criterion there is, in the order of the trace. */
export const criteria: readonly Criterion[] = [
  ...aiActCriteria,
  ...gdprCriteria,
  ...lawEnforcementCriteria,
  ...nationalLists,
  ...serbianCriteria,
  ...wp248,
];

/** `answers` are those that count: see `view` in `template/visible`. */
export function screen(programme: Programme, answers: Answers, residual: Residual = 'unknown'): Screening {
  const facts = { programme, answers };
  const asked = criteria.filter(each => each.regimes.some(regime => programme.regimes.includes(regime)));
  const fired = asked.flatMap(criterion => {
    const because = criterion.fires(facts);
    return because ? [{ criterion, because }] : [];
  });
  return { regimes: programme.regimes.map(regime => screenRegime(regime)) };

  function screenRegime(regime: Regime): RegimeScreening {
    const own = fired.filter(each => each.criterion.regimes.includes(regime));
    const trace: FiredCriterion[] = own.map(({ criterion, because }) => ({
      criterion: criterion.id,
      says: criterion.says,
      because,
      cite: criterion.cite,
    }));
    const ids = new Set(own.map(each => each.criterion.id));
    const consultation = consult(regime, { facts, residual, fired: ids });
    return {
      regime,
      determination: determine(own.map(each => each.criterion.effect)),
      consultation: consultation.consultation,
      trace: [...trace, ...consultation.trace],
    };
  }
}

/** WP248: two criteria require an assessment in most cases, one may; the law's own cases always do. */
export function determine(effects: readonly Effect[]): Determination {
  if (effects.includes('prohibits')) return 'prohibited_unless';
  if (effects.includes('mandatory')) return 'mandatory';
  const counted = effects.filter(each => each === 'counts').length;
  if (counted >= 2) return 'presumed';
  return counted === 1 ? 'case_by_case' : 'not_required';
}
