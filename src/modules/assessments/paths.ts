/** Addresses of the pages of one assessment. */
export const assessmentPath = (id: string): string => `/assessments/${id}`;

export const stepPath = (id: string, stepId: string): string => `/assessments/${id}/steps/${stepId}`;

export const checkPath = (id: string, stepId: string): string => `${stepPath(id, stepId)}/check`;

/** `fromCheck`: saving leads back to the step's check page. */
export const questionPath = (id: string, questionId: string, fromCheck = false): string =>
  `/assessments/${id}/questions/${questionId}${fromCheck ? '?from=check' : ''}`;

/** Where what was said of a question is answered. */
export function threadsPath(place: {
  readonly assessmentId: string;
  readonly step: { readonly id: string };
  readonly question: { readonly id: string };
}): string {
  return `${stepPath(place.assessmentId, place.step.id)}/review#question-${place.question.id}`;
}
