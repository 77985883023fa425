/** When an assessment is looked at again. The law asks for a review when the risk changes; these intervals are practice, not law. */
import type { Programme } from '../programme/programme.js';
import { isDate } from '../text.js';
import { after } from './calendar.js';

/** Months, at most. */
const longestInterval = { recognisingFaces: 12, otherwise: 36 } as const;

const cite = ['gdpr-35-11', 'led-27-1', 'zzpl-54-11', 'uk-scc-review'] as const;

export interface ReviewSuggestion {
  /** The last day that practice allows. */
  readonly by: string;
  readonly months: number;
  /** Why a review is owed at all; none of them sets the interval. */
  readonly cite: readonly string[];
}

/** Counts from the decision. A capability that is there but disabled counts: it is one configuration away. */
export function suggestedReview(programme: Pick<Programme, 'capabilities'>, decidedOn: string): ReviewSuggestion {
  const { live_face_recognition: live, retrospective_face_recognition: retrospective } = programme.capabilities;
  const recognises = live !== 'absent' || retrospective !== 'absent';
  const months = recognises ? longestInterval.recognisingFaces : longestInterval.otherwise;
  return { by: after(decidedOn, { count: months, unit: 'month' }), months, cite };
}

/**
 * The day on which an approval is due for review, and the last on which Uvid lets it cover anything: the one that the assessment
 * names, or the last that practice allows where it names none. Days are `YYYY-MM-DD`.
 */
export function reviewDate(programme: Pick<Programme, 'capabilities'>, named: string, decidedOn: string): string {
  return isDate(named) ? named : suggestedReview(programme, decidedOn).by;
}
