import { isTable, valueOf, type Answer, type Answers, type TableValue } from '../../core/answers/answer.js';
import type { AnswerContext } from '../../core/answers/check-cell.js';
import type { StepState, AssessmentState } from '../../core/workflow/states.js';
import { stepDigest } from '../../core/version/step-digest.js';
import type { Question, Step } from '../../core/template/template.js';
import type { View } from '../../core/template/visible.js';
import type { LoadedTemplate } from '../templates/loaded-template.js';
import type { RegisteredProgramme } from '../programmes/programmes.service.js';

export interface StepRow {
  readonly state: StepState;
  readonly approvedDigest: string | null;
}

export interface WrittenAnswer {
  readonly revision: number;
  readonly answer: Answer | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** An assessment with all that rules and pages read of it: four queries, however many questions. */
export interface LoadedAssessment {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: AssessmentState;
  readonly version: number;
  readonly createdAt: Date;
  /** `YYYY-MM-DD`: today, or the day on which the version was decided. Dates in the answers are compared with it. */
  readonly judgedOn: string;
  readonly programme: RegisteredProgramme;
  readonly template: LoadedTemplate;
  readonly steps: ReadonlyMap<string, StepRow>;
  readonly written: ReadonlyMap<string, WrittenAnswer>;
  readonly answers: Answers;
  /** Evaluated once: which questions show, and the answers that count. */
  readonly view: View;
}

export function stepsOf(assessment: LoadedAssessment): readonly Step[] {
  return assessment.template.content.sections.flatMap(section => section.steps);
}

export function findStep(assessment: LoadedAssessment, stepId: string): Step | undefined {
  return stepsOf(assessment).find(step => step.id === stepId);
}

/** The digest of a step as it stands now: what an approval given today would bind. */
export function currentDigest(assessment: LoadedAssessment, stepId: string): string {
  return stepDigest({
    assessment: assessment.id,
    template: assessment.template.content,
    step: stepId,
    questions: assessment.view.questions.filter(each => each.step.id === stepId).map(each => each.question.id),
    answers: assessment.view.answers,
  });
}

/** Approved steps whose questions or answers are no longer those that were approved, with what was. */
export function outdatedApprovals(
  assessment: LoadedAssessment,
): readonly { readonly stepId: string; readonly digest: string }[] {
  return [...assessment.steps].flatMap(([stepId, { state, approvedDigest: digest }]) =>
    state === 'approved' && digest !== null && digest !== currentDigest(assessment, stepId) ? [{ stepId, digest }] : [],
  );
}

/** What an answer to this question may refer to. */
export function answerContext(assessment: LoadedAssessment, question: Question): AnswerContext {
  const tables = Object.fromEntries(
    Object.entries(assessment.view.answers).flatMap(([id, answer]): [string, TableValue][] => {
      const value = valueOf(answer);
      return isTable(value) ? [[id, value]] : [];
    }),
  );
  const method = assessment.template.content.risk;
  const previous = tables[question.id];
  return previous ? { tables, method, previous } : { tables, method };
}
