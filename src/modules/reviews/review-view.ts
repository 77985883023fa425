import { View } from '../../web/view.js';
import type { ReviewFacts } from './review-facts.js';
import { ReviewPage } from './review.page.js';
import type { TypedReview } from './review-props.js';
import { remarkField } from './reviewed-question.js';

/** The page again, with what was typed and what is wrong with it. */
export interface Shown extends TypedReview {
  readonly status: 409 | 422;
}

const untouched: TypedReview = { errors: [], action: '', comment: '', remark: null };

export function reviewView(facts: ReviewFacts, notice: string | null, shown?: Shown): View {
  const { step, reference, assessmentId } = facts;
  const typed = shown ? { ...shown, errors: withOwnFields(shown) } : untouched;
  const page = {
    title: `Review ${step.number} ${step.title} – ${reference}`,
    notice,
    wide: true,
    error: typed.errors.length > 0,
    back: { href: `/assessments/${assessmentId}`, text: `Back to ${reference}` },
  };
  return new View(page, csrfToken => ReviewPage({ facts, typed, csrfToken }), shown?.status ?? 200);
}

/** Every thread posts `body`; on the page each has a field of its own. */
function withOwnFields({ errors, remark }: TypedReview): TypedReview['errors'] {
  return errors.map(error => {
    if (error.field === 'action') return { field: 'action', text: 'Choose your verdict' };
    return error.field === 'body' && remark ? { ...error, field: remarkField(remark.question) } : error;
  });
}
