/** What the pages of consultations are given. */
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import { allowedEvent } from '../../core/consultation/check-event.js';
import { consultationEventKinds, type ConsultationEventKind } from '../../core/consultation/moves.js';
import { openQuestions } from '../../core/consultation/state.js';
import type { Citation } from '../../core/citation.js';
import { statutoryClocks, type ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { Actor } from '../../platform/actor.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { typed } from '../../platform/posted-form.js';
import { dateParts } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import { View, type ViewPage } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { ConsultationPage } from './consultation.page.js';
import { ConsultationsPage, type ConsultationsPageProps } from './consultations.page.js';
import type { ConsultationCase, ConsultationsOfAssessment } from './consultations.service.js';
import { RecordPage, type TypedEvent } from './record.page.js';

const openers = ['assessor', 'dpo', 'officer'] as const;

export function listView(
  { assessment, versions, consultations }: ConsultationsOfAssessment,
  bars: readonly GoLiveBar[],
  actor: Actor,
  failed?: { readonly typed: ConsultationsPageProps['typed']; readonly errors: readonly FormError[] },
): View {
  const numbers = versions.map(each => each.version).sort((a, b) => b - a);
  const props = {
    ...{ of: assessment, bars, consultations, versions: numbers },
    regimes: assessment.programme.facts.regimes.filter((each): each is ConsultationRegime => each in statutoryClocks),
    mayOpen: openers.some(role => actor.roles.has(role)),
    typed: failed?.typed ?? { version: String(numbers[0] ?? ''), regime: '', authority: '' },
    errors: failed?.errors ?? [],
  };
  const page = pageOf(assessment, 'Prior consultation', failed !== undefined);
  return new View(page, csrfToken => ConsultationsPage({ ...props, csrfToken }), failed ? 422 : 200);
}

export function oneView(
  { assessment, consultation, people }: ConsultationCase,
  bars: readonly GoLiveBar[],
  citations: ReadonlyMap<string, Citation>,
  actor: Actor,
): View {
  const offered = consultationEventKinds.filter(
    kind => allowedEvent(consultation.state, kind, actor.roles).allowed && hasSomethingToAnswer(consultation, kind),
  );
  const props = {
    ...{ of: assessment, consultation, bars, offered },
    source: citations.get(consultation.clock.cite) ?? null,
    pack: consultation.pack.map(({ id, gaps, cite }) => ({ id, gaps, source: citations.get(cite) ?? null })),
    nameOf: (person: string) => people.get(person) ?? 'Somebody who has left',
  };
  return new View(pageOf(assessment, `Consultation of ${consultation.authority}`, false, true), () =>
    ConsultationPage(props),
  );
}

export function recordView(
  { assessment, consultation }: ConsultationCase,
  kind: ConsultationEventKind,
  typedEvent: TypedEvent,
  failed: { readonly errors: readonly FormError[]; readonly status: 409 | 422 } | null,
): View {
  const { id, authority, version, state, events } = consultation;
  const list = kind === 'reply' ? state.questions : state.comments;
  const props = {
    path: `/assessments/${assessment.id}/consultations/${id}`,
    caption: `${assessment.reference}, version ${version}: ${authority}`,
    ...{ kind, typed: typedEvent, errors: failed?.errors ?? [], seen: events.length },
    choices: list.map(({ said }) => ({ sequence: said.sequence, text: said.text })),
  };
  const page = pageOf(assessment, 'Record what happened', failed !== null, true);
  return new View(page, csrfToken => RecordPage({ ...props, csrfToken }), failed?.status ?? 200);
}

export function typedEvent(body: unknown): TypedEvent {
  return {
    day: Object.fromEntries(dateParts.map(part => [part, typed(body, `on-${part}`)])),
    text: typed(body, 'text'),
    concerns: typed(body, 'concerns'),
    result: typed(body, 'result'),
    place: typed(body, 'place'),
  };
}

const order = ['concerns', 'result', 'on', 'text', 'place'];

/** In the order of the form. A date has three fields; the summary links to the first. */
export function errorsOfEvent(problems: readonly FieldProblem[]): readonly FormError[] {
  const sorted = problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return sorted.map(({ field, message }) => ({ field: field === 'on' ? 'on-day' : field, text: message }));
}

function hasSomethingToAnswer({ state }: ConsultationCase['consultation'], kind: ConsultationEventKind): boolean {
  if (kind === 'reply') return state.questions.length > 0 || openQuestions(state) > 0;
  return kind !== 'closure' || state.comments.length > 0;
}

function pageOf(assessment: LoadedAssessment, title: string, error: boolean, within = false): ViewPage {
  const { id, reference, programme } = assessment;
  const list = { text: 'Prior consultation', href: `/assessments/${id}/consultations` };
  return {
    ...{ title: `${title} – ${reference}`, notice: programme.facts.notice, wide: true, error },
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      ...(within ? [list] : []),
      { text: title },
    ],
  };
}
