/** What the pages of evidence say of an assessment: its questions, and where they stand. */
import type { Actor } from '../../platform/actor.js';
import { stepsOf, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { isWritable } from '../assessments/reading.service.js';

/** A question as a list of files names it. */
export interface NamedQuestion {
  readonly id: string;
  /** Of its step. */
  readonly number: string;
  /** Alone, so that it is found among the words of the questionnaire in each language. */
  readonly label: string;
  /** Where it stands among the answers of its step. */
  readonly href: string;
}

export const evidencePath = (assessmentId: string): string => `/assessments/${assessmentId}/evidence`;

export const filePath = (assessmentId: string, evidenceId: string): string =>
  `/api/assessments/${assessmentId}/evidence/${evidenceId}/file`;

export const withdrawPath = (assessmentId: string, evidenceId: string): string =>
  `${evidencePath(assessmentId)}/${evidenceId}/withdraw`;

/** By id, also those that the conditions hide: their files are still there. */
export function namedQuestions(assessment: LoadedAssessment): ReadonlyMap<string, NamedQuestion> {
  return new Map(
    stepsOf(assessment).flatMap(step =>
      step.questions.map(({ id, label }): [string, NamedQuestion] => {
        const href = `/assessments/${assessment.id}/steps/${step.id}#question-${id}`;
        return [id, { id, number: step.number, label, href }];
      }),
    ),
  );
}

/** Ids of the questions that show and whose step this person may write. */
export function openQuestions(assessment: LoadedAssessment, actor: Pick<Actor, 'roles'>): readonly string[] {
  return assessment.view.questions
    .filter(({ step }) => isWritable(assessment, step.id, actor))
    .map(({ question }) => question.id);
}
