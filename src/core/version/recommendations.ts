/** The recommendations of an advice with what the controller answered to each. */
import { digestOf } from './canonical.js';
import type { AdviceOpinion, SealedRecommendation } from './sealed.js';

export interface RecommendationAnswer {
  /** Numbers count from 1, in the order of the advice. */
  readonly recommendation: number;
  readonly response: NonNullable<SealedRecommendation['answer']>['response'];
  readonly reasons: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The latest answer to each stands; `answers` are in the order of writing. */
export function answeredRecommendations(
  recommendations: readonly string[],
  answers: readonly RecommendationAnswer[],
): readonly SealedRecommendation[] {
  return recommendations.map((text, index) => {
    const last = answers.findLast(each => each.recommendation === index + 1);
    if (!last) return { no: index + 1, text, answer: null };
    const { response, reasons, by, at } = last;
    return { no: index + 1, text, answer: { response, reasons, by, at } };
  });
}

/** How many the controller has still to answer before deciding for the processing. */
export function openRecommendations(recommendations: readonly SealedRecommendation[]): number {
  return recommendations.filter(each => each.answer === null).length;
}

/** What the audit trail keeps of an advice. Without recommendations it is the digest that advice had before there were any. */
export function adviceDigest({
  recommendations,
  ...advice
}: {
  readonly opinion: AdviceOpinion;
  readonly body: string;
  readonly recommendations: readonly string[];
}): string {
  return digestOf(recommendations.length === 0 ? advice : { ...advice, recommendations });
}
