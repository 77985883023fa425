/** One step as its pages show it. */
import type { Missing } from '../../core/answers/completeness.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Question, Step } from '../../core/template/template.js';
import type { StepState } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import type { RefLookup } from '../../web/components/refs.js';
import { refLookup } from '../../web/ref-lookup.js';
import type { ListedAnswer } from './answer-list.js';
import { evidenceLink } from './evidence-link.js';
import type { WrittenAnswer } from './loaded-assessment.js';
import { questionPath } from './paths.js';
import { isWritable, type AssessmentReading, type Remark } from './reading.service.js';
import { progressOf, type StepProgress } from './step-progress.js';

export interface StepFacts {
  readonly assessmentId: string;
  readonly reference: string;
  readonly step: Step;
  readonly state: StepState;
  readonly writable: boolean;
  readonly roles: Actor['roles'];
  readonly progress: StepProgress;
  readonly answers: readonly ListedAnswer[];
  readonly refs: RefLookup;
  readonly method: RiskMethod;
  readonly remark: Remark | null;
  /** The first question that lacks something; null when none does. */
  readonly start: string | null;
  /** The step after this one that has something to do or to read; null after the last. */
  readonly following: { readonly id: string; readonly number: string; readonly title: string } | null;
}

/** @throws NotFoundError for a step that this assessment does not have, or that asks nothing. */
export function stepFacts(reading: AssessmentReading, stepId: string, actor: Actor, fromCheck: boolean): StepFacts {
  const { assessment } = reading;
  const all = progressOf(assessment);
  const at = all.findIndex(each => each.step.id === stepId);
  const progress = all[at];
  if (!progress) throw new NotFoundError('step in this assessment');
  const writable = isWritable(assessment, stepId, actor);
  const shown = assessment.view.questions.map(each => each.question);
  return {
    ...{ assessmentId: assessment.id, reference: assessment.reference, writable, roles: actor.roles, progress },
    ...{ step: progress.step, state: progress.state, remark: reading.remarks.get(stepId) ?? null },
    answers: progress.step.questions
      .filter(question => shown.includes(question))
      .map(question => listed(reading, { question, progress, writable, fromCheck })),
    refs: refLookup(shown, assessment.view.answers),
    method: assessment.template.content.risk,
    start: progress.missing[0]?.question ?? null,
    following: all[at + 1]?.step ?? null,
  };
}

interface Listed {
  readonly question: Question;
  readonly progress: StepProgress;
  readonly writable: boolean;
  readonly fromCheck: boolean;
}

function listed(
  { assessment, people, evidence }: AssessmentReading,
  { question, progress, writable, fromCheck }: Listed,
): ListedAnswer {
  const row = assessment.written.get(question.id);
  const answer = row?.answer ?? null;
  const missing = progress.missing.find(each => each.question === question.id);
  const text = writable ? (answer ? 'Change' : 'Answer') : 'Details';
  return {
    ...{ question, answer },
    missing: missing && answer ? missingInWords(question, missing) : null,
    written: answer && row ? writtenBy(people, row) : null,
    evidence: evidenceLink(evidence, { assessmentId: assessment.id, questionId: question.id }, writable),
    link: { href: questionPath(assessment.id, question.id, fromCheck && writable), text },
  };
}

function writtenBy(people: AssessmentReading['people'], row: WrittenAnswer): ListedAnswer['written'] {
  return { by: people.get(row.writtenBy) ?? 'Somebody', at: row.writtenAt };
}

/** `Still empty: “Severity” in row R2, “Owner” in row R3`. */
export function missingInWords(question: Question, { cells }: Missing): string {
  if (cells.length === 0) return 'No answer yet';
  const named = cells.slice(0, 4).map(({ row, column }) => {
    const label = question.columns?.find(each => each.id === column)?.label ?? column;
    return `“${label}” in row ${question.prefix ?? ''}${row}`;
  });
  const more = cells.length - named.length;
  return `Still empty: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
