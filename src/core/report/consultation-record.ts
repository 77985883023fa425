import type { ConsultationEvent } from '../consultation/event.js';
import type { ConsultationState } from '../consultation/state.js';
import type { ConsultationRegime } from '../deadlines/statutory-clocks.js';

/** A consultation under one law; before it is opened nobody is named and nothing has happened. */
export interface ConsultationRecord {
  readonly regime: ConsultationRegime;
  readonly authority: string;
  readonly events: readonly ConsultationEvent[];
}

export interface ReadConsultation extends ConsultationRecord {
  readonly state: ConsultationState;
}
