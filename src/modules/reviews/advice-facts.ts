import type { AdviceOpinion } from '../../core/version/sealed.js';
import type { WholeReading } from './review-reading.service.js';

export interface AdviceFacts {
  readonly opinion: AdviceOpinion;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly alsoWrote: boolean;
}

/** The advice that stands for the present version; null while there is none. */
export function adviceFacts({ advice, adviserAlsoWrote, people }: WholeReading): AdviceFacts | null {
  if (!advice) return null;
  const { opinion, body, givenBy, givenAt } = advice;
  const by = people.get(givenBy) ?? 'Somebody who has left';
  return { opinion, text: body, by, at: givenAt.toISOString(), alsoWrote: adviserAlsoWrote };
}
