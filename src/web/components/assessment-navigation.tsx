/**
 * The ways between the pages of one assessment, under its heading.
 *
 *     <AssessmentNavigation id={assessment.id} current="risks" />
 */
import type { VNode } from 'preact';

const pages = [
  { page: 'overview', text: 'Overview', path: '' },
  { page: 'risks', text: 'Risks', path: '/risks' },
  { page: 'findings', text: 'Findings', path: '/findings' },
  { page: 'advice', text: 'DPO’s advice', path: '/advice' },
  { page: 'consultations', text: 'Consultation', path: '/consultations' },
  { page: 'conditions', text: 'Conditions', path: '/conditions' },
  { page: 'versions', text: 'Versions', path: '/versions' },
  { page: 'history', text: 'History', path: '/history' },
] as const;

export interface AssessmentNavigationProps {
  readonly id: string;
  /** Null on a page that is none of them. */
  readonly current: (typeof pages)[number]['page'] | null;
}

export function AssessmentNavigation({ id, current }: AssessmentNavigationProps): VNode {
  return (
    <nav class="uvid-subnav" aria-label="This assessment">
      <ul class="uvid-subnav__list">
        {pages.map(({ page, text, path }) => (
          <li class="uvid-subnav__item">
            <a
              class="uvid-subnav__link"
              href={`/assessments/${id}${path}`}
              aria-current={page === current ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
