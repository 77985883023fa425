/** What waits for somebody, by what their roles may do. */
import type { AssessmentState, Role, StepState } from '../../core/workflow/states.js';
import type { AssessmentSummary } from '../assessments/assessments.service.js';

export interface Task {
  readonly assessment: AssessmentSummary;
  /** Begins with a verb. */
  readonly title: string;
  /** The steps that it is about; null for the whole assessment. */
  readonly steps: { readonly state: StepState; readonly count: number } | null;
}

/** One row is one kind of work: what comes first is the most pressing. `steps` counts those in a state. */
interface Rule {
  readonly role: Role;
  readonly title: string;
  readonly state: AssessmentState;
  readonly steps?: StepState;
  /** Only when every step is in the state. */
  readonly all?: true;
}

// prettier-ignore
const rules: readonly Rule[] = [
  { role: 'officer',  title: 'Decide on',                     state: 'awaiting_decision' },
  { role: 'dpo',      title: 'Give your advice on',           state: 'awaiting_advice' },
  { role: 'reviewer', title: 'Review what is submitted in',   state: 'in_preparation', steps: 'submitted' },
  { role: 'assessor', title: 'Make the changes asked for in', state: 'in_preparation', steps: 'changes_requested' },
  { role: 'assessor', title: 'Ask for advice on',             state: 'in_preparation', steps: 'approved', all: true },
  { role: 'assessor', title: 'Go on with',                    state: 'in_preparation', steps: 'in_progress' },
  { role: 'assessor', title: 'Begin',                         state: 'in_preparation', steps: 'not_started', all: true },
];

export function waitingFor(roles: ReadonlySet<Role>, assessments: readonly AssessmentSummary[]): readonly Task[] {
  return rules
    .filter(rule => roles.has(rule.role))
    .flatMap(rule => assessments.flatMap(assessment => taskOf(rule, assessment)));
}

function taskOf(rule: Rule, assessment: AssessmentSummary): readonly Task[] {
  const { title, steps, all } = rule;
  if (assessment.state !== rule.state) return [];
  if (!steps) return [{ assessment, title, steps: null }];
  const count = assessment.progress[steps] ?? 0;
  const enough = all ? Object.values(assessment.progress).reduce((sum, each) => sum + each, 0) : 1;
  return count > 0 && count >= enough ? [{ assessment, title, steps: { state: steps, count } }] : [];
}
