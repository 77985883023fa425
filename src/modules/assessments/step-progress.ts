/** How far each step of an assessment is, and who acts next. */
import { completeness, type Missing } from '../../core/answers/completeness.js';
import type { Section, Step } from '../../core/template/template.js';
import type { StepState } from '../../core/workflow/states.js';
import type { LoadedAssessment } from './loaded-assessment.js';

export interface StepProgress {
  readonly section: Section;
  readonly step: Step;
  readonly state: StepState;
  readonly asked: number;
  readonly answered: number;
  /** How many of the answers say that it is not known yet. */
  readonly open: number;
  readonly missing: readonly Missing[];
}

/** Steps whose questions all stay hidden are left out: there is nothing to do in them. */
export function progressOf(assessment: LoadedAssessment): readonly StepProgress[] {
  const { questions, answers } = assessment.view;
  const tallies = new Map(completeness(questions, answers).steps.map(each => [each.step, each]));
  return assessment.template.content.sections.flatMap(section =>
    section.steps.flatMap(step => {
      const tally = tallies.get(step.id);
      if (!tally) return [];
      const state = assessment.steps.get(step.id)?.state ?? 'not_started';
      const { asked, answered, missing } = tally;
      return [{ section, step, state, asked, answered, open: tally.open.length, missing }];
    }),
  );
}

/** Who acts next, a sentence for each of them. */
export function whoActsNext(
  assessment: Pick<LoadedAssessment, 'state' | 'version'>,
  progress: readonly StepProgress[],
): string[] {
  if (assessment.state === 'in_preparation') return whoPrepares(progress);
  if (assessment.state === 'awaiting_advice') return ['The data protection officer gives advice.'];
  if (assessment.state === 'awaiting_decision') return ['The accountable officer decides.'];
  return [`Nobody has to act: version ${assessment.version} is decided and sealed.`];
}

function whoPrepares(progress: readonly StepProgress[]): string[] {
  const count = (...states: readonly StepState[]) => progress.filter(each => states.includes(each.state)).length;
  const writing = count('not_started', 'in_progress');
  const [returned, waiting] = [count('changes_requested'), count('submitted')];
  if (writing + returned + waiting === 0)
    return ['All steps are approved. An assessor asks the data protection officer for advice.'];
  return [
    ...(writing > 0 ? [`Assessors write ${steps(writing)}.`] : []),
    ...(returned > 0 ? [`Assessors answer the reviewer’s requests in ${steps(returned)}.`] : []),
    ...(waiting > 0 ? [`A reviewer looks at ${steps(waiting)}.`] : []),
  ];
}

function steps(count: number): string {
  return count === 1 ? 'one step' : `${count} steps`;
}

/** `4 of 9 answered, 1 of them not known yet`. */
export function progressInWords({ asked, answered, open }: Pick<StepProgress, 'asked' | 'answered' | 'open'>): string {
  return `${answered} of ${asked} answered${open > 0 ? `, ${open} of them not known yet` : ''}`;
}
