/** A consultation with what its records amount to, as pages and the API show it. */
import type { ConsultationEvent } from '../../core/consultation/event.js';
import type { PackItem } from '../../core/consultation/pack.js';
import type { StandingConsultation } from '../../core/consultation/go-live.js';
import { consultationState, endOf, type ConsultationState } from '../../core/consultation/state.js';
import { consultationClock, type ConsultationClock } from '../../core/deadlines/consultation-clock.js';
import type { ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { Role } from '../../core/workflow/states.js';
import type { ConsultationEntity, ConsultationEventEntity } from './consultation.entity.js';

export interface RecordedEvent extends ConsultationEvent {
  readonly asRole: Role;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface ConsultationReading {
  readonly id: string;
  readonly assessmentId: string;
  readonly version: number;
  readonly regime: ConsultationRegime;
  readonly authority: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly events: readonly RecordedEvent[];
  readonly state: ConsultationState<RecordedEvent>;
  readonly clock: ConsultationClock;
}

export interface WholeConsultation extends ConsultationReading {
  readonly pack: readonly PackItem[];
}

/** `today` is the day, in UTC, on which the clock is read. */
export function readingOf(
  row: ConsultationEntity,
  rows: readonly ConsultationEventEntity[],
  today: string,
): ConsultationReading {
  const { id, assessmentId, version, regime, authority, openedBy } = row;
  const events = rows.filter(each => each.consultationId === id).map(recorded);
  const state = consultationState(regime, events);
  const clock = consultationClock(state.dates, today);
  const openedAt = row.openedAt.toISOString();
  return { id, assessmentId, version, regime, authority, openedBy, openedAt, events, state, clock };
}

/** As launches and approvals are judged by it. */
export function standing(asked: readonly ConsultationReading[]): readonly StandingConsultation[] {
  return asked.map(({ regime, openedAt, state }) => ({ regime, openedAt, end: endOf(state) }));
}

function recorded(row: ConsultationEventEntity): RecordedEvent {
  const { sequence, kind, on, text, concerns, result, place, asRole, recordedBy } = row;
  const recordedAt = row.recordedAt.toISOString();
  return { sequence, kind, on, text, concerns, result, place, asRole, recordedBy, recordedAt };
}
