import type { ViewPage } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';

/** Title and way back of a page about reports. */
export function pageOf({ id, reference, programme }: LoadedAssessment, title: string): ViewPage {
  return {
    title: `${title} – ${reference}`,
    notice: programme.facts.notice,
    wide: true,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      { text: 'Versions', href: `/assessments/${id}/versions` },
      { text: title },
    ],
  };
}
