/** The assessments of a programme: which, how far, in which state. */
import type { VNode } from 'preact';
import { AssessmentTag } from '../../web/components/state-tag.js';
import { TaskList } from '../../web/components/task-list.js';
import type { AssessmentSummary } from '../assessments/assessments.service.js';

interface AssessmentListProps {
  readonly assessments: readonly AssessmentSummary[];
  /** Begins the ids of the items: one for each list on a page. */
  readonly id: string;
}

export function AssessmentList({ assessments, id }: AssessmentListProps): VNode {
  const items = assessments.map(assessment => ({
    title: assessment.title,
    href: `/assessments/${assessment.id}`,
    hint: `${assessment.reference}, version ${assessment.version}. ${progressInWords(assessment)}`,
    status: <AssessmentTag state={assessment.state} />,
  }));
  return <TaskList id={id} items={items} />;
}

function progressInWords({ progress }: AssessmentSummary): string {
  const all = Object.values(progress).reduce((sum, steps) => sum + steps, 0);
  return `${progress['approved'] ?? 0} of ${all} steps approved.`;
}
