import type { ViewPage } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';

/** What the frame needs of a page about a whole assessment. */
export function casePage(
  { id, reference, programme }: Pick<LoadedAssessment, 'id' | 'reference' | 'programme'>,
  title: string,
  error = false,
): ViewPage {
  return {
    title: `${title} – ${reference}`,
    notice: programme.facts.notice,
    wide: true,
    error,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      { text: title },
    ],
  };
}
