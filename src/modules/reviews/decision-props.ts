import type { FormError } from '../../web/components/error-summary.js';
import type { ReviewSuggestion } from '../../core/deadlines/review-date.js';
import type { AdviceFacts } from './advice-facts.js';
import type { CaseFacts } from './case-facts.js';
import type { Owner } from './decision-terms.service.js';
import type { JointStandingProps } from './joint-standing.js';
import type { OutcomeChoice } from './outcome-facts.js';
import type { TypedDecision } from './typed-decision.js';

export interface DecisionPageProps {
  readonly facts: CaseFacts;
  readonly advice: AdviceFacts | null;
  /** None while no decision is due. */
  readonly choices: readonly OutcomeChoice[];
  /** Those who can own a condition. */
  readonly owners: readonly Owner[];
  /** When an approval is to be looked at again, as practice suggests. */
  readonly review: ReviewSuggestion;
  /** Empty where one officer decides. */
  readonly joint: JointStandingProps['officers'];
  readonly typed: TypedDecision;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}
