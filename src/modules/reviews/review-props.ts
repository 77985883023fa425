import type { FormError } from '../../web/components/error-summary.js';
import type { ReviewFacts } from './review-facts.js';

/** What somebody typed into one of the forms, to be shown again beside what needs correcting. */
export interface TypedReview {
  readonly errors: readonly FormError[];
  readonly action: string;
  readonly comment: string;
  /** `question` is null for the comment on the step as a whole. */
  readonly remark: {
    readonly question: string | null;
    readonly body: string;
    readonly row: string;
    readonly blocks: boolean;
  } | null;
  /** What was typed into a thread. */
  readonly entry: { readonly thread: string; readonly body: string } | null;
}

export const untouched: TypedReview = { errors: [], action: '', comment: '', remark: null, entry: null };

export interface ReviewPageProps {
  readonly facts: ReviewFacts;
  readonly typed: TypedReview;
  readonly csrfToken: string;
}
