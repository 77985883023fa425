import type { Answer } from '../../core/answers/answer.js';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';
import type { LoadedAssessment } from './loaded-assessment.js';
import type { AssessmentReading, Remark } from './reading.service.js';

/** An assessment as the API gives it. */
export interface AssessmentResponse {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: AssessmentState;
  readonly version: number;
  readonly programme: { readonly id: string; readonly reference: string; readonly name: string };
  readonly template: { readonly id: string; readonly version: number; readonly digest: string };
  readonly steps: readonly StepResponse[];
}

export interface StepResponse {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: StepState;
  readonly approvedDigest: string | null;
  /** Why a step that was approved is open again; null for any other. */
  readonly reopened: { readonly at: string; readonly comment: string } | null;
  /** Questions that the conditions show. */
  readonly questions: readonly QuestionResponse[];
}

export interface QuestionResponse {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly answer: Answer | null;
  readonly revision: number;
  readonly writtenBy: string | null;
  readonly writtenAt: string | null;
}

export function assessmentResponse({
  assessment,
  reopened,
}: Pick<AssessmentReading, 'assessment' | 'reopened'>): AssessmentResponse {
  const { id, reference, title, state, version, programme, template } = assessment;
  return {
    ...{ id, reference, title, state, version },
    programme: { id: programme.id, reference: programme.reference, name: programme.facts.name },
    template: { id: template.content.id, version: template.content.version, digest: template.digest },
    steps: template.content.sections.flatMap(section =>
      section.steps.map(step => stepResponse(assessment, step, reopened.get(step.id))),
    ),
  };
}

function stepResponse(
  assessment: LoadedAssessment,
  step: { id: string; number: string; title: string },
  remark: Remark | undefined,
): StepResponse {
  const row = assessment.steps.get(step.id);
  return {
    id: step.id,
    number: step.number,
    title: step.title,
    state: row?.state ?? 'not_started',
    approvedDigest: row?.approvedDigest ?? null,
    reopened: remark ? { at: remark.at.toISOString(), comment: remark.text } : null,
    questions: assessment.view.questions
      .filter(each => each.step.id === step.id)
      .map(({ question }) => questionResponse(assessment, question)),
  };
}

export function questionResponse(
  assessment: LoadedAssessment,
  question: { id: string; kind: string; label: string },
): QuestionResponse {
  const written = assessment.written.get(question.id);
  return {
    id: question.id,
    kind: question.kind,
    label: question.label,
    answer: written?.answer ?? null,
    revision: written?.revision ?? 0,
    writtenBy: written?.writtenBy ?? null,
    writtenAt: written?.writtenAt.toISOString() ?? null,
  };
}
