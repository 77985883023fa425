import type { Citation } from '../../core/citation.js';
import { strictestOf } from '../../core/screening/conclude.js';
import type { Actor } from '../../platform/actor.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { errorsOf } from '../../platform/posted-form.js';
import { citedScreening } from '../../web/components/screening-view.js';
import { View } from '../../web/view.js';
import { ScreeningPage } from './screening.page.js';
import type { ProgrammeScreening } from './screenings.service.js';

interface Shown {
  readonly actor: Actor;
  /** What was typed and not taken. */
  readonly unsent?: { readonly reasons: string; readonly dpoView: string; readonly problems: readonly FieldProblem[] };
}

export function screeningView(
  { programme, screening, assessment, conclusions }: ProgrammeScreening,
  citations: ReadonlyMap<string, Citation>,
  { actor, unsent }: Shown,
): View {
  const { id, reference, facts } = programme;
  const strictest = strictestOf(screening);
  const open = strictest !== 'mandatory' && strictest !== 'prohibited_unless';
  const errors = errorsOf(unsent?.problems ?? []);
  const page = {
    title: `Is an assessment required? – ${reference}`,
    notice: facts.notice,
    error: errors.length > 0,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: facts.name, href: `/programmes/${id}` },
      { text: 'Screening' },
    ],
  };
  const props = {
    ...{ id, reference, strictest, assessment, conclusions, errors },
    screening: citedScreening(screening, citations),
    mayStart: actor.roles.has('assessor'),
    mayConclude: open && actor.roles.has('assessor'),
    typed: { reasons: unsent?.reasons ?? '', dpoView: unsent?.dpoView ?? '' },
  };
  return new View(page, csrfToken => ScreeningPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}
