import { View } from '../../web/view.js';
import type { ReviewFacts } from './review-facts.js';
import { ReviewPage } from './review.page.js';
import { untouched, type TypedReview } from './review-props.js';
import { remarkField } from './comment-form.js';
import { entryField } from './thread-view.js';

/** The page again, with what was typed and what is wrong with it. */
export interface Shown extends TypedReview {
  readonly status: 409 | 422;
}

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
function withOwnFields({ errors, remark, entry }: TypedReview): TypedReview['errors'] {
  return errors.map(error => {
    if (error.field === 'action' || error.field === 'verdict')
      return { field: 'verdict-choice', text: 'Choose your verdict' };
    if (entry) return { ...error, field: entryField(entry.thread) };
    return (error.field === 'body' || error.field === 'comment') && remark
      ? { ...error, field: remarkField(remark.question) }
      : error;
  });
}
