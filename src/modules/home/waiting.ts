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

/** One row is one kind of work: what comes first is the most pressing. */
type Rule = { readonly role: Role; readonly title: string } & (
  { readonly step: StepState } | { readonly assessment: AssessmentState }
);

// prettier-ignore
const rules: readonly Rule[] = [
  { role: 'officer',  title: 'Decide on',                assessment: 'awaiting_decision' },
  { role: 'dpo',      title: 'Give your advice on',      assessment: 'awaiting_advice' },
  { role: 'reviewer', title: 'Review what is submitted in', step: 'submitted' },
  { role: 'assessor', title: 'Answer the reviewer in',   step: 'changes_requested' },
  { role: 'assessor', title: 'Go on with',               step: 'in_progress' },
];

export function waitingFor(roles: ReadonlySet<Role>, assessments: readonly AssessmentSummary[]): readonly Task[] {
  return rules
    .filter(rule => roles.has(rule.role))
    .flatMap(rule => assessments.flatMap(assessment => taskOf(rule, assessment)));
}

function taskOf(rule: Rule, assessment: AssessmentSummary): readonly Task[] {
  const { title } = rule;
  if ('assessment' in rule) return assessment.state === rule.assessment ? [{ assessment, title, steps: null }] : [];
  // Steps rest while the whole assessment is with the adviser, the decider or the archive.
  const count = assessment.state === 'in_preparation' ? (assessment.progress[rule.step] ?? 0) : 0;
  return count > 0 ? [{ assessment, title, steps: { state: rule.step, count } }] : [];
}
