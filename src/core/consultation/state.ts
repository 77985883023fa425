/** What the records of a consultation amount to. */
import type { ConsultationDates } from '../deadlines/consultation-clock.js';
import type { ConsultationRegime } from '../deadlines/statutory-clocks.js';
import type { ConsultationEvent } from './event.js';
import { consultationMoves, type ConsultationEventKind, type ConsultationStage, type OpinionResult } from './moves.js';

export interface Answered<Event extends ConsultationEvent = ConsultationEvent> {
  readonly said: Event;
  /** The replies to a question, or the closures of a comment, oldest first. */
  readonly answers: readonly Event[];
}

export interface ConsultationState<Event extends ConsultationEvent = ConsultationEvent> {
  readonly stage: ConsultationStage;
  readonly dates: ConsultationDates;
  /** The authority's questions with our replies. */
  readonly questions: readonly Answered<Event>[];
  readonly opinion: Event | null;
  /** Comment by comment: what the authority found, and what was changed where. */
  readonly comments: readonly Answered<Event>[];
}

/** Events that the table does not know in their stage leave the stage as it was: the database lets none of them in. */
export function consultationState<Event extends ConsultationEvent>(
  regime: ConsultationRegime,
  events: readonly Event[],
): ConsultationState<Event> {
  let stage: ConsultationStage = 'preparing';
  for (const { kind } of events) {
    const at: ConsultationStage = stage;
    stage = consultationMoves.find(each => each.from === at && each.kind === kind)?.to ?? at;
  }
  return {
    stage,
    dates: datesOf(regime, events),
    questions: answered(events, 'question', 'reply'),
    opinion: events.find(each => each.kind === 'opinion') ?? null,
    comments: answered(events, 'comment', 'closure'),
  };
}

/** The authority waits for these. */
export function openQuestions({ questions }: ConsultationState): number {
  return questions.filter(each => each.answers.length === 0).length;
}

export function openComments({ comments }: ConsultationState): number {
  return comments.filter(each => each.answers.length === 0).length;
}

/** How it ended; null while it has not. */
export function endOf({ stage, opinion }: ConsultationState): OpinionResult | 'withdrawn' | null {
  return stage === 'withdrawn' ? 'withdrawn' : (opinion?.result ?? null);
}

function answered<Event extends ConsultationEvent>(
  events: readonly Event[],
  asking: ConsultationEventKind,
  answering: ConsultationEventKind,
): readonly Answered<Event>[] {
  return events
    .filter(each => each.kind === asking)
    .map(said => ({
      said,
      answers: events.filter(each => each.kind === answering && each.concerns === said.sequence),
    }));
}

function datesOf(regime: ConsultationRegime, events: readonly ConsultationEvent[]): ConsultationDates {
  const onOf = (...kinds: ConsultationEventKind[]) => events.find(each => kinds.includes(each.kind))?.on ?? null;
  const endedOn = onOf('opinion', 'withdrawal');
  const suspensions: { from: string; to: string | null }[] = [];
  for (const { kind, on } of events) {
    const last = suspensions.at(-1);
    if (kind === 'suspension') suspensions.push({ from: on, to: null });
    // An opinion given while the clock stood still ends the waiting too.
    else if (last?.to === null && (kind === 'resumption' || kind === 'opinion' || kind === 'withdrawal')) last.to = on;
  }
  return { regime, receivedOn: onOf('receipt'), extensionNotifiedOn: onOf('extension'), suspensions, endedOn };
}
