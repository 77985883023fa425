import type { FormError } from '../../web/components/error-summary.js';
import type { ReviewFacts } from './review-facts.js';

/** What somebody typed into one of the forms, to be shown again beside what needs correcting. */
export interface TypedReview {
  readonly errors: readonly FormError[];
  readonly action: string;
  readonly comment: string;
  /** `question` is null for the comment on the step as a whole. */
  readonly remark: { readonly question: string | null; readonly body: string } | null;
}

export interface ReviewPageProps {
  readonly facts: ReviewFacts;
  readonly typed: TypedReview;
  readonly csrfToken: string;
}
