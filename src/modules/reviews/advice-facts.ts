import type { AdviceOpinion, SealedRecommendation } from '../../core/version/sealed.js';
import type { WholeReading } from './review-reading.service.js';

export interface AdviceFacts {
  readonly opinion: AdviceOpinion;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly alsoWrote: boolean;
  /** `answer.by` is a name. */
  readonly recommendations: readonly SealedRecommendation[];
}

/** The advice that stands for the present version; null while there is none. */
export function adviceFacts({ advice, adviserAlsoWrote, people, recommendations }: WholeReading): AdviceFacts | null {
  if (!advice) return null;
  const { opinion, body, givenBy, givenAt } = advice;
  const name = (id: string) => people.get(id) ?? 'Somebody who has left';
  const named = recommendations.map(({ answer, ...each }) => ({
    ...each,
    answer: answer && { ...answer, by: name(answer.by) },
  }));
  const by = name(givenBy);
  return {
    ...{ opinion, text: body, by, at: givenAt.toISOString() },
    alsoWrote: adviserAlsoWrote,
    recommendations: named,
  };
}
