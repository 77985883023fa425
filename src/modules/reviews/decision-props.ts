import type { FormError } from '../../web/components/error-summary.js';
import type { AdviceFacts } from './advice-facts.js';
import type { CaseFacts } from './case-facts.js';
import type { OutcomeChoice } from './outcome-facts.js';
import type { TypedDecision } from './typed-decision.js';

export interface DecisionPageProps {
  readonly facts: CaseFacts;
  readonly advice: AdviceFacts | null;
  /** None while no decision is due. */
  readonly choices: readonly OutcomeChoice[];
  readonly typed: TypedDecision;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}
