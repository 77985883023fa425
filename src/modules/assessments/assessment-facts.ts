/** An assessment as its task list shows it to somebody. */
import type { AssessmentState, Role } from '../../core/workflow/states.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { assessmentPath, checkPath, stepPath } from './paths.js';
import { filesIn } from './evidence-link.js';
import type { LoadedAssessment } from './loaded-assessment.js';
import { isWritable, type AssessmentReading, type Remark } from './reading.service.js';
import { progressInWords, progressOf, whoActsNext, type StepProgress } from './step-progress.js';

export interface TaskFacts {
  readonly progress: StepProgress;
  readonly href: string;
  readonly hint: string;
}

export interface SectionFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly tasks: readonly TaskFacts[];
}

/** One thing that this person can do now. */
export interface Act {
  readonly href: string;
  readonly text: string;
}

export interface AssessmentFacts {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: AssessmentState;
  readonly version: number;
  readonly programme: { readonly id: string; readonly name: string };
  readonly next: readonly string[];
  readonly sections: readonly SectionFacts[];
  readonly approved: number;
  readonly steps: number;
  readonly acts: readonly Act[];
  readonly mayAskAdvice: boolean;
  /** How many files support its answers. */
  readonly files: number;
}

export function assessmentFacts(
  { assessment, reopened, evidence }: Shown & Pick<AssessmentReading, 'evidence'>,
  actor: Actor,
): AssessmentFacts {
  const { id, reference, title, state, version, programme } = assessment;
  const progress = progressOf(assessment);
  const approved = progress.filter(each => each.state === 'approved').length;
  const allApproved = state === 'in_preparation' && approved === progress.length;
  return {
    ...{ id, reference, title, state, version, approved, steps: progress.length },
    programme: { id: programme.id, name: programme.facts.name },
    next: whoActsNext(assessment, progress),
    sections: assessment.template.content.sections.flatMap(({ id: sectionId, number, title: sectionTitle }) => {
      const tasks = progress
        .filter(each => each.section.id === sectionId)
        .map(each => task({ assessment, reopened }, each, actor));
      return tasks.length === 0 ? [] : [{ id: sectionId, number, title: sectionTitle, tasks }];
    }),
    acts: actsOf(assessment, progress, actor),
    files: filesIn(evidence),
    mayAskAdvice: allApproved && actor.roles.has('assessor'),
  };
}

type Shown = Pick<AssessmentReading, 'assessment' | 'reopened'>;

function task({ assessment, reopened }: Shown, progress: StepProgress, actor: Actor): TaskFacts {
  const { step, missing } = progress;
  const toWrite = isWritable(assessment, step.id, actor) && missing.length > 0;
  const toReview = progress.state === 'submitted' && actor.roles.has('reviewer') && !actor.roles.has('assessor');
  const path = toReview ? reviewPath(assessment.id, step.id) : checkPath(assessment.id, step.id);
  return {
    progress,
    href: toWrite ? stepPath(assessment.id, step.id) : path,
    hint: `${progressInWords(progress)}${whyReopened(reopened.get(step.id))}`,
  };
}

const longestReason = 300;

/** Whoever comes back to a step that was approved asks first why. */
function whyReopened(remark: Remark | undefined): string {
  if (!remark) return '';
  const { text } = remark;
  return `. Opened again: ${text.length > longestReason ? `${text.slice(0, longestReason)}…` : text}`;
}

const reviewPath = (id: string, stepId: string): string => `${stepPath(id, stepId)}/review`;

type ActRule = {
  readonly role: Role;
  readonly acts: (assessment: LoadedAssessment, progress: readonly StepProgress[]) => readonly Act[];
};

/** What waits for whom: one row a role. */
const rules: readonly ActRule[] = [
  {
    role: 'assessor',
    acts: (assessment, progress) => {
      const next =
        assessment.state === 'in_preparation' &&
        (progress.find(each => each.state === 'changes_requested') ??
          progress.find(each => ['not_started', 'in_progress'].includes(each.state)));
      if (!next) return [];
      const { step, answered, missing } = next;
      const href = missing.length > 0 ? `${stepPath(assessment.id, step.id)}?start` : checkPath(assessment.id, step.id);
      return [{ href, text: `${answered === 0 ? 'Start' : 'Go on with'} ${step.number} ${step.title}` }];
    },
  },
  {
    role: 'reviewer',
    acts: ({ id, state }, progress) =>
      progress
        .filter(each => state === 'in_preparation' && each.state === 'submitted')
        .map(({ step }) => ({ href: reviewPath(id, step.id), text: `Review ${step.number} ${step.title}` })),
  },
  {
    role: 'dpo',
    acts: ({ id, state }) =>
      state === 'awaiting_advice' ? [{ href: `${assessmentPath(id)}/advice`, text: 'Give your advice' }] : [],
  },
  {
    role: 'officer',
    acts: ({ id, state }) =>
      state === 'awaiting_decision' ? [{ href: `${assessmentPath(id)}/decision`, text: 'Take the decision' }] : [],
  },
];

function actsOf(assessment: LoadedAssessment, progress: readonly StepProgress[], actor: Actor): readonly Act[] {
  if (isDecided(assessment.state)) return [];
  return rules.filter(({ role }) => actor.roles.has(role)).flatMap(({ acts }) => acts(assessment, progress));
}
