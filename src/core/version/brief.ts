/** A sealed version without its cameras: small, however large the register is. */
import type { Answers } from '../answers/answer.js';
import { textOf } from '../answers/read.js';
import type { CameraCapability } from '../cameras/camera.js';
import { conditionId } from '../conditions/condition.js';
import { reviewDate } from '../deadlines/review-date.js';
import type { ForceableDecision } from '../workflow/in-force.js';
import type { SealedVersion } from './sealed.js';

export type SealedBrief = Omit<SealedVersion, 'cameras'>;

/** How many cameras a version decided on: in all, with each capability active or disabled, and for each purpose (row number). */
export interface DecidedCameras {
  readonly cameras: number;
  readonly active: Partial<Readonly<Record<CameraCapability, number>>>;
  readonly disabled: Partial<Readonly<Record<CameraCapability, number>>>;
  readonly purposes: Readonly<Record<string, number>>;
}

/** The answers that a sealed version holds, by question. */
export function answersIn({ sections }: Pick<SealedBrief, 'sections'>): Answers {
  const questions = sections.flatMap(section => section.steps).flatMap(step => step.questions);
  return Object.fromEntries(questions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : [])));
}

/** The last day on which its approval holds, `YYYY-MM-DD`: as the decision says, or see `reviewDate`. */
export function validUntil(brief: SealedBrief): string {
  if (brief.decision.validUntil !== undefined) return brief.decision.validUntil;
  const named = textOf(answersIn(brief), 'decision.review_date');
  return reviewDate(brief.programme.facts, named, brief.decision.at.slice(0, 10));
}

/** The decision as its validity depends on it. A condition without terms was never marked as prior. */
export function decisionIn(brief: SealedBrief): ForceableDecision {
  const { outcome, at, conditions, terms = [] } = brief.decision;
  return {
    outcome,
    decidedOn: at.slice(0, 10),
    validUntil: validUntil(brief),
    conditions: conditions.map((_, index) => ({
      id: conditionId(index + 1),
      prior: terms.some(each => each.no === index + 1 && each.prior),
    })),
  };
}
